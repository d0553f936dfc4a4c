import { replaceInKafkajs } from './kafkajs-replace.ts'

/** A record as kafkajs' Record(…) takes it. */
export type RecordFields = {
  offsetDelta?: number
  timestampDelta?: number
  key?: unknown
  value?: unknown
  headers?: Record<string, unknown>
}

/** What kafkajs reads of an Encoder: the bytes, and that they are there. */
export type Encoded = { buf: Buffer; buffer: Buffer }

type EncodeRecord = (fields: RecordFields) => Encoded

/**
 * kafkajs 2.2.4 takes half a kilobyte of fresh memory for every header of every record: 15 headers cost more than
 * everything else about a record (94 µs with them, 22 without). From here on records whose key, value and headers are
 * texts are encoded in one piece, to the same bytes, all others as before. docs/decisions/0021.
 */
export function encodeRecordsInOnePiece(): void {
  replaceInKafkajs<EncodeRecord>(
    'protocol/recordBatch/record/v0',
    (original) => (fields) => encodeRecord(fields) ?? original(fields),
  )
}

/** Undefined where a field is not of the common kind. */
export function encodeRecord(fields: RecordFields): Encoded | undefined {
  const { offsetDelta = 0, timestampDelta = 0, key, value, headers = {} } = fields
  if (typeof key !== 'string' || typeof value !== 'string' || !isSmall(timestampDelta)) return undefined
  const names = Object.keys(headers)
  const keyBytes = Buffer.byteLength(key)
  const valueBytes = Buffer.byteLength(value)
  let size = 1 + varintSize(timestampDelta) + varintSize(offsetDelta) + varintSize(names.length)
  size += varintSize(keyBytes) + keyBytes + varintSize(valueBytes) + valueBytes
  const lengths: number[] = []
  for (const name of names) {
    const text = headers[name]
    if (typeof text !== 'string') return undefined
    const bytes = Buffer.byteLength(text)
    lengths.push(bytes)
    size += headerName(name).length + varintSize(bytes) + bytes
  }
  const buffer = Buffer.allocUnsafe(varintSize(size) + size)
  let at = writeVarint(buffer, 0, size)
  buffer[at++] = 0
  at = writeVarint(buffer, at, timestampDelta)
  at = writeVarint(buffer, at, offsetDelta)
  at = writeText(buffer, at, key, keyBytes)
  at = writeText(buffer, at, value, valueBytes)
  at = writeVarint(buffer, at, names.length)
  for (const [index, name] of names.entries()) {
    at += headerName(name).copy(buffer, at)
    at = writeText(buffer, at, String(headers[name]), lengths[index] ?? 0)
  }
  return { buf: buffer, buffer }
}

const headerNames = new Map<string, Buffer>()

/** A header's name with its length before it. Names are few; where they are not, they are not kept. */
function headerName(name: string): Buffer {
  const known = headerNames.get(name)
  if (known) return known
  const bytes = Buffer.byteLength(name)
  const buffer = Buffer.allocUnsafe(varintSize(bytes) + bytes)
  writeText(buffer, 0, name, bytes)
  if (headerNames.size < 100) headerNames.set(name, buffer)
  return buffer
}

function writeText(buffer: Buffer, at: number, text: string, bytes: number): number {
  const begin = writeVarint(buffer, at, bytes)
  // A text of as many bytes as characters is ASCII: the cheaper way writes the same.
  return begin + buffer.write(text, begin, bytes === text.length ? 'latin1' : 'utf8')
}

/** Numbers whose zigzag form fits 31 bits. */
function isSmall(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 2 ** 30
}

/** Kafka's signed varint of a number that is not negative. */
function writeVarint(buffer: Buffer, at: number, value: number): number {
  let rest = value << 1
  let end = at
  for (; rest > 127; rest >>>= 7) buffer[end++] = (rest & 127) | 128
  buffer[end++] = rest
  return end
}

function varintSize(value: number): number {
  let size = 1
  for (let rest = value << 1; rest > 127; rest >>>= 7) size++
  return size
}
