import { replaceInKafkajs } from './kafkajs-replace.ts'

/** What kafkajs hands its decoder: one record's bytes, and how far they are read. */
export type Reader = { buffer: Buffer; offset: number }

/** What of a batch its records are decoded with. */
export type BatchContext = {
  firstOffset?: string
  firstTimestamp?: string
  maxTimestamp?: string
  timestampType?: number
  magicByte?: number
  isControlBatch?: boolean
}

/** A record as kafkajs passes it on; header values are texts, which its own types allow. */
export type DecodedRecord = {
  magicByte: number | undefined
  attributes: number
  timestamp: string
  offset: string
  key: Buffer
  value: Buffer
  headers: Record<string, string>
  isControlRecord: boolean
  batchContext: BatchContext
}

type DecodeRecord = (reader: Reader, context?: BatchContext) => unknown

/**
 * kafkajs 2.2.4 copies a record's headers once for each of them: fifteen headers are a hundred copies, more than
 * everything else about reading a record. From here on records of the common kind are decoded in one pass, all others
 * as before. docs/decisions/0100.
 */
export function decodeRecordsInOnePass(): void {
  replaceInKafkajs<DecodeRecord>(
    'protocol/recordBatch/record/v0/decoder',
    (original) =>
      (reader, context = {}) =>
        decodeRecord(reader, context) ?? original(reader, context),
  )
}

/** Undefined, with nothing read, where a part is absent or cut off, a header comes twice, or a number is uncommon. */
export function decodeRecord(reader: Reader, context: BatchContext): DecodedRecord | undefined {
  const { buffer } = reader
  const { firstOffset, firstTimestamp, magicByte, isControlBatch = false } = context
  if (context.timestampType !== 0) return undefined
  const cursor = { buffer, at: reader.offset + 1 }
  const timestamp = sum(firstTimestamp, varint(cursor))
  const offset = sum(firstOffset, varint(cursor))
  const key = bytes(cursor)
  const value = bytes(cursor)
  const headers = key && value && headersAt(cursor)
  if (timestamp === undefined || offset === undefined || !headers || cursor.at > buffer.length) return undefined
  const attributes = buffer.readInt8(reader.offset)
  reader.offset = cursor.at
  return {
    ...{ magicByte, attributes, timestamp, offset, key, value, headers },
    isControlRecord: isControlBatch,
    batchContext: context,
  }
}

type Cursor = { buffer: Buffer; at: number }

function headersAt(cursor: Cursor): Record<string, string> | undefined {
  const headers: Record<string, string> = {}
  for (let left = varint(cursor); left > 0; left--) {
    const name = text(cursor)
    const value = text(cursor)
    if (name === undefined || value === undefined || name in headers) return undefined
    headers[name] = value
  }
  return headers
}

function bytes(cursor: Cursor): Buffer | undefined {
  const length = varint(cursor)
  if (!(length >= 0)) return undefined
  cursor.at += length
  return cursor.buffer.subarray(cursor.at - length, cursor.at)
}

function text(cursor: Cursor): string | undefined {
  const length = varint(cursor)
  if (!(length >= 0)) return undefined
  cursor.at += length
  return cursor.buffer.toString('utf8', cursor.at - length, cursor.at)
}

/** Kafka's signed varint, of up to five bytes; NaN where it is longer. */
function varint(cursor: Cursor): number {
  let result = 0
  for (let shift = 0; shift < 35; shift += 7) {
    const byte = cursor.buffer[cursor.at++] ?? 0
    result += (byte & 127) * 2 ** shift
    if (byte < 128) return result % 2 === 0 ? result / 2 : -(result + 1) / 2
  }
  return Number.NaN
}

/** As kafkajs adds them, where that is exact without its 64-bit numbers. */
function sum(first: string | undefined, delta: number): string | undefined {
  const result = Number(first) + delta
  return Number.isSafeInteger(result) ? String(result) : undefined
}
