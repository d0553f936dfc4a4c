import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import { ObjectId } from 'mongodb'
import type { Commit } from '#shared/eventsourcing/commit.ts'
import type { StoredEvent } from '#shared/eventsourcing/event.ts'
import { type Instant, toInstant } from '#shared/eventsourcing/instant.ts'
import { personId, type UnitId, unitId } from '#shared/governance/ids.ts'
import { divisionEvents } from '../services/smart-governance/src/division/events.ts'
import { APPEAL_FIELDS, type Appeal, columnOf } from '../services/smart-governance/src/matter/appeal.ts'
import { type MatterEvent, matterEvents } from '../services/smart-governance/src/matter/events.ts'
import {
  accepted,
  district,
  endOf,
  followedUp,
  received,
  resolved,
  transferred,
} from '../services/smart-governance/src/matter/examples.ts'
import { demoAppeals } from '../services/smart-governance/src/matter/generator.ts'
import { matterId } from '../services/smart-governance/src/matter/ids.ts'
import { type ReadAppeal, readAppeal } from '../services/smart-governance/src/matter/import.ts'
import { loadOf, type Round } from './measure.ts'

/*
 * Matters as a district has them: places, classes, units and times of the generated appeals, texts of usual lengths
 * that nobody can read. Made without commands, since a benchmark needs a hundred thousand of them.
 */

const NOW = toInstant(Date.parse('2026-01-01T00:00:00Z'))

/** Generated appeals that are understood, without end. */
export function* appeals(rows = 1_000_000): Generator<ReadAppeal> {
  for (const row of demoAppeals({ seed: 1, rows })) {
    const appeal: Appeal = Object.fromEntries(APPEAL_FIELDS.map((field) => [field, Reflect.get(row, columnOf(field))]))
    const read = readAppeal(appeal, NOW)
    if (!('rejection' in read)) yield read
  }
}

/** A matter's first commit: received with a reporter and what is reported. */
function receiptCommit(appeal: ReadAppeal): Commit {
  return commitOf(newStream(), 1, receipt(appeal))
}

/** A matter from receipt to call-back: five commits of one event each. `more`: what its receipt says otherwise. */
export function lifeOf(appeal: ReadAppeal, more: Receipt = {}): Commit[] {
  const { unitId: unit = SOME_UNIT } = appeal.command
  const events = [
    receipt(appeal, more),
    transferred(unit),
    accepted(unit),
    resolved({ unitId: unit, reply: text(300) }),
    followedUp('satisfied'),
  ]
  const stream = newStream()
  return events.map((event, index) => commitOf(stream, index + 1, event))
}

/** A row of a file: one commit of one event. */
export function historyOf({ id, command }: ReadAppeal): Commit {
  const event: MatterEvent = { type: 'MatterRecordedClosed', at: command.receivedAt, ...command }
  return { ...commitOf(id, 1, event), origin: 'import' }
}

const SOME_UNIT: UnitId = unitId.of('1583')

type Receipt = Parameters<typeof received>[0]

function receipt(
  { command: { receivedAt, channel = '13', nature = 'complaint', classes, area } }: ReadAppeal,
  more: Receipt = {},
): MatterEvent {
  const person = personId.of(randomBytes(13).toString('hex'))
  return received({
    at: receivedAt,
    centreId: district,
    ...{ channel, nature, classes, area },
    reporter: { person, name: text(9), phone: text(11), address: text(60), confidential: false },
    description: text(300),
    dueAt: endOf(receivedAt.slice(0, 10)),
    ...more,
  })
}

/** What a sealed text of so many bytes looks like. */
function text(bytes: number): string {
  const part = (length: number) => randomBytes(length).toString('base64url')
  return `${HEADER}..${part(12)}.${part(bytes)}.${part(16)}`
}

const HEADER = Buffer.from(`{"alg":"dir","enc":"A256GCM","kid":"person_${'a'.repeat(26)}"}`).toString('base64url')

function newStream(): string {
  return matterId.of(randomBytes(16).toString('hex'))
}

/** A community, as the appeal's file learns of it. */
export function communityOf({ command: { area, names } }: ReadAppeal): Commit | undefined {
  const { communityId, streetId } = area
  if (!communityId || !names?.community) return undefined
  const event = { type: 'DivisionNameLearned', level: 'community', name: names.community, parentId: streetId } as const
  return stored(communityId, 1, NOW, divisionEvents.store(event, NOW))
}

function commitOf(stream: string, seq: number, event: MatterEvent): Commit {
  const at = event.at ?? NOW
  return stored(stream, seq, at, matterEvents.store(event, at))
}

function stored(stream: string, seq: number, at: Instant, event: StoredEvent): Commit {
  return {
    _id: new ObjectId(),
    stream,
    seq,
    version: seq,
    events: [event],
    command: {
      id: randomUUID(),
      type: 'bench',
      digest: randomBytes(32).toString('base64url'),
      actor: 'seat-1',
      role: 'seat',
    },
    correlation: randomUUID(),
    recordedAt: at,
    pending: true,
  }
}

/** So many writers append receipts of the next appeals: the documents are made before the clock starts. */
export function appendReceipts(
  source: Iterator<ReadAppeal>,
  { writers, count }: { writers: number; count: number },
  write: (commit: Commit) => Promise<unknown>,
): Promise<Round> {
  const commits = take(source, count).map(receiptCommit)
  return loadOf(writers, count, async (index) => write(commits[index] ?? assert.fail('there are no more commits')))
}

/** The next so many of a generator. */
export function take<T>(source: Iterator<T>, count: number): T[] {
  return Array.from({ length: count }, () => {
    const { value, done } = source.next()
    if (done) throw new RangeError('there are no more appeals')
    return value
  })
}
