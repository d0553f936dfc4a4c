import { setTimeout as pause } from 'node:timers/promises'
import type { EachBatchPayload, Consumer as KafkajsConsumer, KafkaMessage } from 'kafkajs'
import type { Log } from './kafkajs-client.ts'
import type { ConsumerOptions, InRecord } from './port.ts'

const AGAIN_MS = 250
const HEARTBEAT_MS = 1000

/** Where one assigned partition stands. Another assignment makes another place. */
type Place = {
  /** The next offset wanted; unknown while it is being asked. */
  next?: bigint
  /** Nothing came since the last seek: a later offset than the wanted one is then a hole in the log itself. */
  sought: boolean
}

export type Places = {
  assign(partitions: number[]): void
  onBatch(payload: EachBatchPayload): Promise<void>
  /** From now on no batch is handed on. */
  close(): void
  closed(): boolean
}

type Parts = {
  options: ConsumerOptions
  consumer: KafkajsConsumer
  /** The call of `onBatch` under way per partition, of earlier lives of the consumer too. */
  handling: Map<number, Promise<unknown>>
  log: Log
}

/**
 * Sees to it that a batch begins exactly at the offset wanted. kafkajs is told by `seek`, but may deliver what it
 * fetched before, or of a partition it has just got and nobody has placed yet: such records are dropped by offset.
 */
export function placesOf({ options, consumer, handling, log }: Parts): Places {
  const { topic, startAt, onBatch, paceMs = 0 } = options
  let places = new Map<number, Place>()
  let closed = false

  function assign(partitions: number[]): void {
    places = new Map(partitions.map((partition) => [partition, { sought: false }]))
    for (const partition of partitions) void find(partition)
  }

  /** Asks for the partition's offset until there is an answer, seeks there and lets it flow. */
  async function find(partition: number): Promise<void> {
    const place = places.get(partition)
    if (!place) return
    delete place.next
    const stale = () => closed || places.get(partition) !== place
    for (;;) {
      try {
        // A batch of an earlier assignment may still be moving the checkpoint.
        await handling.get(partition)
        const next = await startAt(partition)
        if (stale()) return
        consumer.seek({ topic, partition, offset: next.toString() })
        consumer.resume([{ topic, partitions: [partition] }])
        Object.assign(place, { next, sought: true })
        return
      } catch (error) {
        log.warn({ topic, partition, err: error }, 'where to begin is not known yet')
        await pause(AGAIN_MS)
        if (stale()) return
      }
    }
  }

  async function again(payload: EachBatchPayload): Promise<void> {
    const { partition } = payload.batch
    payload.pause()
    const place = places.get(partition)
    if (place) delete place.next
    await pause(AGAIN_MS)
    if (!closed && place && places.get(partition) === place) await find(partition)
  }

  async function hand(payload: EachBatchPayload, place: Place, records: InRecord[]): Promise<void> {
    const { partition, highWatermark } = payload.batch
    const work = onBatch({ topic, partition, records, highWatermark: BigInt(highWatermark) })
    handling.set(
      partition,
      work.catch(() => {}),
    )
    const beat = setInterval(() => void payload.heartbeat().catch(() => {}), HEARTBEAT_MS)
    const paced = paceMs > 0 && pause(paceMs, undefined, { ref: false })
    try {
      await work
    } finally {
      clearInterval(beat)
      handling.delete(partition)
    }
    const last = records.at(-1)
    records.length = 0
    if (!last || places.get(partition) !== place) return
    Object.assign(place, { next: last.offset + 1n, sought: false })
    payload.resolveOffset(last.offset.toString())
    // kafkajs fetches again when this batch is done: at once where it did not hold all there was.
    if (last.offset + 1n >= BigInt(highWatermark)) await paced
  }

  return {
    assign,
    close: () => {
      closed = true
    },
    closed: () => closed,
    async onBatch(payload) {
      const { partition, messages } = payload.batch
      const place = places.get(partition)
      if (closed || !place) return
      // Not placed yet: let nothing come until it is.
      if (place.next === undefined) return void payload.pause()
      const records = wanted(messages, partition, place.next)
      const hole = records[0] && records[0].offset > place.next
      if (hole) log.warn({ topic, partition, wanted: `${place.next}` }, 'records begin after the offset wanted')
      if (records.length === 0 || (hole && !place.sought)) return void again(payload)
      try {
        await hand(payload, place, records)
      } catch (error) {
        log.warn({ topic, partition, err: error }, 'a batch failed and is delivered again')
        void again(payload)
      }
    },
  }
}

function wanted(messages: KafkaMessage[], partition: number, next: bigint): InRecord[] {
  const records: InRecord[] = []
  for (const message of messages) {
    const offset = BigInt(message.offset)
    if (offset >= next) records.push(inRecord(message, partition, offset))
  }
  return records
}

/**
 * What the message held, taken out of it: kafkajs keeps its messages while the pace is waited for, and what is kept so
 * long grows old and costs a full collection (docs/decisions/0047). The value is decoded where somebody asks for it:
 * most of what a policy looks through is none of its business.
 */
function inRecord(message: KafkaMessage, partition: number, offset: bigint): InRecord {
  const { key, value, headers } = message
  Object.assign(message, { key: null, value: null, headers: undefined })
  return {
    partition,
    offset,
    key: key?.toString() ?? '',
    headers: texts(headers),
    get value() {
      return value?.toString() ?? ''
    },
  }
}

/** Records of the common kind have texts already. */
function texts(headers: KafkaMessage['headers'] = {}): Record<string, string> {
  if (areTexts(headers)) return headers
  const found: Record<string, string> = {}
  for (const name in headers) {
    const header = headers[name]
    const first = Array.isArray(header) ? header[0] : header
    if (first !== undefined) found[name] = first.toString()
  }
  return found
}

function areTexts(headers: object): headers is Record<string, string> {
  for (const name in headers) if (typeof Reflect.get(headers, name) !== 'string') return false
  return true
}
