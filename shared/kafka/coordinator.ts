import kafkajs, { logLevel, type SASLOptions } from 'kafkajs'

const { Kafka, KafkaJSSASLAuthenticationError } = kafkajs

/** The first try knows no broker yet but the seed: kafkajs reads the metadata before the second. */
const quick = { initialRetryTime: 50, maxRetryTime: 200, retries: 3 }

/**
 * True when the broker's group coordinator has loaded and answers. A broker listens a second or two before that, and
 * consumers that come too early wait through kafkajs' retries. Throws where the broker refuses that user: waiting does
 * not help.
 */
export async function coordinatorAnswers(brokers: string[], sasl?: SASLOptions): Promise<boolean> {
  const settings = { brokers, logLevel: logLevel.NOTHING, connectionTimeout: 500, retry: quick }
  const kafka = new Kafka({ ...settings, ...(sasl && { sasl }) })
  const admin = kafka.admin()
  try {
    await admin.connect()
    await admin.describeGroups(['readiness'])
    return true
  } catch (error) {
    if (isRefusedKafkaUser(error)) throw error
    return false
  } finally {
    await admin.disconnect().catch(() => {})
  }
}

/** The broker knows no such user, or the password is another. */
export function isRefusedKafkaUser(error: unknown): boolean {
  return error instanceof KafkaJSSASLAuthenticationError
}
