import type { BaseLogger } from 'pino'
import { within } from '#shared/kafka/deadline.ts'
import { type Batch, type Consumer, type Kafka, longestSilence } from '#shared/kafka/port.ts'

/** A policy as it reads its topic in this process. */
export type PolicyReader = {
  name: string
  /** The next offset it wants, once nothing of that partition is under way. */
  startAt(partition: number): Promise<bigint>
  /** Acts on what it has not acted on yet; undefined where nothing of it concerns the policy. */
  take(batch: Batch): Promise<void> | undefined
  /** Waits for what is under way. */
  stop(): Promise<void>
}

export type Reading = {
  topic: string
  paceMs: number
  kafka: Pick<Kafka, 'consume'>
  /** What the names of the consumer groups begin with. */
  group: string
  log: Pick<BaseLogger, 'warn'>
  /** How long the others wait for one. */
  patienceMs: number
  /** It is being stopped: nobody parts any more. */
  signal: AbortSignal
}

/**
 * Lets policies read a topic as one consumer: most records concern few of them, and reading is what costs. One that
 * fails, or that takes longer than the others wait, reads alone from then on, from where it is. docs/decisions/0105.
 */
export async function readTogether(
  name: string,
  readers: readonly PolicyReader[],
  reading: Reading,
): Promise<Consumer> {
  const { topic, paceMs, kafka, group, log, patienceMs, signal } = reading
  const together = new Set(readers)
  const alone: Promise<Consumer>[] = []
  const parted: Consumer[] = []

  /** Who is left holds up nobody and stays. */
  function part(reader: PolicyReader, error: unknown): void {
    if (together.size === 1 || signal.aborted) throw error
    if (!together.delete(reader)) return
    log.warn({ err: error, topic, policy: reader.name }, 'a policy reads alone until the next start')
    const reads = readTogether(reader.name, [reader], reading)
    alone.push(reads)
    reads.then(
      (consumer) => parted.push(consumer),
      () => {}, // told by whoever stops it
    )
  }

  async function onBatch(batch: Batch): Promise<void> {
    const acting = [...together].flatMap((reader) => {
      const act = reader.take(batch)
      if (!act) return []
      const inTime = together.size === 1 ? act : within(patienceMs, `policy ${reader.name}`, act)
      return inTime.catch((error: unknown) => part(reader, error))
    })
    const failed = (await Promise.allSettled(acting)).find(({ status }) => status === 'rejected')
    if (failed?.status === 'rejected') throw failed.reason
  }

  const consumer = await kafka.consume({
    ...{ topic, paceMs, onBatch },
    group: `${group}-${name}`,
    startAt: async (partition) => {
      const wanted = await Promise.all([...together].map((reader) => reader.startAt(partition)))
      return BigInt(Math.min(...wanted.map(Number)))
    },
  })
  return {
    silentMs: () => longestSilence([consumer, ...parted]),
    async stop() {
      await consumer.stop()
      for (const other of await Promise.all(alone)) await other.stop()
      for (const reader of together) await reader.stop()
    },
  }
}
