import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { toInstant } from '#shared/eventsourcing/instant.ts'
import { assertClocksAgree } from '#shared/testing/clocks.ts'
import { creditFileDecider } from './decider.ts'
import { creditFileEvents } from './events.ts'
import { TUESDAY } from './examples.ts'
import { lives, type Step } from './random-lives.ts'
import { isLive, phaseOf, recordIn, recordsOf } from './state.ts'
import { phasesAfter } from './transitions.ts'
import { creditFileView } from './views.ts'

function always(check: (step: Step, life: Step[]) => void): void {
  fc.assert(
    fc.property(lives, (life) => {
      for (const step of life) check(step, life)
    }),
    { numRuns: 300 },
  )
}

describe('whatever is commanded, in any order, at any time', () => {
  test('a record is there once', () =>
    always(({ after }) => {
      const ids = recordsOf(after).map(({ recordId }) => recordId)
      assert.equal(new Set(ids).size, ids.length)
    }))

  test('each record goes where the table says, or has ended by itself', () =>
    always(({ before, command, after }) => {
      for (const { recordId } of recordsOf(after)) {
        const [was, is] = [phaseOf(recordIn(before, recordId)), phaseOf(recordIn(after, recordId))]
        assert.ok(was === is || is === 'expired' || phasesAfter(was, command.type).includes(is), `${was} to ${is}`)
      }
    }))

  test('what its view waits for the rules say at that time, and then it waits no more', () =>
    fc.assert(
      fc.property(lives, (life) =>
        assertClocksAgree(
          { decider: creditFileDecider, view: creditFileView },
          life.flatMap(({ events }) => events),
        ),
      ),
      { numRuns: 100 },
    ))

  test('nothing that lies in the past is left unsaid', () =>
    always(({ after, command }) => {
      assert.deepEqual(creditFileDecider.due?.(after, command.at), [])
      assert.ok(
        recordsOf(after)
          .filter(isLive)
          .every(({ until }) => until === undefined || until >= command.at),
      )
    }))

  test('a record expires at the end that was computed for it', () =>
    always(({ before, events }) => {
      let state = before
      for (const event of events) {
        if (event.type === 'CreditRecordExpired') assert.equal(recordIn(state, event.recordId)?.until, event.at)
        state = creditFileDecider.evolve(state, event)
      }
    }))

  test('what was withdrawn stays withdrawn', () =>
    always(({ before, after }) => {
      for (const record of recordsOf(before).filter(({ status }) => status === 'withdrawn'))
        assert.deepEqual(recordIn(after, record.recordId), record)
    }))

  test('a fact names a legal entity or a person, never both, and all facts of a file the same', () =>
    always((_, life) => {
      const named = life
        .flatMap(({ events }) => events)
        .filter((event) => event.type === 'CreditRecordCollected')
        .map(({ subjectId, personId }) => [subjectId, personId])
      for (const [legal, person] of named) assert.ok((legal === undefined) !== (person === undefined))
      assert.ok(new Set(named.map(String)).size <= 1)
    }))

  test('every fact fits its schema, and reads back as it was', () =>
    always(({ events }) => {
      for (const event of events) {
        const { at, ...data } = event
        const stored = creditFileEvents.store(event, TUESDAY)
        const { at: readAt, ...read } = creditFileEvents.read(stored)
        assert.equal(readAt, toInstant(Date.parse(at)))
        assert.deepEqual(JSON.parse(JSON.stringify(read)), JSON.parse(JSON.stringify(data)))
      }
    }))
})
