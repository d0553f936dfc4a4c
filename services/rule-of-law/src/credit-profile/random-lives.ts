import fc from 'fast-check'
import { toInstant } from '#shared/eventsourcing/instant.ts'
import { type DecidedStep, stepOf } from '#shared/testing/decider-spec.ts'
import { GRADES, OVERRIDE_REASONS } from './codes.ts'
import type { CreditProfileCommand } from './commands.ts'
import { creditProfileDecider } from './decider.ts'
import type { CreditProfileEvent } from './events.ts'
import {
  aFile,
  aRecord,
  command,
  community,
  fine,
  fireFine,
  firstOfficer,
  otherCommunity,
  reward,
  rules,
  secondOfficer,
  TUESDAY,
} from './examples.ts'
import { proposalId } from './ids.ts'
import type { CreditProfileRules } from './rules.ts'
import type { CreditProfileState } from './state.ts'

/** One accepted command of a profile's life, and what it saw. */
export type Step = DecidedStep<CreditProfileState, CreditProfileCommand, CreditProfileEvent> & {
  rules: CreditProfileRules
}

const proposals = ['p', 'q', 'r'].map((letter) => proposalId.of(letter.repeat(20)))
const records = [fine, reward, fireFine, aRecord('warning', { penaltyTypes: ['warning'] })]
const COMMANDS = ['evaluate', 'proposeOverride', 'signOverride', 'refuseOverride', 'liftOverride'] as const

const turn = fc.record({
  type: fc.constantFrom(...COMMANDS, 'evaluate' as const),
  hours: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 0, max: 60 }) }, fc.integer({ min: 0, max: 6000 })),
  /** The file only ever grows newer, but an evaluation may have read it a while ago. */
  newer: fc.integer({ min: -1, max: 2 }),
  live: fc.subarray(records),
  place: fc.constantFrom(undefined, community, otherCommunity),
  signer: fc.constantFrom(firstOfficer, secondOfficer),
  proposalId: fc.constantFrom(...proposals),
  grade: fc.constantFrom(...GRADES),
  reason: fc.constantFrom(...OVERRIDE_REASONS),
  days: fc.integer({ min: -1, max: 400 }),
})
type Turn = typeof turn extends fc.Arbitrary<infer T> ? T : never

/** A profile's life: any commands in any order, at any time after, on whatever file there is. */
export const lives: fc.Arbitrary<Step[]> = fc.array(turn, { minLength: 1, maxLength: 30, size: 'max' }).map(live)

function live(turns: readonly Turn[]): Step[] {
  let state = creditProfileDecider.initial
  let at = Date.parse(TUESDAY)
  let version = 1
  const steps: Step[] = []
  for (const each of turns) {
    at += each.hours * 3_600_000
    version = Math.max(1, version + each.newer)
    const { communityId: _, ...file } = aFile(version, ...each.live)
    const seen = { ...rules, file: { ...file, ...(each.place && { communityId: each.place }) } }
    const step = stepOf(creditProfileDecider, state, commandOf(each, at), seen)
    if (step) steps.push({ ...step, rules: seen })
    state = step?.after ?? state
  }
  return steps
}

function commandOf(
  { type, signer, proposalId: proposal, grade, reason, days }: Turn,
  time: number,
): CreditProfileCommand {
  const at = toInstant(time)
  switch (type) {
    case 'evaluate':
      return command(type, { at, ...(days > 200 && { answers: { version: days - 200, fact: 'corrected' as const } }) })
    case 'proposeOverride':
      return command(type, {
        at,
        signer,
        proposalId: proposal,
        grade,
        reason,
        until: toInstant(time + days * 86_400_000),
      })
    case 'liftOverride':
      return command(type, { at, signer })
    default:
      return command(type, { at, signer, proposalId: proposal })
  }
}
