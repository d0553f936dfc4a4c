import { replaceMethodInKafkajs } from './kafkajs-replace.ts'

/** What of a kafkajs connection holds the bytes that came and belong to no whole answer yet. */
type Connection = { chunks: Buffer[]; bytesBuffered: number }

/**
 * kafkajs 2.2.4 keeps an empty rest of each answer until the next one comes, and with it all of the answer's bytes:
 * longer than what is young lives, so that they wait for a full collection. It then copies the next answer to put the
 * empty rest before it. From here on an empty rest is not kept. docs/decisions/0021.
 */
export function letGoOfAnswers(): void {
  replaceMethodInKafkajs<Connection, [Buffer]>('network/connection', 'processData', (original) => {
    return function (chunk) {
      original.call(this, chunk)
      if (this.bytesBuffered === 0) this.chunks = []
    }
  })
}
