import { isFree } from '../native/ports.ts'
import { PILLAR_PORTS, type PillarName } from '../pillars.ts'
import { Problem } from '../problem.ts'
import type { ServerName } from '../servers.ts'
import { holderOf } from './port-holder.ts'

export type PortName = 'gateway' | PillarName | ServerName

/** What listens by convention; servers may be given by an address instead. */
const usual: Record<PortName, { what: string; port: number; instead?: string }> = {
  gateway: { what: 'the gateway', port: 4000 },
  'rule-of-law': pillar('rule-of-law'),
  'smart-governance': pillar('smart-governance'),
  'psychological-care': pillar('psychological-care'),
  'self-governance': pillar('self-governance'),
  mongodb: { what: 'MongoDB', port: 27017, instead: 'MONGODB_URI' },
  kafka: { what: 'Kafka', port: 9092, instead: 'KAFKA_BROKERS' },
}

function pillar(name: PillarName) {
  return { what: name, port: PILLAR_PORTS[name] }
}

/** The variable that moves it: SMART_GOVERNANCE_PORT and the like. */
export function portVariable(name: PortName): string {
  return `${name.toUpperCase().replaceAll('-', '_')}_PORT`
}

/** The port of this process by the environment or convention. Throws one sentence when it is taken or no port. */
export async function portOf(name: PortName): Promise<number> {
  const { what, port: byConvention, instead } = usual[name]
  const variable = portVariable(name)
  const port = Number(process.env[variable] || byConvention)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Problem(`${variable} must be a port, a whole number from 1 to 65535.`)
  }
  if (await isFree(port)) return port
  const holder = holderOf(port)
  const useIt = instead ? [`give its address in ${instead} to have it used`] : []
  const remedies = [`stop that`, `set ${variable} to another port`, ...useIt]
  throw new Problem(`Port ${port}, which ${what} needs, is in use${holder ? ` by ${holder}` : ''}: ${oneOf(remedies)}.`)
}

function oneOf(remedies: string[]): string {
  return `${remedies.slice(0, -1).join(', ')} or ${remedies.at(-1)}`
}
