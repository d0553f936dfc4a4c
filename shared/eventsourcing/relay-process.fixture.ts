import { setTimeout as pause } from 'node:timers/promises'
import { pino } from 'pino'
import { kafkajs } from '#shared/kafka/kafkajs.ts'
import { connectMongo } from '#shared/mongo/connect.ts'
import { kafkaBrokers, mongodbUri } from '#shared/testing/servers.ts'
import { startRelay } from './relay.ts'

/** A relay in a process of its own, for relay.test.ts to kill and to pause. */
const [, , database = '', topic = ''] = process.argv
const log = pino({ level: 'silent' })
const client = await connectMongo(mongodbUri())
const relay = startRelay({
  db: client.db(database),
  topic,
  pillar: 'test',
  dataClassOf: () => 'PUBLIC',
  kafka: kafkajs({ brokers: kafkaBrokers(), log }),
  log,
  leaseMs: 1000,
})
for (let sending = false; !sending; await pause(20)) {
  const { isLeader, sent } = await relay.status()
  sending = isLeader && sent > 0
}
process.send?.('sending')
