import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { toInstant } from '#shared/eventsourcing/instant.ts'
import { assertClocksAgree } from '#shared/testing/clocks.ts'
import { creditProfileDecider } from './decider.ts'
import { creditProfileEvents } from './events.ts'
import { TUESDAY } from './examples.ts'
import { gradeOf, riskOf } from './grade.ts'
import { lives, type Step } from './random-lives.ts'
import { gradeInForce } from './state.ts'
import { creditProfileView } from './views.ts'

function always(check: (step: Step, life: Step[]) => void): void {
  fc.assert(
    fc.property(lives, (life) => {
      for (const step of life) check(step, life)
    }),
    { numRuns: 300 },
  )
}

describe('whatever is commanded, in any order, at any time', () => {
  test('the computed grade is that of the newest file evaluated, by its edition', () =>
    always(({ after, command, rules: { file, edition } }) => {
      if (command.type !== 'evaluate' || after.phase !== 'graded' || !file) return
      const { graded, risk } = after
      if (file.version < Math.max(graded.fileVersion, risk.fileVersion)) return
      assert.deepEqual(
        [graded.grade, graded.score],
        [gradeOf(file.records, edition).grade, gradeOf(file.records, edition).score],
      )
      assert.equal(risk.riskClass, riskOf(file.records, edition).riskClass)
    }))

  test('nothing but an evaluation moves the computed grade', () =>
    always(({ before, command, after }) => {
      if (command.type === 'evaluate' || before.phase !== 'graded' || after.phase !== 'graded') return
      assert.deepEqual([after.graded, after.risk], [before.graded, before.risk])
    }))

  test('a grade is set by hand by two different officers, in the words of the first', () =>
    always(({ before, events }) => {
      const overridden = events.find((event) => event.type === 'GradeOverridden')
      if (!overridden) return
      assert.notEqual(overridden.proposedBy, overridden.signedBy)
      assert.ok(before.phase === 'graded' && before.proposal)
      const { proposal } = before
      assert.deepEqual(
        [overridden.proposalId, overridden.grade, overridden.reason, overridden.until, overridden.proposedBy],
        [proposal.proposalId, proposal.grade, proposal.reason, proposal.until, proposal.proposedBy],
      )
    }))

  test('the grade in force is the computed one whenever nobody has set another', () =>
    always(({ after }) => {
      if (after.phase === 'graded' && !after.override) assert.equal(gradeInForce(after), after.graded.grade)
    }))

  test('what its view waits for the rules say at that time, and then it waits no more', () =>
    fc.assert(
      fc.property(lives, (life) =>
        assertClocksAgree(
          {
            decider: creditProfileDecider,
            view: creditProfileView,
            isDue: ({ name }) => !name.startsWith('edition-'),
          },
          life.flatMap(({ events }) => events),
        ),
      ),
      { numRuns: 100 },
    ))

  test('nothing that lies in the past is left unsaid', () =>
    always(({ after, command }) => {
      if (after.phase !== 'graded') return
      assert.deepEqual(creditProfileDecider.due?.(after, command.at), [])
      assert.ok(!after.override || after.override.until >= command.at)
      assert.ok(!after.proposal || after.proposal.signUntil >= command.at)
    }))

  test('every fact fits its schema, and reads back as it was', () =>
    always(({ events }) => {
      for (const event of events) {
        const { at, ...data } = event
        const stored = creditProfileEvents.store(event, TUESDAY)
        const { at: readAt, ...read } = creditProfileEvents.read(stored)
        assert.equal(readAt, toInstant(Date.parse(at)))
        assert.deepEqual(JSON.parse(JSON.stringify(read)), JSON.parse(JSON.stringify(data)))
      }
    }))
})
