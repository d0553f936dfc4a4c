import { isFree } from '../native/ports.ts'
import { Problem } from '../problem.ts'
import { holderOf } from './port-holder.ts'

/** What listens where, and the variable that moves it. */
const known = {
  gateway: { what: 'the gateway', variable: 'GATEWAY_PORT', port: 4000 },
  'smart-governance': { what: 'smart-governance', variable: 'SMART_GOVERNANCE_PORT', port: 4002 },
  mongodb: { what: 'MongoDB', variable: 'MONGODB_PORT', port: 27017, instead: 'MONGODB_URI' },
  kafka: { what: 'Kafka', variable: 'KAFKA_PORT', port: 9092, instead: 'KAFKA_BROKERS' },
}

export type PortName = keyof typeof known

/** The port of this process by the environment or convention. Throws one sentence when it is taken or no port. */
export async function portOf(name: PortName): Promise<number> {
  const { what, variable, port: usual } = known[name]
  const port = Number(process.env[variable] || usual)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Problem(`${variable} must be a port, a whole number from 1 to 65535.`)
  }
  if (await isFree(port)) return port
  const holder = holderOf(port)
  const remedies = [`stop that`, `set ${variable} to another port`, ...useIt(name)]
  throw new Problem(`Port ${port}, which ${what} needs, is in use${holder ? ` by ${holder}` : ''}: ${oneOf(remedies)}.`)
}

function useIt(name: PortName): string[] {
  const entry = known[name]
  return 'instead' in entry ? [`give its address in ${entry.instead} to have it used`] : []
}

function oneOf(remedies: string[]): string {
  return `${remedies.slice(0, -1).join(', ')} or ${remedies.at(-1)}`
}
