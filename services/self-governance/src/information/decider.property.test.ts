import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { assertClocksAgree } from '#shared/testing/clocks.ts'
import { informationDecider } from './decider.ts'
import { informationEvents } from './events.ts'
import { FRIDAY } from './examples.ts'
import { lives, type Step } from './random-lives.ts'
import { itemOf } from './state.ts'
import { phasesAfter } from './transitions.ts'
import { informationView } from './views.ts'

function always(check: (step: Step, life: Step[]) => void): void {
  fc.assert(
    fc.property(lives, (life) => {
      for (const step of life) check(step, life)
    }),
    { numRuns: 300 },
  )
}

describe('whatever is commanded, in any order, at any time', () => {
  test('the phase follows the table', () =>
    always(({ before, command, after }) =>
      assert.ok(before.phase === after.phase || phasesAfter(before.phase, command.type).includes(after.phase)),
    ))

  test('the limit of the answer is set at submission and never moves', () =>
    always(({ before, after }) => {
      if ('message' in before && 'message' in after) assert.equal(after.message.answerDueAt, before.message.answerDueAt)
    }))

  test('it is answered once at most, and what was answered stays so', () =>
    always(({ before, after }, life) => {
      if (itemOf(before)?.answer) assert.deepEqual(itemOf(after)?.answer, itemOf(before)?.answer)
      const answers = life.flatMap(({ events }) => events).filter(({ type }) => type.endsWith('Answered'))
      assert.ok(answers.length <= 1)
    }))

  test('that the answer is late is said once, at the end of the limit, and of no answered message', () =>
    always((_, life) => {
      const facts = life.flatMap(({ events }) => events)
      const late = facts.findIndex(({ type }) => type === 'AnswerOverdue')
      assert.equal(
        late,
        facts.findLastIndex(({ type }) => type === 'AnswerOverdue'),
      )
      if (late >= 0) assert.ok(!facts.slice(0, late).some(({ type }) => type === 'SubmitterAnswered'))
    }))

  test('what its view waits for the rules say at that time, and then it waits no more', () =>
    fc.assert(
      fc.property(lives, (life) =>
        assertClocksAgree(
          { decider: informationDecider, view: informationView },
          life.flatMap(({ events }) => events),
        ),
      ),
      { numRuns: 100 },
    ))

  test('nothing that lies in the past is left unsaid', () =>
    always(({ after, command }) => assert.deepEqual(informationDecider.due?.(after, command.at), [])))

  test('nobody is linked or erased twice', () =>
    always(({ after }) => {
      const { linkedInto = [], erased = [] } = itemOf(after) ?? {}
      assert.equal(new Set(linkedInto).size, linkedInto.length)
      assert.equal(new Set(erased).size, erased.length)
    }))

  test('every fact fits its schema, and reads back as it was', () =>
    always(({ events }) => {
      for (const event of events) {
        const read = informationEvents.read(informationEvents.store(event, FRIDAY))
        assert.deepEqual(JSON.parse(JSON.stringify(read)), JSON.parse(JSON.stringify(event)))
      }
    }))
})
