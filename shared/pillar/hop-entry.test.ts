import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { isRejected } from '#shared/eventsourcing/decider.ts'
import { recorded } from '#shared/eventsourcing/event.ts'
import { toInstant } from '#shared/eventsourcing/instant.ts'
import { assertClocksAgree } from '#shared/testing/clocks.ts'
import { specFor } from '#shared/testing/decider-spec.ts'
import {
  type FlowFact,
  type HopCommand,
  type HopEvent,
  type HopRow,
  hopDecider,
  hopEvents,
  hopView,
} from './hop-entry.ts'

const at = toInstant(new Date('2019-08-14T10:40:00+08:00'))
const dueAt = toInstant(new Date('2019-08-14T11:40:00+08:00'))
const later = toInstant(new Date('2019-08-14T12:00:00+08:00'))
const { given } = specFor(hopDecider, hopEvents, undefined, at)

const confirmed: FlowFact = { pillar: 'smart-governance', stream: 'alt_1', type: 'AlertConfirmed', at }
const received: FlowFact = { pillar: 'smart-governance', stream: 'mat_1', type: 'MatterReceived', at }
const names = { hop: 'alert-to-matter', flow: '6f1c' }
const open: HopCommand = { type: 'open', at, ...names, from: confirmed, dueAt }
const close: HopCommand = { type: 'close', at, ...names, to: received }
const putRight: FlowFact = { ...received, type: 'FindingsCorrected' }
const lapse: HopCommand = { ...close, type: 'lapse', to: putRight }
const opened = { type: 'HopOpened', ...names, from: confirmed, dueAt } as const
const stuck: HopEvent = { type: 'HopStuck', at: dueAt }
const META = { stream: 'hop_1', version: 1, role: 'system', recordedAt: at }
const closed = { type: 'HopClosed', ...names, to: received } as const

describe('a hop', () => {
  test('opens with the fact it begins with, once', () => {
    given().when(open).then(opened)
    given(opened).when(open).thenNothing()
  })
  test('closes with the fact that was expected, once', () => {
    given(opened).when(close).then(closed)
    given(opened, closed).when(close).thenNothing()
  })
  test('may close before the record of its beginning arrives', () => {
    given().when(close).then(closed)
    given(closed).when(open).then(opened)
  })
  test('is stuck from the moment its time has passed, and closes all the same', () => {
    given(opened).when({ type: 'passDeadline', at: later }).then({ type: 'HopStuck', at: dueAt })
    given(opened)
      .when({ ...close, at: later })
      .then({ type: 'HopStuck', at: dueAt }, closed)
  })
  test('that is done does not get stuck', () => {
    given(opened, closed).when({ type: 'passDeadline', at: later }).thenNothing()
  })
  test('ends with a fact after which nothing is expected any more, where it is open', () => {
    given(opened)
      .when(lapse)
      .then({ ...closed, to: putRight })
    given(opened, closed).when(lapse).thenNothing()
    given().when(lapse).thenNothing()
  })
  test('that somebody settles in another way is expected no longer, and is done should it come after all', () => {
    const settle: HopCommand = { type: 'settle', at: later }
    given(opened).when(settle).then({ type: 'HopStuck', at: dueAt }, { type: 'HopSettled' })
    given(opened, { type: 'HopSettled' }).when(settle).thenNothing()
    given(opened, { type: 'HopSettled' }).when({ type: 'passDeadline', at: later }).thenNothing()
    given(opened, { type: 'HopSettled' }).when(close).then(closed)
    given(opened, closed).when({ type: 'settle', at }).thenNothing()
  })
  test('that nobody has opened has no deadline', () => {
    given().when({ type: 'passDeadline', at: later }).thenRejected('HOP_NOT_FOUND')
    given().when({ type: 'settle', at }).thenRejected('HOP_NOT_FOUND')
  })

  test('that was stuck is not looked at by whoever looks for what is, once it is done or settled', () => {
    const row = (...facts: readonly HopEvent[]) =>
      facts.reduce<HopRow | undefined>((before, fact) => hopView.fold(before, recorded(fact, at), META), undefined)
    assert.equal(row(opened, stuck)?.stuckAt, dueAt)
    for (const end of [closed, { type: 'HopSettled' } as const])
      assert.equal(row(opened, stuck, end)?.stuckAt, undefined)
  })

  test('waits for what the rules say at that time, and no longer', () => {
    const settled: HopEvent = { type: 'HopSettled' }
    const lives: HopEvent[][] = [[opened], [closed], [closed, opened], [opened, settled], [opened, stuck, closed]]
    for (const facts of lives)
      assertClocksAgree(
        { decider: hopDecider, view: hopView },
        facts.map((fact) => recorded(fact, at)),
      )
  })

  test('shows the same whatever the order in which its ends arrive, and however often', () => {
    const commands = fc.array(fc.constantFrom(open, close), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(
        commands.filter((some) => some.includes(open) && some.includes(close)),
        (some) => assert.deepEqual(rowAfter(some), rowAfter([open, close])),
      ),
    )
  })
})

function rowAfter(commands: readonly HopCommand[]) {
  let state = hopDecider.initial
  let row: Parameters<typeof hopView.fold>[0]
  for (const command of commands) {
    const facts = hopDecider.decide(state, command, undefined)
    if (isRejected(facts)) assert.fail('an end of a hop is never refused')
    for (const fact of facts.map((each) => recorded(each, at))) {
      state = hopDecider.evolve(state, fact)
      row = hopView.fold(row, fact, META)
    }
  }
  return row
}
