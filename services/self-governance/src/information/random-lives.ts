import fc from 'fast-check'
import { type Instant, toInstant } from '#shared/eventsourcing/instant.ts'
import { type DecidedStep, stepOf } from '#shared/testing/decider-spec.ts'
import { VERIFICATIONS } from './codes.ts'
import type { CommandType, InformationCommand } from './commands.ts'
import { informationDecider } from './decider.ts'
import type { InformationEvent } from './events.ts'
import { command, FRIDAY, report, rules, topic } from './examples.ts'
import type { InformationState } from './state.ts'
import { COMMANDS, isPossible } from './transitions.ts'

/** One accepted command of a life. */
export type Step = DecidedStep<InformationState, InformationCommand, InformationEvent>

/** What varies of a command; the rest is as usual. */
const varied = fc.record({
  submit: fc.record({ subType: fc.constantFrom('460', '602', undefined) }),
  verify: fc.record({ outcome: fc.constantFrom(...VERIFICATIONS), subType: fc.constantFrom('460', '602', undefined) }),
  link: fc.record({ intoId: fc.constantFrom(topic, report) }),
  shareAnswer: fc.record({ through: fc.constantFrom(topic, report) }),
})
type Varied = { [T in CommandType]?: object }

const turn = fc.record({
  pick: fc.nat(),
  anything: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.constant(true)),
  hours: fc.integer({ min: 0, max: 100 }),
  varied,
})

/** An information's life: mostly what is possible next, now and then anything, at any time after. */
export const lives: fc.Arbitrary<Step[]> = fc.array(turn, { minLength: 1, maxLength: 20, size: 'max' }).map((turns) => {
  let state = informationDecider.initial
  let at = Date.parse(FRIDAY)
  const steps: Step[] = []
  for (const { pick, anything, hours, varied: given } of turns) {
    at += hours * 3_600_000
    const likely = COMMANDS.filter((type) => isPossible(state.phase, type))
    const choice = anything ? COMMANDS : likely
    const type = choice[pick % choice.length] ?? 'submit'
    const step = stepOf(informationDecider, state, commandOf(type, given, toInstant(at)), rules)
    if (step) steps.push(step)
    state = step?.after ?? state
  }
  return steps
})

function commandOf(type: CommandType, given: Varied, at: Instant): InformationCommand {
  const more = Object.fromEntries(Object.entries(given[type] ?? {}).filter(([, value]) => value !== undefined))
  return command(type, { ...more, at }) as InformationCommand
}
