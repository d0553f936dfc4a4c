import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type Recorded, recorded } from '#shared/eventsourcing/event.ts'
import { type Instant, toInstant } from '#shared/eventsourcing/instant.ts'
import type { Policy } from '#shared/eventsourcing/policies.ts'
import { PENALTY_TYPES, SECTORS } from '#shared/governance/administrative-law.ts'
import { publicityEditionAt, publicityOf } from '#shared/governance/publicity.ts'
import { type Day, dayAfterMonths, endOfDay, shanghaiDay } from '#shared/governance/shanghai.ts'
import { stepOf } from '#shared/testing/decider-spec.ts'
import { listeningHandler, recordedEvent } from '#shared/testing/policies.ts'
import type { ActCommand, CommandOf } from './administrative-act/commands.ts'
import { actDecider } from './administrative-act/decider.ts'
import type { RecordedActEvent } from './administrative-act/events.ts'
import { command } from './administrative-act/example-commands.ts'
import { folded } from './administrative-act/example-rows.ts'
import {
  rules as actRules,
  company,
  decided,
  evidenced,
  natural,
  registered,
  served,
} from './administrative-act/examples.ts'
import { standingRecord } from './administrative-act/in-force.ts'
import { actPolicies } from './administrative-act/policies.ts'
import type { ActState } from './administrative-act/state.ts'
import type { CreditFileCommand, CommandOf as FileCommandOf } from './credit-file/commands.ts'
import { creditFileDecider } from './credit-file/decider.ts'
import { act, rules as fileRules } from './credit-file/examples.ts'
import { standingAct } from './credit-file/in-force.ts'
import { creditFilePolicies } from './credit-file/policies.ts'
import type { CreditFileRules } from './credit-file/rules.ts'
import { type CreditFileState, type CreditRecord, recordsOf } from './credit-file/state.ts'

/*
 * What everybody reads of a penalty stands in two lists, the notices of acts and the penalties of credit files, each
 * from its own room's row. Here each room's policy is told the other's facts.
 */

/** An act and the file of its company. Facts of the one are told to the other in their order. */
type House = { act: RecordedActEvent[]; file: CreditFileState }
type Fact = Recorded<{ type: string }>

/** The commands that a policy gives when it is told a fact. */
async function asked<S, C extends ActCommand | CreditFileCommand>(
  { type, at, ...data }: Fact,
  state: S,
  policiesWith: (handler: ReturnType<typeof listeningHandler<S, C>>['handler']) => Policy[],
): Promise<C[]> {
  const { handler, asked: told } = listeningHandler<S, C>(state)
  for (const { on } of policiesWith(handler)) await on[type]?.act(recordedEvent({ type, stream: act, at, data }))
  return told.map(({ command: given }) => ({ ...given, at }))
}

/** False: it is refused. */
async function toAct(house: House, given: ActCommand): Promise<boolean> {
  const state = house.act.reduce(actDecider.evolve, actDecider.initial)
  const record = given.type === 'movePublicity' ? standingRecord({ state: house.file }, given.actId) : undefined
  const step = stepOf(actDecider, state, given, { ...actRules, record })
  for (const fact of step?.events ?? []) await happened(house, fact)
  return step !== undefined
}

async function happened(house: House, fact: RecordedActEvent): Promise<void> {
  house.act.push(fact)
  const policies = (handler: Parameters<typeof creditFilePolicies>[1]) => creditFilePolicies({ topic: 'own' }, handler)
  for (const given of await asked<CreditFileState, CreditFileCommand>(fact, house.file, policies)) {
    await toFile(house, given)
  }
  await toldToAct(house, fact)
}

async function toldToAct(house: House, fact: Fact): Promise<void> {
  const topics = { topic: 'own', topicOf: () => 'others' }
  const policies = (handler: Parameters<typeof actPolicies>[1]) => actPolicies(topics, handler)
  for (const given of await asked<ActState, ActCommand>(fact, actDecider.initial, policies)) await toAct(house, given)
}

/** The act as it stands; before its decision there is none. */
function rulesOf({ act: facts }: House): CreditFileRules {
  return { ...fileRules, act: standingAct(folded(facts)) }
}

async function toFile(house: House, given: CreditFileCommand): Promise<void> {
  const step = stepOf(creditFileDecider, house.file, given, rulesOf(house)) ?? assert.fail(`${given.type} was refused`)
  house.file = step.after
  for (const fact of step.events) await toldToAct(house, fact)
}

type Decision = Pick<CommandOf<'decide'>, 'decidedOn' | 'penaltyTypes' | 'sector'> & {
  sector: (typeof SECTORS)[number]
}
const kinds = {
  penaltyTypes: fc.subarray([...PENALTY_TYPES], { minLength: 1 }),
  sector: fc.constantFrom(...SECTORS),
}
const days = fc
  .date({ min: new Date('2016-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => shanghaiDay(toInstant(date)))
const decisions: fc.Arbitrary<Decision> = fc.record({ decidedOn: days, ...kinds })

/** A penalty that was served at the end of the day of its decision. */
async function servedPenalty({ penaltyTypes, ...decision }: Decision, subject = company): Promise<House> {
  const house: House = { act: [], file: creditFileDecider.initial }
  const at = endOfDay(decision.decidedOn)
  const deciding = decided({ ...decision, subject, penaltyTypes: [...penaltyTypes], at })
  for (const fact of [registered({ subject }), evidenced, deciding, served]) await happened(house, recorded(fact, at))
  return house
}

const publication = ({ decidedOn }: Decision, publicUntil?: Day) =>
  command('publish', { at: endOfDay(decidedOn), publicUntil })

function recordIn({ file }: House): CreditRecord {
  return recordsOf(file)[0] ?? assert.fail('there is no record')
}

/** Until when it is in each of the two lists. */
function endsOf(house: House): { notice: Instant; record: Instant } {
  const { publicUntil } = folded(house.act).publication ?? assert.fail('nothing was published')
  const { publishedOn, until } = recordIn(house)
  assert.ok(publicUntil && publishedOn && until)
  return { notice: endOfDay(publicUntil), record: until }
}

function assertOneEnd(house: House): void {
  const { notice, record } = endsOf(house)
  assert.equal(notice, record)
}

const months = fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined })
const lastDay = ({ decidedOn }: Decision, fixed: number | undefined) =>
  fixed === undefined ? undefined : dayAfterMonths(decidedOn, fixed)

/** What each of the two lists says of it. */
function said({ decidedOn, penaltyTypes, sector, amountFen }: Decision & { amountFen?: number | undefined }) {
  return { decidedOn, penaltyTypes: penaltyTypes.toSorted(), sector, amountFen }
}

const amounts = fc.option(fc.integer({ min: 1, max: 10_000_000 }), { nil: null })
/** Of a fine an amount stays. */
const slips = fc
  .record({ ...kinds, amountFen: amounts, daysEarlier: fc.integer({ min: 0, max: 40 }) })
  .map(({ amountFen, ...slip }) => ({
    ...slip,
    amountFen: slip.penaltyTypes.includes('fine') ? (amountFen ?? 1) : amountFen,
  }))

describe('a penalty that was published', () => {
  test('says in both what its record was corrected to, whichever came first', () =>
    fc.assert(
      fc.asyncProperty(decisions, fc.array(slips, { maxLength: 2 }), slips, async (decision, before, last) => {
        const house = await servedPenalty(decision)
        const correct = async ({ daysEarlier, ...changes }: typeof last) => {
          const decidedOn = shanghaiDay(toInstant(Date.parse(decision.decidedOn) - daysEarlier * 86_400_000))
          await toFile(house, correction(house, { at: endOfDay(decision.decidedOn), decidedOn, ...changes }))
        }
        for (const each of before) await correct(each)
        await toAct(house, publication(decision))
        const notice = () => said(folded(house.act).publication ?? assert.fail('nothing was published'))
        assert.deepEqual(notice(), said(recordIn(house)))
        await correct(last)
        assert.deepEqual(notice(), said(recordIn(house)))
        assertOneEnd(house)
      }),
      { numRuns: 200 },
    ))

  test('ends in both public lists at the same moment, whether its organ fixed the day or not', () =>
    fc.assert(
      fc.asyncProperty(decisions, months, async (decision, fixed) => {
        const house = await servedPenalty(decision)
        if (await toAct(house, publication(decision, lastDay(decision, fixed)))) assertOneEnd(house)
        else assert.ok(fixed !== undefined, 'where no day is fixed nothing is refused')
      }),
      { numRuns: 200 },
    ))

  test('without a day, before there always was one, ends in both as well', () =>
    fc.assert(
      fc.asyncProperty(decisions, async (decision) => {
        const [house, old] = [await servedPenalty(decision), await servedPenalty(decision)]
        await toAct(house, publication(decision))
        const fact = house.act.find(({ type }) => type === 'ActPublished') ?? assert.fail()
        await happened(old, { ...fact, publicUntil: undefined } as RecordedActEvent)
        assertOneEnd(old)
      }),
      { numRuns: 100 },
    ))

  test('with a day that its organ fixed ends in both on that day', async () => {
    const decision: Decision = { decidedOn: '2026-03-16' as Day, penaltyTypes: ['fine'], sector: 'work-safety' }
    const house = await servedPenalty(decision)
    await toAct(house, publication(decision, '2027-09-30' as Day))
    const end = endOfDay('2027-09-30' as Day)
    assert.deepEqual(endsOf(house), { notice: end, record: end })
  })

  test('still ends in both at the same moment, whatever of its record was corrected before or after', () =>
    fc.assert(
      fc.asyncProperty(
        decisions,
        months,
        fc.array(fc.record({ ...kinds, before: fc.boolean() }), { minLength: 1, maxLength: 4 }),
        async (decision, fixed, corrections) => {
          const house = await servedPenalty(decision)
          const correct = async (before: boolean) => {
            for (const { before: when, ...changes } of corrections)
              if (when === before)
                await toFile(house, correction(house, { at: endOfDay(decision.decidedOn), ...changes }))
          }
          await correct(true)
          if (!(await toAct(house, publication(decision, lastDay(decision, fixed))))) return
          assertOneEnd(house)
          await correct(false)
          assertOneEnd(house)
        },
      ),
      { numRuns: 200 },
    ))

  test('without a day of its own ends with what its record was corrected to, whichever came first', () =>
    fc.assert(
      fc.asyncProperty(decisions, fc.record(kinds), fc.boolean(), async (decision, changes, isBefore) => {
        const house = await servedPenalty(decision)
        const at = endOfDay(decision.decidedOn)
        const steps = [
          () => toFile(house, correction(house, { at, ...changes })),
          () => toAct(house, publication(decision)),
        ]
        for (const step of isBefore ? steps : steps.toReversed()) await step()
        const { most } = publicityOf({ ...decision, ...changes }, publicityEditionAt(at))
        assert.deepEqual(endsOf(house), { notice: endOfDay(most), record: endOfDay(most) })
      }),
      { numRuns: 200 },
    ))

  test('is public no longer than its organ fixed, though a correction had shortened that and another lengthens it', async () => {
    const decision: Decision = { decidedOn: '2026-03-16' as Day, penaltyTypes: ['fine'], sector: 'other' }
    const house = await servedPenalty(decision)
    const corrected = (type: (typeof PENALTY_TYPES)[number]) =>
      toFile(house, correction(house, { at: endOfDay(decision.decidedOn), penaltyTypes: [type] }))
    await corrected('warning')
    await toAct(house, publication(decision, '2027-03-16' as Day))
    assert.equal(endsOf(house).record, endOfDay('2026-06-16' as Day))
    await corrected('fine')
    const end = endOfDay('2027-03-16' as Day)
    assert.deepEqual(endsOf(house), { notice: end, record: end })
  })

  test('leaves both at once where its record is withdrawn or it is revoked itself', async () => {
    const decision: Decision = { decidedOn: '2026-03-16' as Day, penaltyTypes: ['fine'], sector: 'other' }
    const at = toInstant(Date.parse('2026-05-06T02:00:00Z'))
    const ways: ((house: House) => Promise<unknown>)[] = [
      (house) => {
        const { recordId } = recordIn(house)
        return toFile(house, { type: 'withdrawRecord', at, recordId, reason: 'subject-mistaken' })
      },
      (house) => toAct(house, command('revoke', { at })),
    ]
    for (const end of ways) {
      const house = await servedPenalty(decision)
      await toAct(house, publication(decision))
      await end(house)
      assert.equal(recordIn(house).status, 'withdrawn')
      assert.equal(folded(house.act).publication?.publicUntil, '2026-05-05')
    }
  })
})

describe('a penalty of a person that was published', () => {
  const decision: Decision = { decidedOn: '2026-03-16' as Day, penaltyTypes: ['fine'], sector: 'other' }
  const at = endOfDay(decision.decidedOn)
  const notice = (house: House) => folded(house.act).publication ?? assert.fail('nothing was published')

  test('says what its record was corrected to, whichever came first, and ends within what that allows', () =>
    fc.assert(
      fc.asyncProperty(
        decisions,
        months,
        slips,
        fc.boolean(),
        async (of, fixed, { daysEarlier, ...slip }, isBefore) => {
          const house = await servedPenalty(of, natural)
          const day = endOfDay(of.decidedOn)
          const decidedOn = shanghaiDay(toInstant(Date.parse(of.decidedOn) - daysEarlier * 86_400_000))
          const correct = () => toFile(house, correction(house, { at: day, decidedOn, ...slip }))
          if (isBefore) await correct()
          if (!(await toAct(house, publication(of, lastDay(of, fixed))))) return
          if (!isBefore) await correct()
          assert.deepEqual(said(notice(house)), said(recordIn(house)))
          const { publicUntil = '' } = notice(house)
          const { least, most } = publicityOf(recordIn(house), publicityEditionAt(day))
          assert.ok(least <= publicUntil && publicUntil <= most)
        },
      ),
      { numRuns: 200 },
    ))

  test('keeps the day that its organ fixed, which the file of a person is not told', async () => {
    const house = await servedPenalty(decision, natural)
    await toAct(house, publication(decision, '2026-12-31' as Day))
    await toFile(house, correction(house, { at, amountFen: 5_000 }))
    assert.partialDeepStrictEqual(notice(house), { amountFen: 5_000, publicUntil: '2026-12-31', correctedAt: at })
  })

  test('says no day that it was published before: its record is not corrected to one', async () => {
    const house = await servedPenalty(decision, natural)
    await toAct(house, publication(decision))
    const late = correction(house, {
      at: toInstant(Date.parse('2026-03-20T02:00:00Z')),
      decidedOn: '2026-03-18' as Day,
    })
    assert.equal(stepOf(creditFileDecider, house.file, late, rulesOf(house)), undefined)
  })

  test('ends at once where its record is withdrawn', async () => {
    const house = await servedPenalty(decision, natural)
    await toAct(house, publication(decision))
    const { recordId } = recordIn(house)
    const withdrawnAt = toInstant(Date.parse('2026-05-06T02:00:00Z'))
    await toFile(house, { type: 'withdrawRecord', at: withdrawnAt, recordId, reason: 'collected-in-error' })
    assert.equal(notice(house).publicUntil, '2026-05-05')
  })
})

describe('a penalty whose record was withdrawn before it was published', () => {
  const decision: Decision = { decidedOn: '2026-03-16' as Day, penaltyTypes: ['fine'], sector: 'other' }

  for (const [whose, subject] of Object.entries({ company, person: natural }))
    test(`of a ${whose} is public all the same, however often that is told`, async () => {
      const house = await servedPenalty(decision, subject)
      const { recordId } = recordIn(house)
      const at = toInstant(Date.parse('2026-03-17T02:00:00Z'))
      await toFile(house, { type: 'withdrawRecord', at, recordId, reason: 'collected-in-error' })
      const publishedAt = toInstant(Date.parse('2026-03-18T02:00:00Z'))
      await toAct(house, command('publish', { at: publishedAt, publicUntil: '2027-03-16' as Day }))
      const publicUntil = () => folded(house.act).publication?.publicUntil
      assert.equal(publicUntil(), '2027-03-16')
      await toldToAct(house, { type: 'CreditRecordWithdrawn', at: publishedAt, actId: act } as Fact)
      assert.equal(publicUntil(), '2027-03-16')
    })
})

function correction(house: House, given: Omit<FileCommandOf<'correctRecord'>, 'type' | 'recordId' | 'reason'>) {
  const { recordId } = recordIn(house)
  return { type: 'correctRecord' as const, recordId, reason: 'entry-error' as const, ...given }
}
