import { z } from 'zod'
import { partitionOf } from '#shared/kafka/partition.ts'
import type { InRecord, OutRecord } from '#shared/kafka/port.ts'
import { type Commit, isDue, roleOf } from './commit.ts'
import { type DataClass, instant } from './event.ts'
import type { Instant } from './instant.ts'

/** What of a commit its records are made of. */
export type SentCommit = Pick<
  Commit,
  '_id' | 'stream' | 'version' | 'events' | 'due' | 'correlation' | 'causation' | 'trace' | 'origin' | 'recordedAt'
> & { command: Pick<Commit['command'], 'role'> }

/** An event as a topic tells it. */
export type RecordedEvent = {
  /** The commit's id and the event's place in it: unlike stream and version, no later epoch repeats it. */
  id: string
  pillar: string
  type: string
  schema: number
  stream: string
  version: number
  /** Of the store's telling: versions of a later one are not those of an earlier. */
  epoch: number
  at: Instant
  recordedAt: Instant
  correlation: string
  causation?: string
  origin?: 'import'
  role: string
  dataClass: DataClass
  /** W3C traceparent. */
  trace?: string
  data: Record<string, unknown>
}

/** The record is not one of ours. Says where it lies and what is wrong, never what stands in it. */
export class MalformedRecord extends Error {
  readonly code = 'MALFORMED_RECORD'
}

type EncoderOptions = {
  pillar: string
  /** From the event catalogue. May throw where it does not know the type; then the commit cannot be sent. */
  dataClassOf(type: string): DataClass
  epoch?: number
}

/** The JSON Schema that the data of this event version keeps: its `$id` in contracts/. */
export function dataSchemaOf(pillar: string, type: string, schema: number): string {
  return `urn:sizhi:${pillar}:${type}:v${schema}`
}

/**
 * One record per event, CloudEvents 1.0 in Kafka's binary mode. `ce_sequence` is the stream's version, padded so that
 * texts compare like numbers; it counts per `ce_subject`, so `sequencetype` (Integer counts per source) stays away.
 */
export function recordEncoder({ pillar, dataClassOf, epoch = 1 }: EncoderOptions) {
  const source = `/sizhi/${pillar}`
  const kinds = new Map<string, { type: string; schema: string; dataClass: string }>()

  function kindOf(type: string, schema: number) {
    const key = `${type}.v${schema}`
    let kind = kinds.get(key)
    if (!kind) {
      const dataClass = dataClassOf(type).toLowerCase()
      kind = { type: `sizhi.${pillar}.${key}`, schema: dataSchemaOf(pillar, type, schema), dataClass }
      kinds.set(key, kind)
    }
    return kind
  }

  return (commit: SentCommit): OutRecord[] => {
    const { stream, events, correlation, causation, trace, origin, recordedAt } = commit
    const partition = partitionOf(stream)
    const id = commit._id.toHexString()
    const before = commit.version - events.length
    return events.map(({ type, schema, at, data }, index) => {
      const kind = kindOf(type, schema)
      const headers: Record<string, string> = {
        'content-type': 'application/json',
        ce_specversion: '1.0',
        ce_id: `${id}/${index}`,
        ce_source: source,
        ce_type: kind.type,
        ce_subject: stream,
        ce_time: at,
        ce_sequence: String(before + 1 + index).padStart(10, '0'),
        ce_dataschema: kind.schema,
        ce_recordedtime: recordedAt,
        ce_correlationid: correlation,
        ce_dataclassification: kind.dataClass,
        ce_role: roleOf(commit, index),
      }
      if (epoch > 1) headers.ce_epoch = String(epoch)
      if (causation && !isDue(commit, index)) headers.ce_causationid = causation
      if (origin) headers.ce_origin = origin
      if (trace) headers.traceparent = trace
      return { partition, key: stream, value: JSON.stringify(data), headers }
    })
  }
}

/** As many versions as `ce_sequence` can count. */
const EPOCH_SPAN = 10 ** 10

/**
 * A number that orders all events of a stream over all epochs: those of a later epoch come after all of an earlier one.
 */
export function placeOf({ epoch, version }: Pick<RecordedEvent, 'epoch' | 'version'>): number {
  return (epoch - 1) * EPOCH_SPAN + version
}

export function epochAt(place: number): number {
  return Math.floor(place / EPOCH_SPAN) + 1
}

const text = z.string().min(1)

/** The headers of a record, as every consumer may rely on them: from here the AsyncAPI document has them too. */
export const recordHeaders = z.object({
  'content-type': z.literal('application/json'),
  ce_specversion: z.literal('1.0'),
  ce_id: text.describe('The same for every copy of the event, also after a restore.'),
  ce_type: z
    .string()
    .regex(/^sizhi\.[a-z-]+\.[A-Za-z0-9]+\.v[1-9]\d{0,3}$/)
    .describe('sizhi.<pillar>.<Event>.v<version of its data>'),
  ce_subject: text.describe('The stream: what the event is about. The record’s key is the same.'),
  ce_time: instant.describe('When it occurred.'),
  ce_sequence: z
    .string()
    .regex(/^(?!0+$)\d{10}$/)
    .describe('The stream’s version after the event, from 1 without gaps; padded, so that texts compare like numbers.'),
  ce_epoch: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .optional()
    .describe('The epoch of the topic; 1 where it is missing. Versions of one epoch are not those of another.'),
  ce_recordedtime: instant.describe('When it was stored.'),
  ce_correlationid: text.describe('Shared by everything that followed from one first cause.'),
  ce_causationid: text
    .optional()
    .describe('ce_id of the event that caused it, where a policy acted; what fell due has none.'),
  ce_dataclassification: z.enum(['public', 'internal', 'restricted']).describe('Who may read it.'),
  ce_origin: z.literal('import').optional().describe('History taken from a file.'),
  ce_role: text.describe('Who acted: the role that the command was given in; `system` for the clock and policies.'),
  traceparent: text.optional().describe('W3C trace context of the request.'),
})

/** Throws MalformedRecord. */
export function readCloudEvent(record: InRecord): RecordedEvent {
  const headers = parsedHeaders(record)
  if (headers.ce_subject !== record.key) throw malformed(record, 'key and ce_subject differ')
  const [, pillar = '', type = '', schema = ''] = headers.ce_type.split('.')
  return {
    id: headers.ce_id,
    pillar,
    type,
    schema: Number(schema.slice(1)),
    stream: headers.ce_subject,
    version: Number(headers.ce_sequence),
    epoch: Number(headers.ce_epoch ?? 1),
    at: headers.ce_time,
    recordedAt: headers.ce_recordedtime,
    correlation: headers.ce_correlationid,
    ...(headers.ce_causationid && { causation: headers.ce_causationid }),
    ...(headers.ce_origin && { origin: headers.ce_origin }),
    role: headers.ce_role,
    dataClass: headers.ce_dataclassification.toUpperCase() as DataClass,
    ...(headers.traceparent && { trace: headers.traceparent }),
    data: dataOf(record),
  }
}

function parsedHeaders(record: InRecord): z.output<typeof recordHeaders> {
  const result = recordHeaders.safeParse(record.headers)
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw malformed(record, `${issue?.path.join('.')} is not as it should be (${issue?.code})`)
}

/** As it is, not copied: what the data must be is the event catalogue's to say. */
function dataOf(record: InRecord): RecordedEvent['data'] {
  const data = json(record)
  if (!isObject(data)) throw malformed(record, 'the value is not an object')
  return data
}

function json(record: InRecord): unknown {
  try {
    return JSON.parse(record.value)
  } catch {
    throw malformed(record, 'the value is not JSON')
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function malformed({ partition, offset }: InRecord, what: string): MalformedRecord {
  return new MalformedRecord(`record ${offset} of partition ${partition}: ${what}`)
}
