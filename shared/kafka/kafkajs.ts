import { kafkajsAdmin } from './kafkajs-admin.ts'
import type { KafkaSettings } from './kafkajs-client.ts'
import { kafkajsConsumer } from './kafkajs-consumer.ts'
import { kafkajsSender } from './kafkajs-sender.ts'
import type { Kafka } from './port.ts'

/** Kafka by kafkajs. Nothing connects before it is used. */
export function kafkajs(settings: KafkaSettings): Kafka {
  return {
    sender: () => kafkajsSender(settings),
    consume: async (options) => kafkajsConsumer(settings, options),
    admin: () => kafkajsAdmin(settings),
  }
}
