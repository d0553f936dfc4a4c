import { startOwnKafka, startOwnMongod } from '../servers.ts'
import { type ServerFaults, serverFaults } from './plan.ts'
import type { Victim } from './stage.ts'

/** The servers under the stage, and what can befall them. */
export type ChaosServers = {
  env: Record<string, string>
  /** Whoever has this part now; undefined where it is no server's name. */
  victim(name: string): Promise<Victim | undefined>
  stop(): Promise<void>
}

const [KAFKA, MONGODB] = ['Kafka', 'MongoDB']

/** Without Kafka commands are accepted and leave later. */
export const SINGLE_FAULTS: ServerFaults = {
  faults: serverFaults(KAFKA, MONGODB),
  isBorne: ({ victim }) => victim === KAFKA,
}

/** One broker and one mongod. */
export async function startSingleServers(): Promise<ChaosServers> {
  const [mongod, kafka] = await Promise.all([startOwnMongod(), startOwnKafka()])
  const victims = new Map([
    [MONGODB, mongod],
    [KAFKA, kafka],
  ])
  return {
    env: { ...mongod.env, ...kafka.env },
    victim: async (name) => victims.get(name),
    stop: async () => {
      await Promise.all([mongod.stop(), kafka.stop()])
    },
  }
}
