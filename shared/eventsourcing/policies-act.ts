import type { Db } from 'mongodb'
import type { InRecord } from '#shared/kafka/port.ts'
import { readCloudEvent } from './cloud-event.ts'
import { reasonOf } from './fold-arrivals.ts'
import { now } from './instant.ts'
import type { Policy } from './policies.ts'
import { dismissedAmong, type Stuck, stuckOf } from './policies-store.ts'

/**
 * Lets a policy act on a batch: different streams side by side, each stream's events in order. Where one fails, the
 * later ones of its stream wait for it. Dismissed events are passed over. Ends only when nothing is under way any more,
 * also where it throws, so that a batch tried again never runs beside its own first try.
 */
export async function react(policy: Policy, records: readonly InRecord[], db: Db): Promise<void> {
  const idOf = (record: InRecord) => stuckIdOf(policy, record)
  const dismissed = await dismissedAmong(db, records.map(idOf))
  const streams = Map.groupBy(
    records.filter((record) => !dismissed.has(idOf(record))),
    ({ key }) => key,
  )
  const done = await Promise.allSettled([...streams.values()].map((events) => reactInOrder(policy, events, db)))
  const failed = done.find((each) => each.status === 'rejected')
  if (failed) throw failed.reason
}

async function reactInOrder(policy: Policy, records: readonly InRecord[], db: Db): Promise<void> {
  for (const record of records) {
    const refusal = await actOn(policy, record)
    if (refusal) await rememberStuck(policy, record, refusal, db)
  }
}

export type Refusal = { code: string; message: string }

/**
 * Lets a policy act on one record; says why where that was refused or can never be done. Throws where it failed for a
 * reason that may pass.
 */
export async function actOn(policy: Policy, record: InRecord): Promise<Refusal | undefined> {
  try {
    const event = readCloudEvent(record)
    if (event.origin === 'import' && !policy.seesImports) return undefined
    const outcome = await policy.on[event.type]?.act(event)
    return outcome?.kind === 'rejected' ? outcome.rejection : undefined
  } catch (error) {
    if (isHopeless(error)) return hopelessReason(error)
    throw error
  }
}

/** Policy and event: of an event that has no id, where it stands. */
function stuckIdOf({ name, topic }: Policy, { headers, partition, offset }: InRecord): string {
  return `${name}:${headers.ce_id ?? `${topic}/${partition}/${offset}`}`
}

async function rememberStuck(policy: Policy, record: InRecord, { code, message }: Refusal, db: Db): Promise<void> {
  const { key: stream, partition, offset, headers } = record
  const fact: Omit<Stuck, '_id'> = {
    policy: policy.name,
    stream,
    eventType: eventNameOf(record),
    correlation: headers.ce_correlationid ?? '',
    code,
    message,
    at: now(),
    topic: policy.topic,
    partition,
    offset: Number(offset),
  }
  await stuckOf(db).updateOne({ _id: stuckIdOf(policy, record) }, { $set: fact }, { upsert: true })
}

/** The record, the command or the code is at fault: however often it is tried, it comes to the same. */
const HOPELESS = new Set([
  'MALFORMED_RECORD',
  'EVENT_NOT_UNDERSTOOD',
  'COMMIT_TOO_LARGE',
  'TEXT_NOT_WELL_FORMED',
  'ZodError',
  'TypeError',
  'RangeError',
  'ReferenceError',
])

function isHopeless(error: unknown): boolean {
  return HOPELESS.has(reasonOf(error).code)
}

/** These say what is wrong without repeating what was sent. */
const FOR_PEOPLE = new Set(['MALFORMED_RECORD', 'EVENT_NOT_UNDERSTOOD', 'COMMIT_TOO_LARGE', 'TEXT_NOT_WELL_FORMED'])

function hopelessReason(error: unknown): Refusal {
  const { code, message } = reasonOf(error)
  return { code, message: FOR_PEOPLE.has(code) && error instanceof Error ? error.message : message }
}

/** `sizhi.smart-governance.MatterReceived.v1` → `MatterReceived` */
export function eventNameOf({ headers: { ce_type: type = '' } }: InRecord): string {
  return type.split('.')[2] ?? ''
}
