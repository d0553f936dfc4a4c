import fc from 'fast-check'
import { type Instant, toInstant } from '#shared/eventsourcing/instant.ts'
import { type DecidedStep, stepOf } from '#shared/testing/decider-spec.ts'
import { REVIEW_OUTCOMES } from './codes.ts'
import type { CommandType, ScreeningCommand } from './commands.ts'
import { screeningDecider } from './decider.ts'
import type { ScreeningEvent } from './events.ts'
import {
  command,
  encrypted,
  FRIDAY,
  incomplete,
  minimal,
  moderate,
  person,
  rules,
  urgentButMinimal,
} from './examples.ts'
import type { Phase, ScreeningState } from './state.ts'
import { COMMANDS, isPossible } from './transitions.ts'

/** One accepted command of a life. */
export type Step = DecidedStep<ScreeningState, ScreeningCommand, ScreeningEvent>

type Turn = { pick: number; anything: boolean; hours: number; varied: { [T in CommandType]?: object } }

const results = [minimal, moderate, urgentButMinimal, incomplete, { complete: false, urgent: true }]
const consents = [
  { basis: 'own', statement: '2018-1' },
  { basis: 'guardian', statement: '2018-1', guardian: encrypted },
  { basis: 'guardian', statement: '2018-1' },
]

/** What varies of a command; the rest is as usual. */
const varied = fc.record({
  invite: fc.record({ under14: fc.boolean(), instrument: fc.constantFrom('phq-9', 'gad-7') }),
  submit: fc.record({ consent: fc.constantFrom(...consents), result: fc.constantFrom(...results) }),
  review: fc.record({ outcome: fc.constantFrom(...REVIEW_OUTCOMES) }),
  recordSubmitted: fc.record({ result: fc.constantFrom(...results) }),
  erase: fc.record({ subject: fc.constantFrom(person, 'scr_1') }),
})

const turn: fc.Arbitrary<Turn> = fc.record({
  pick: fc.nat(),
  anything: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.constant(true)),
  hours: fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 12 }) }, fc.integer({ min: 0, max: 400 })),
  varied,
})

/** A screening's life: mostly what is possible next, now and then anything, at any time after. */
export const lives: fc.Arbitrary<Step[]> = fc.array(turn, { minLength: 1, maxLength: 16, size: 'max' }).map(live)

function live(turns: readonly Turn[]): Step[] {
  let state = screeningDecider.initial
  let at = Date.parse(FRIDAY)
  const steps: Step[] = []
  for (const each of turns) {
    at += each.hours * 3_600_000
    const step = stepOf(screeningDecider, state, commandOf(each, state.phase, toInstant(at)), rules)
    if (step) steps.push(step)
    state = step?.after ?? state
  }
  return steps
}

/** What ends a screening early comes up seldom, so that many lives get far. */
const SELDOM: readonly CommandType[] = ['recordSubmitted', 'withdrawConsent', 'erase']

function commandOf({ pick, anything, varied: given }: Turn, phase: Phase, at: Instant): ScreeningCommand {
  const likely = COMMANDS.filter((type) => isPossible(phase, type) && (pick % 6 === 0 || !SELDOM.includes(type)))
  const choice = anything || likely.length === 0 ? COMMANDS : likely
  const type = choice[Math.floor(pick / 6) % choice.length] ?? 'invite'
  return command(type, { ...given[type], at }) as ScreeningCommand
}
