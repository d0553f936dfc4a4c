import kafkajs, { type Admin, type SASLOptions } from 'kafkajs'
import { outcome } from '#shared/testing/outcome.ts'

/** Where somebody comes in, and as whom; without `sasl` as nobody. */
export type Coming = { brokers: string[]; sasl?: SASLOptions }

/** Tries something as a user with any client, once: `done`, or how it was refused. */
export function kafkaUser(coming: Coming) {
  const patience = { requestTimeout: 10_000, retry: { retries: 0 } }
  const kafka = new kafkajs.Kafka({ ...coming, ...patience, logLevel: kafkajs.logLevel.NOTHING })

  function administer(work: (admin: Admin) => Promise<unknown>): Promise<string> {
    const admin = kafka.admin()
    return outcome(async () => {
      await admin.connect()
      await work(admin)
    }).finally(() => admin.disconnect())
  }

  async function write(topic: string): Promise<string> {
    const producer = kafka.producer({ retry: { retries: 0 } })
    return outcome(async () => {
      await producer.connect()
      await producer.send({ topic, messages: [{ value: '{}' }] })
    }).finally(() => producer.disconnect())
  }

  /** Reads one record. */
  async function read(topic: string, groupId: string): Promise<string> {
    const consumer = kafka.consumer({ groupId, retry: { retries: 0, restartOnFailure: async () => false } })
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error))
    return outcome(async () => {
      await consumer.connect()
      await consumer.subscribe({ topic, fromBeginning: true })
      await consumer.run({ autoCommit: false, eachMessage: async () => resolve() })
      await promise
    }).finally(() => consumer.disconnect())
  }

  return {
    write,
    read,
    signIn: () => administer((admin) => admin.listTopics()),
    create: (topic: string) => administer((admin) => admin.createTopics({ topics: [{ topic, numPartitions: 1 }] })),
    remove: (topic: string) => administer((admin) => admin.deleteTopics({ topics: [topic] })),
    shorten: (name: string) => {
      const configEntries = [{ name: 'retention.ms', value: '1000' }]
      const resources = [{ type: kafkajs.ConfigResourceTypes.TOPIC, name, configEntries }]
      return administer((admin) => admin.alterConfigs({ validateOnly: false, resources }))
    },
  }
}
