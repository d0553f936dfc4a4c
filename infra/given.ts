import { MongoClient } from 'mongodb'
import { coordinatorAnswers } from '#shared/kafka/coordinator.ts'
import { Problem } from './problem.ts'
import type { Server, ServerName } from './servers.ts'

/** Servers whose addresses stand in the environment. They are not ours: used, never stopped. */
export async function fromEnvironment(names: ServerName[]): Promise<Partial<Record<ServerName, Server>>> {
  const { MONGODB_URI, KAFKA_BROKERS } = process.env
  return {
    ...(names.includes('mongodb') && MONGODB_URI ? { mongodb: await givenMongodb(MONGODB_URI) } : {}),
    ...(names.includes('kafka') && KAFKA_BROKERS ? { kafka: await givenKafka(KAFKA_BROKERS) } : {}),
  }
}

async function givenMongodb(uri: string): Promise<Server> {
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: 5000 })
  try {
    const hello = await client.db('admin').command({ hello: 1 })
    if (!hello.setName && hello.msg !== 'isdbgrid') {
      throw new Problem(
        'The MongoDB of MONGODB_URI is not a replica set and so has no transactions: start it with --replSet.',
      )
    }
  } catch (error) {
    if (error instanceof Problem) throw error
    throw new Problem('The MongoDB of MONGODB_URI does not answer: start it, or unset MONGODB_URI to have one started.')
  } finally {
    await client.close()
  }
  return { address: uri, origin: 'MongoDB from MONGODB_URI', stop: async () => {} }
}

async function givenKafka(brokers: string): Promise<Server> {
  if (!(await coordinatorAnswers(brokers.split(',')))) {
    throw new Problem(
      'The Kafka of KAFKA_BROKERS does not answer: start it, or unset KAFKA_BROKERS to have one started.',
    )
  }
  return { address: brokers, origin: 'Kafka from KAFKA_BROKERS', stop: async () => {} }
}
