import fc from 'fast-check'
import { type Instant, toInstant } from '#shared/eventsourcing/instant.ts'
import { PENALTY_TYPES, SECTORS } from '#shared/governance/administrative-law.ts'
import { shanghaiDay } from '#shared/governance/shanghai.ts'
import { type DecidedStep, stepOf } from '#shared/testing/decider-spec.ts'
import { CORRECTION_REASONS, MANUAL_WITHDRAWALS, RECORD_KINDS } from './codes.ts'
import type { CommandOf, CommandType, CreditFileCommand } from './commands.ts'
import { creditFileDecider } from './decider.ts'
import type { CreditFileEvent } from './events.ts'
import { act, command, community, company, emergency, otherCommunity, person, rules, TUESDAY } from './examples.ts'
import { actId, type CreditSubject, creditRecordOf } from './ids.ts'
import type { CreditFileRules } from './rules.ts'
import type { CreditFileState } from './state.ts'
import { COMMANDS } from './transitions.ts'

/** One accepted command of a file's life. */
export type Step = DecidedStep<CreditFileState, CreditFileCommand, CreditFileEvent>

const numbers = ['深坪应急罚〔2026〕12号', '深坪应急罚〔2026〕13号', '深坪应急奖〔2026〕1号']
const acts = [act, actId.of('8'.repeat(20)), actId.of('9'.repeat(20))]

const DAY = 86_400_000

const turn = fc.record({
  type: fc.constantFrom(...COMMANDS),
  which: fc.integer({ min: 0, max: numbers.length - 1 }),
  days: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 0, max: 40 }) }, fc.integer({ min: 0, max: 1200 })),
  decidedDaysAgo: fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 60 }) },
    fc.integer({ min: 0, max: 1500 }),
  ),
  kind: fc.constantFrom(...RECORD_KINDS),
  penaltyTypes: fc.subarray([...PENALTY_TYPES], { minLength: 0, maxLength: 3 }),
  sector: fc.constantFrom(...SECTORS),
  community: fc.constantFrom(undefined, community, otherCommunity),
  score: fc.integer({ min: 0, max: 100 }),
  reason: fc.constantFrom(...CORRECTION_REASONS),
  withdrawal: fc.constantFrom(...MANUAL_WITHDRAWALS),
  published: fc.boolean(),
})
type Turn = typeof turn extends fc.Arbitrary<infer T> ? T : never

/** A file's life: any commands in any order, at any time after. */
export const lives: fc.Arbitrary<Step[]> = fc
  .record({
    subject: fc.constantFrom<CreditSubject>(company, person),
    turns: fc.array(turn, { minLength: 1, maxLength: 30, size: 'max' }),
  })
  .map(({ subject, turns }) => live(subject, turns))

function live(subject: CreditSubject, turns: readonly Turn[]): Step[] {
  let state = creditFileDecider.initial
  let at = Date.parse(TUESDAY)
  const steps: Step[] = []
  for (const each of turns) {
    at += each.days * DAY
    const step = stepOf(creditFileDecider, state, commandOf(each, subject, toInstant(at)), rulesAt(each, toInstant(at)))
    if (step) steps.push(step)
    state = step?.after ?? state
  }
  return steps
}

/** The act of a command that derives from one is wherever acts can be. */
function rulesAt({ score, published, days }: Turn, at: Instant): CreditFileRules {
  const notice = published && { notice: { publishedOn: shanghaiDay(at) } }
  return { ...rules, act: { isRevoked: days % 4 === 3, openFindings: score % 3, ...notice } }
}

function commandOf(given: Turn, subject: CreditSubject, at: Instant): CreditFileCommand {
  const documentNumber = numbers[given.which] ?? ''
  const recordId = creditRecordOf(emergency, documentNumber, subject)
  const derived = { actId: acts[given.which] ?? act }
  const varied: { [T in CommandType]: Partial<CommandOf<T>> } = {
    collectRecord: {
      subject,
      documentNumber,
      ...decisionOf(given, at),
      ...(given.published && { publishedOn: shanghaiDay(at) }),
    },
    deriveRecord: { subject, documentNumber, ...decisionOf(given, at), ...derived },
    publishDerived: {
      ...{ ...derived, publishedOn: shanghaiDay(at) },
      ...(given.published && { publicUntil: shanghaiDay(toInstant(Date.parse(at) + given.score * 10 * DAY)) }),
    },
    correctRecord: { recordId, reason: given.reason, sector: given.sector, decidedOn: decisionOf(given, at).decidedOn },
    correctDerived: { ...derived, openFindings: given.score % 3 },
    withdrawRecord: { recordId, reason: given.withdrawal },
    withdrawDerived: derived,
    passDeadline: {},
  }
  return command(given.type, { ...varied[given.type], at }) as CreditFileCommand
}

function decisionOf({ kind, penaltyTypes, sector, community: place, score, decidedDaysAgo }: Turn, at: Instant) {
  return {
    kind,
    sector,
    decidedOn: shanghaiDay(toInstant(Date.parse(at) - decidedDaysAgo * DAY)),
    penaltyTypes: kind === 'penalty' ? penaltyTypes : [],
    ...(kind === 'inspection' && { inspection: { score, openFindings: score % 4 } }),
    ...(place && { communityId: place }),
  }
}
