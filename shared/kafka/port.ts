/**
 * What the rest of the house knows of Kafka. kafkajs stands behind this file's two adapters only.
 * A record is already addressed: the partition is computed by us (partition.ts) and set on it.
 */
export type OutRecord = { partition: number; key: string; value: string; headers: Record<string, string> }

export type InRecord = {
  partition: number
  offset: bigint
  key: string
  value: string
  headers: Record<string, string>
}

/**
 * The records are not known to stand in the topic: perhaps none, perhaps some, perhaps all do. Send them again.
 * `refused`: the broker will not take this batch as it is, however often it is sent (a record over its size limit).
 */
export class SendFailed extends Error {
  readonly code = 'SEND_FAILED'
  readonly refused: boolean
  constructor(message: string, { refused = false, cause }: { refused?: boolean; cause?: unknown } = {}) {
    super(message, { cause })
    this.refused = refused
  }
}

export function isSendFailed(error: unknown): error is SendFailed {
  return error instanceof Error && 'code' in error && error.code === 'SEND_FAILED'
}

export type Sender = {
  /** Resolves only when every partition named acknowledged; rejects with SendFailed in every other case. */
  send(topic: string, records: OutRecord[]): Promise<void>
  close(): Promise<void>
}

export type Batch = { topic: string; partition: number; records: InRecord[]; highWatermark: bigint }

export type ConsumerOptions = {
  topic: string
  group: string
  /** About how much of a partition comes in one batch: with more the work costs less, with less it holds less memory. */
  batchBytes?: number
  /**
   * After a batch came, how long at least until the next: what comes meanwhile comes together. Whoever does something
   * per batch saves most of it that way; the first record after a pause is never held up, nor is who has fallen behind.
   */
  paceMs?: number
  /** The next offset wanted of each assigned partition: asked whenever a partition is (re)assigned. */
  startAt(partition: number): Promise<bigint>
  /** Told of all partitions that it has from now on, before they are asked for. */
  onAssigned?(partitions: readonly number[]): void
  /**
   * Called one batch at a time per partition, partitions in parallel. A throw means: deliver again from startAt. Once it
   * has ended the batch is empty: it would be held until the next.
   */
  onBatch(batch: Batch): Promise<void>
}

export type Consumer = {
  /** How long its group has said nothing to it, in milliseconds: of one that is well, about a second. */
  silentMs(): number
  stop(): Promise<void>
}

export function longestSilence(consumers: readonly Consumer[]): number {
  return Math.max(0, ...consumers.map((consumer) => consumer.silentMs()))
}

/** Whoever hears nothing of its group for longer than this is no member any more, and reads nothing. */
export const SILENT_MS = 10_000

export type KafkaAdmin = {
  /** Creates the topic where it is missing (kept forever, delete policy); throws where it exists with other partitions. */
  ensureTopic(topic: string, partitions: number): Promise<void>
  /** Every topic that stands and that this user may see. */
  topics(): Promise<Set<string>>
  /** Next offset to be written, per partition. Waits a while for a topic that is not there, then throws. */
  endOffsets(topic: string): Promise<bigint[]>
  close(): Promise<void>
}

export type Kafka = {
  sender(): Sender
  consume(options: ConsumerOptions): Promise<Consumer>
  admin(): Promise<KafkaAdmin>
}
