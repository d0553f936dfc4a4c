import type { Command } from 'commander'
import type { PillarStores } from '#shared/pillar/open.ts'
import { type Attention, attentionOf, KAFKA_AWAY, noStore } from './attention.ts'
import { atStores, notHere, type Place, refuseUnknown } from './place.ts'
import { type Ends, endsOf } from './position.ts'
import { tell, toExitCode } from './run.ts'
import { readStatus, type ServiceStatus, topicsOf } from './status-read.ts'
import { describeStatus } from './status-text.ts'

export type Status = {
  at: string
  kafka: 'ok' | 'away' | 'not asked'
  services: ServiceStatus[]
  attention: Attention[]
}

export function addStatus(program: Command): void {
  program
    .command('status')
    .description('how every service stands: what waits, who works, what stands still, what needs a person')
    .argument('[service]', 'only this one')
    .option('--json', 'as JSON')
    .addHelpText('after', '\nExit codes: 0 nothing needs a person, 2 something does, 1 it could not be read.')
    .action((service: string | undefined, { json }: { json?: boolean }) =>
      toExitCode(() =>
        atStores('topics', async (place) => {
          const status = await statusHere(place, service)
          tell(json, status, describeStatus(status))
          return status.attention.length > 0 ? 2 : 0
        }),
      ),
    )
}

/** Of all services, or of the one named. What is not here needs a person before all else. */
async function statusHere(place: Place, service: string | undefined): Promise<Status> {
  const { definitions, pillars, config } = place
  if (service !== undefined) refuseUnknown(definitions, service)
  const isAsked = (name: string) => service === undefined || name === service
  const status = await statusOf(pillars.filter(({ definition }) => isAsked(definition.name)))
  const missing = notHere(place)
    .filter(isAsked)
    .map((name) => noStore(name, config.SIZHI_NAMESPACE))
  return { ...status, attention: [...missing, ...status.attention] }
}

export async function statusOf(pillars: readonly PillarStores[]): Promise<Status> {
  const ends = await endsOfAll(pillars)
  const services = await Promise.all(pillars.map((pillar) => readStatus(pillar, ends)))
  const at = new Date()
  const kafka = pillars.length === 0 ? 'not asked' : ends ? 'ok' : 'away'
  return {
    at: at.toISOString(),
    kafka,
    services,
    attention: [...(kafka === 'away' ? [KAFKA_AWAY] : []), ...services.flatMap((each) => attentionOf(each, at))],
  }
}

/** Of every topic that one of them writes or reads; undefined where Kafka does not answer, or nobody asks it. */
async function endsOfAll(pillars: readonly PillarStores[]): Promise<Ends | undefined> {
  const [first] = pillars
  if (!first) return undefined
  const topics = await Promise.all(pillars.map(topicsOf))
  return endsOf(first.kafka, [...new Set(topics.flat())])
}
