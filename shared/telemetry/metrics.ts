import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { inTime } from './in-time.ts'

/** From half a millisecond to half a minute: a kept answer up to the request limit. */
const SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

/** A process's own registry with Node's default metrics; every series carries `service`. */
export function createRegistry(service: string): Registry {
  const registry = new Registry()
  registry.setDefaultLabels({ service })
  collectDefaultMetrics({ register: registry })
  return registry
}

type Metric<Label extends string> = { name: string; help: string; labels?: readonly Label[] }

export function counter<Label extends string>(registry: Registry, { name, help, labels = [] }: Metric<Label>) {
  return new Counter<Label>({ name, help, labelNames: [...labels], registers: [registry] })
}

/** Durations in seconds. */
export function duration<Label extends string>(registry: Registry, { name, help, labels = [] }: Metric<Label>) {
  return new Histogram<Label>({ name, help, labelNames: [...labels], buckets: SECONDS, registers: [registry] })
}

const READ_MS = 1000

/** `read` is asked at every scrape; what cannot be read in time is no number, and keeps no other figure back. */
export function gauge(registry: Registry, { name, help }: Metric<never>, read: () => number | Promise<number>) {
  const made: Gauge = new Gauge({
    name,
    help,
    registers: [registry],
    async collect() {
      made.set(await inTime(READ_MS, read, Number.NaN))
    },
  })
  return made
}

/** Keeps a label's values few: what is not among the known ones is `other`. */
export function boundedLabel(known: Iterable<string>): (value: string) => string {
  const names = new Set(known)
  return (value) => (names.has(value) ? value : 'other')
}
