import { randomBytes } from 'node:crypto'

/** The real servers that `npm test` provides. A test that needs them fails where they are absent: it never skips. */
export function mongodbUri(): string {
  return given('MONGODB_URI')
}

export function kafkaBrokers(): string[] {
  return given('KAFKA_BROKERS').split(',')
}

/** A SIZHI_NAMESPACE of the test's own, so that tests in one mongod and one Kafka never meet. */
export function freshNamespace(): string {
  return `t${randomBytes(5).toString('hex')}`
}

function given(name: string): string {
  const value = process.env[name]
  if (!value)
    throw new Error(`${name} is not set: run this test through "npm test -- <path>", which starts the servers`)
  return value
}
