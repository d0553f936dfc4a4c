import { type Features, readFeatures } from './gateway-features.ts'
import { COMMUNITIES, MATTERS } from './gateway-stubs.ts'
import { tellUsage } from './gateway-usage.ts'

/** A gateway of others in a process of its own: `<address of its gateway.mjs> [planner]`. Limits it has none. */
type Service = { name: string; url: string; sdl: string }
type Listen = (
  features: Omit<Features, 'settings' | 'supergraph'> & { sdl: string; services: Service[] },
  planner: boolean,
) => Promise<string>

const SDL: Record<string, string> = { matters: MATTERS, communities: COMMUNITIES }

const [place = '', planner] = process.argv.slice(2)
const { supergraph, ...features } = await readFeatures()
// Our gateway's own entry subgraph is nowhere on the network, and nothing is asked of it.
const services = supergraph.subgraphs.flatMap(({ name, url }) => (SDL[name] ? [{ name, url, sdl: SDL[name] }] : []))
const { listen }: { listen: Listen } = await import(place)
const url = await listen({ ...features, sdl: supergraph.sdl, services }, planner === 'planner')
process.send?.({ url })
tellUsage()
