import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { assertClocksAgree } from '#shared/testing/clocks.ts'
import { screeningDecider } from './decider.ts'
import { screeningEvents } from './events.ts'
import { FRIDAY } from './examples.ts'
import { isModerateOrAbove } from './instruments.ts'
import { lives, type Step } from './random-lives.ts'
import { phasesAfter } from './transitions.ts'
import { screeningView } from './views.ts'

function always(check: (step: Step, life: Step[]) => void): void {
  fc.assert(
    fc.property(lives, (life) => {
      for (const step of life) check(step, life)
    }),
    { numRuns: 400 },
  )
}

const typesOf = ({ events }: Pick<Step, 'events'>) => events.map(({ type }) => type)

describe('whatever is commanded, in any order, at any time', () => {
  test('the phase follows the table', () =>
    always(({ before, command, after }) =>
      assert.ok(before.phase === after.phase || phasesAfter(before.phase, command.type).includes(after.phase)),
    ))

  test('whatever was answered was consented to, and for somebody younger than 14 by a named guardian', () =>
    always(({ before, events }) => {
      const submission = events.find((event) => event.type === 'ScreeningSubmitted')
      if (!submission) return
      const { basis, guardian } = submission.consent
      if (basis === 'guardian') assert.ok(guardian)
      if ('screening' in before && before.screening.under14) assert.equal(basis, 'guardian')
      assert.equal(basis === 'survey', submission.source !== undefined)
    }))

  test('an urgent answer that is handed in here is owed an urgent review, and nothing else is', () =>
    always(({ command, events }) => {
      const isUrgent = command.type === 'submit' && command.result.urgent
      const types = typesOf({ events })
      assert.equal(types.includes('UrgentReviewRequired'), isUrgent && types.includes('ScreeningScored'))
    }))

  test('whatever is incomplete, moderate or above is owed a review when it is handed in here, history is owed none', () =>
    always(({ command, events, after }) => {
      const score = events.find((event) => event.type === 'ScreeningScored')
      if (!score) return
      const calls = score.urgent || !score.complete || isModerateOrAbove(score as never)
      if (command.type === 'recordSubmitted') assert.ok(!('owed' in after) && !score.review)
      else assert.equal(after.phase === 'submitted' && after.owed !== undefined, calls)
    }))

  test('an incomplete score has no band, and a complete one has', () =>
    always(({ events }) => {
      for (const event of events)
        if (event.type === 'ScreeningScored') assert.equal(event.band !== undefined, event.complete)
    }))

  test('a review is overdue at most once, at the moment that was stored, and only while it is owed', () =>
    always((_, life) => {
      const all = life.flatMap(({ events }) => events)
      const late = all.filter((event) => event.type === 'ScreeningReviewOverdue')
      assert.ok(late.length <= 1)
      for (const { at, dueAt } of late) assert.equal(at, dueAt)
      const ended = all.findIndex(({ type }) =>
        ['ScreeningReviewed', 'ConsentWithdrawn', 'ScreeningErased'].includes(type),
      )
      if (ended >= 0) assert.ok(all.slice(ended).every(({ type }) => type !== 'ScreeningReviewOverdue'))
    }))

  test('after a withdrawal or an erasure nothing is answered or reviewed any more', () =>
    always(({ before, events }) => {
      if (before.phase !== 'withdrawn' && before.phase !== 'erased') return
      assert.ok(typesOf({ events }).every((type) => type === 'ScreeningErased'))
    }))

  test('what its view waits for the rules say at that time, and then it waits no more', () =>
    fc.assert(
      fc.property(lives, (life) =>
        assertClocksAgree(
          { decider: screeningDecider, view: screeningView },
          life.flatMap(({ events }) => events),
        ),
      ),
      { numRuns: 100 },
    ))

  test('nothing that lies in the past is left unsaid', () =>
    always(({ after, command }) => assert.deepEqual(screeningDecider.due?.(after, command.at), [])))

  test('every fact fits its schema, and reads back as it was', () =>
    always(({ events }) => {
      for (const event of events) {
        const { at, ...data } = event
        const { at: readAt, ...read } = screeningEvents.read(screeningEvents.store(event, FRIDAY))
        assert.equal(readAt, at)
        assert.deepEqual(JSON.parse(JSON.stringify(read)), JSON.parse(JSON.stringify(data)))
      }
    }))

  test('no fact holds more of the answers in the clear than complete, band and urgent', () =>
    always(({ events }) => {
      for (const event of events) {
        if (event.type !== 'ScreeningScored') continue
        const { type: _type, at: _at, review: _review, edition: _edition, ...facts } = event
        assert.deepEqual(
          Object.keys(facts).filter((key) => !['complete', 'band', 'urgent'].includes(key)),
          [],
        )
      }
    }))
})
