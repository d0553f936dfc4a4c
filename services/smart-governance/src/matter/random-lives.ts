import fc from 'fast-check'
import { type Instant, toInstant } from '#shared/eventsourcing/instant.ts'
import { type DecidedStep, stepOf } from '#shared/testing/decider-spec.ts'
import { FOLLOW_UPS, NATURES, RESOLUTIONS, URGENCIES } from './codes.ts'
import type { CommandType, MatterCommand } from './commands.ts'
import { matterDecider } from './decider.ts'
import type { MatterEvent } from './events.ts'
import { command } from './example-commands.ts'
import {
  cityManagement,
  community,
  communityOffice,
  district,
  FRIDAY,
  rules,
  street,
  streetOffice,
  waterBureau,
} from './examples.ts'
import type { MatterRules } from './rules.ts'
import type { MatterState, Phase } from './state.ts'
import { COMMANDS, isPossible } from './transitions.ts'

/** One accepted command of a life. */
export type Step = DecidedStep<MatterState, MatterCommand, MatterEvent>

type Turn = { pick: number; anything: boolean; hours: number; varied: { [T in CommandType]?: object } }

const unitId = fc.oneof(
  { weight: 6, arbitrary: fc.constant(cityManagement) },
  { weight: 1, arbitrary: fc.constantFrom(waterBureau, streetOffice, communityOffice) },
)
const centreId = fc.oneof({ weight: 3, arbitrary: fc.constant(street) }, fc.constantFrom(community, district))
const what = fc.record({ nature: fc.constantFrom(...NATURES), urgency: fc.constantFrom(...URGENCIES) })
/** Now and then another class: one for the district, one for a street, one for a community, one for whoever can. */
const reclassified = fc.option(
  fc.constantFrom('460', '900', '901', '602').map((subType) => ({ classes: { subType } })),
  { freq: 3, nil: {} },
)

/** What varies of a command; the rest is as usual. */
const varied = fc.record({
  receive: fc.tuple(what, centreId).map(([given, centre]) => ({ ...given, centreId: centre })),
  amend: fc.tuple(what, reclassified).map(([given, classes]) => ({ ...given, ...classes })),
  transfer: fc.record({ unitId }),
  accept: fc.record({ unitId }),
  return: fc.record({ unitId }),
  requestCollaboration: fc.record({ unitId, helperId: fc.constantFrom(waterBureau, streetOffice, cityManagement) }),
  answerCollaboration: fc.record({ helperId: fc.constantFrom(waterBureau, streetOffice) }),
  extend: fc.record({ unitId, workingDays: fc.integer({ min: 0, max: 20 }) }),
  criticise: fc.record({ decision: fc.constantFrom('issue', 'waive') }),
  resolve: fc.record({ unitId, outcome: fc.constantFrom(...RESOLUTIONS) }),
  followUp: fc.record({ outcome: fc.constantFrom(...FOLLOW_UPS) }),
})

const turn: fc.Arbitrary<Turn> = fc.record({
  pick: fc.nat(),
  anything: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.constant(true)),
  hours: fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 0, max: 12 }) }, fc.integer({ min: 0, max: 400 })),
  varied,
})

const turns = fc.array(turn, { minLength: 1, maxLength: 40, size: 'max' })

/** A matter's life: mostly what is possible next, now and then anything, at any time after. */
export const lives = livesUnder(rules)

export function livesUnder(inForce: MatterRules): fc.Arbitrary<Step[]> {
  return turns.map((given) => live(given, inForce))
}

function live(given: readonly Turn[], inForce: MatterRules): Step[] {
  let state = matterDecider.initial
  let at = Date.parse(FRIDAY)
  const steps: Step[] = []
  for (const each of given) {
    at += each.hours * 3_600_000
    const step = stepOf(matterDecider, state, commandOf(each, state.phase, toInstant(at)), inForce)
    if (step) steps.push(step)
    state = step?.after ?? state
  }
  return steps
}

/** What ends a matter early comes up seldom, so that many lives get far. */
const SELDOM: readonly CommandType[] = ['decline', 'withdraw', 'merge', 'answerOnTheSpot', 'recordClosed']

function commandOf({ pick, anything, varied: given }: Turn, phase: Phase, at: Instant): MatterCommand {
  const likely = COMMANDS.filter((type) => isPossible(phase, type) && (pick % 10 === 0 || !SELDOM.includes(type)))
  const choice = anything || likely.length === 0 ? COMMANDS : likely
  const type = choice[Math.floor(pick / 10) % choice.length] ?? 'receive'
  return command(type, { ...given[type], at }) as MatterCommand
}
