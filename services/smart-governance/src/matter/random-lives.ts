import fc from 'fast-check'
import { toInstant } from '#shared/eventsourcing/instant.ts'
import { FOLLOW_UPS, NATURES, RESOLUTIONS, URGENCIES } from './codes.ts'
import type { CommandType, MatterCommand } from './commands.ts'
import { cityManagement, command, FRIDAY, streetOffice, waterBureau } from './examples.ts'
import { COMMANDS } from './transitions.ts'

/** Commands in the order they come, each some hours after the one before: some of them are refused. */
export type Life = readonly MatterCommand[]

const HOUR = 3_600_000
const unit = fc.constantFrom(cityManagement, cityManagement, waterBureau, streetOffice)

/** What varies of a command; the rest is as usual. */
const varied: { [T in CommandType]?: fc.Arbitrary<object> } = {
  receive: fc.record({ nature: fc.constantFrom(...NATURES), urgency: fc.constantFrom(...URGENCIES) }),
  amend: fc.record({ nature: fc.constantFrom(...NATURES), urgency: fc.constantFrom(...URGENCIES) }),
  transfer: fc.record({ unitId: unit }),
  accept: fc.record({ unitId: unit }),
  return: fc.record({ unitId: unit }),
  requestCollaboration: fc.record({ unitId: unit, helperId: unit }),
  answerCollaboration: fc.record({ helperId: unit }),
  extend: fc.record({ unitId: unit, workingDays: fc.integer({ min: 0, max: 20 }) }),
  criticise: fc.record({ decision: fc.constantFrom('issue', 'waive') }),
  resolve: fc.record({ unitId: unit, outcome: fc.constantFrom(...RESOLUTIONS) }),
  followUp: fc.record({ outcome: fc.constantFrom(...FOLLOW_UPS) }),
}

/** The everyday way comes more often, so that many lives get far. */
const everyday: CommandType[] = ['transfer', 'accept', 'resolve', 'resolve', 'followUp', 'followUp', 'close', 'reopen']
const type = fc.constantFrom(...COMMANDS, ...everyday, ...everyday)

const step = type.chain((each) =>
  fc.record({
    type: fc.constant(each),
    given: varied[each] ?? fc.constant({}),
    hours: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 0, max: 30 }) }, fc.integer({ min: 0, max: 600 })),
  }),
)

const begin = fc.record({
  type: fc.constant<CommandType>('receive'),
  given: varied.receive ?? fc.constant({}),
  hours: fc.constant(0),
})

/** A matter's life: received nearly always, then anything. */
export const lives: fc.Arbitrary<Life> = fc
  .tuple(fc.oneof({ weight: 9, arbitrary: begin }, step), fc.array(step, { maxLength: 30, size: 'max' }))
  .map(([first, rest]): Life => {
    let at = Date.parse(FRIDAY)
    return [first, ...rest].map(({ type: each, given, hours }) => {
      at += hours * HOUR
      return command(each, { ...given, at: toInstant(at) }) as MatterCommand
    })
  })
