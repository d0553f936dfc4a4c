import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { isRejected } from '#shared/eventsourcing/decider.ts'
import { type Instant, toInstant } from '#shared/eventsourcing/instant.ts'
import { PENALTY_TYPES, SECTORS } from '#shared/governance/administrative-law.ts'
import { type Day, dayAfterMonths, endOfDay, shanghaiDay } from '#shared/governance/shanghai.ts'
import { decideWithDue, recorded, stepOf } from '#shared/testing/decider-spec.ts'
import { listeningHandler, recordedEvent } from '#shared/testing/policies.ts'
import { actDecider } from './administrative-act/decider.ts'
import type { RecordedActEvent } from './administrative-act/events.ts'
import { command } from './administrative-act/example-commands.ts'
import { folded } from './administrative-act/example-rows.ts'
import { rules as actRules, decided, evidenced, registered, served } from './administrative-act/examples.ts'
import type { CreditFileCommand } from './credit-file/commands.ts'
import { creditFileDecider } from './credit-file/decider.ts'
import { act, rules as creditRules } from './credit-file/examples.ts'
import { creditFilePolicies } from './credit-file/policies.ts'
import { type CreditFileState, initial, recordsOf } from './credit-file/state.ts'

/*
 * What everybody reads of a penalty stands in two lists, the notices of acts and the penalties of credit files, each
 * from its own room's row. Here the facts of the one are told to the other by its policy.
 */

const decisions = fc.record({
  decidedOn: fc
    .date({ min: new Date('2016-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
    .map((date) => shanghaiDay(toInstant(date))),
  penaltyTypes: fc.subarray([...PENALTY_TYPES], { minLength: 1 }),
  sector: fc.constantFrom(...SECTORS),
})
type Decision = typeof decisions extends fc.Arbitrary<infer T> ? T : never

/** A penalty from its opening to its publication; undefined: the organ may not fix that day. */
function published(decision: Decision, publicUntil: Day | undefined): RecordedActEvent[] | undefined {
  const at = endOfDay(decision.decidedOn)
  const before = [registered(), evidenced, decided({ ...decision, at }), served].map((fact) => recorded(fact, at))
  const state = before.reduce(actDecider.evolve, actDecider.initial)
  const step = stepOf(actDecider, state, command('publish', { at, publicUntil }), actRules)
  return step && [...before, ...step.events]
}

/** The file of its company once the policy was told these facts. */
async function fileAfter(facts: readonly RecordedActEvent[]): Promise<CreditFileState> {
  let state: CreditFileState = initial
  for (const { type, at, ...data } of facts) {
    const { handler, asked } = listeningHandler<CreditFileState, CreditFileCommand>(state)
    const [policy] = creditFilePolicies({ topic: 'own' }, handler)
    await policy?.on[type]?.act(recordedEvent({ type, stream: act, at, data }))
    state = asked.reduce((before, told) => fileStep(before, { ...told.command, at }), state)
  }
  return state
}

function fileStep(state: CreditFileState, given: CreditFileCommand): CreditFileState {
  const { due, decision } = decideWithDue(creditFileDecider, state, given, creditRules)
  assert.ok(!isRejected(decision))
  return [...due, ...decision].map((fact) => recorded(fact, given.at)).reduce(creditFileDecider.evolve, state)
}

/** When the notice leaves its list, and when the record leaves the other. */
async function endsOf(facts: readonly RecordedActEvent[]): Promise<{ notice: Instant; record: Instant }> {
  const { publicUntil } = folded(facts).publication ?? assert.fail('nothing was published')
  const [record] = recordsOf(await fileAfter(facts))
  assert.ok(publicUntil && record?.publishedOn && record.until)
  return { notice: endOfDay(publicUntil), record: record.until }
}

async function assertOneEnd(facts: readonly RecordedActEvent[]): Promise<void> {
  const { notice, record } = await endsOf(facts)
  assert.equal(notice, record)
}

describe('a penalty that was published', () => {
  test('ends in both public lists at the same moment, whether its organ fixed the day or not', () =>
    fc.assert(
      fc.asyncProperty(decisions, fc.option(fc.integer({ min: 1, max: 40 })), async (decision, months) => {
        const facts = published(decision, months === null ? undefined : dayAfterMonths(decision.decidedOn, months))
        if (facts) await assertOneEnd(facts)
        else assert.ok(months !== null, 'where no day is fixed nothing is refused')
      }),
      { numRuns: 200 },
    ))

  test('without a day, before there always was one, ends in both as well', () =>
    fc.assert(
      fc.asyncProperty(decisions, async (decision) => {
        const facts = published(decision, undefined) ?? assert.fail()
        await assertOneEnd(
          facts.map((fact) => (fact.type === 'ActPublished' ? { ...fact, publicUntil: undefined } : fact)),
        )
      }),
      { numRuns: 100 },
    ))

  test('with a day that its organ fixed ends in both on that day', async () => {
    const decision: Decision = { decidedOn: '2026-03-16' as Day, penaltyTypes: ['fine'], sector: 'work-safety' }
    const end = endOfDay('2027-09-30' as Day)
    const facts = published(decision, '2027-09-30' as Day) ?? assert.fail()
    assert.deepEqual(await endsOf(facts), { notice: end, record: end })
  })
})
