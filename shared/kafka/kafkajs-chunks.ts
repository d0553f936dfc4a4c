import { createRequire } from 'node:module'

/** What of a kafkajs connection holds the bytes that came and belong to no whole answer yet. */
type Connection = { chunks: Buffer[]; bytesBuffered: number }
type ProcessData = (this: Connection, chunk: Buffer) => void

/**
 * kafkajs 2.2.4 keeps an empty rest of each answer until the next one comes, and with it all of the answer's bytes:
 * longer than what is young lives, so that they wait for a full collection. It then copies the next answer to put the
 * empty rest before it. From here on an empty rest is not kept. Where the internals are not what they were, nothing is
 * touched. docs/decisions/0021.
 */
export function letGoOfAnswers(): void {
  const { prototype } = createRequire(import.meta.url)('kafkajs/src/network/connection') as {
    prototype?: { processData?: ProcessData & { letsGo?: true } }
  }
  const process = prototype?.processData
  if (!prototype || !process || process.letsGo) return
  prototype.processData = Object.assign(
    function (this: Connection, chunk: Buffer) {
      process.call(this, chunk)
      if (this.bytesBuffered === 0) this.chunks = []
    },
    { letsGo: true as const },
  )
}
