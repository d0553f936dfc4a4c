import fc from 'fast-check'
import { type Instant, toInstant } from '#shared/eventsourcing/instant.ts'
import { PENALTY_TYPES } from '#shared/governance/administrative-law.ts'
import { type Day, shanghaiDay } from '#shared/governance/shanghai.ts'
import { type DecidedStep, stepOf } from '#shared/testing/decider-spec.ts'
import { ACT_KINDS } from './codes.ts'
import type { ActCommand, CommandType } from './commands.ts'
import { actDecider } from './decider.ts'
import type { ActEvent } from './events.ts'
import { command } from './example-commands.ts'
import { cityManagement, company, inspection, natural, notJoined, otherCompany, rules, WEDNESDAY } from './examples.ts'
import type { ActState, Phase } from './state.ts'
import { COMMANDS, isPossible } from './transitions.ts'

/** One accepted command of a life. */
export type Step = DecidedStep<ActState, ActCommand, ActEvent>

type Turn = { pick: number; anything: boolean; hours: number; days: number; varied: { [T in CommandType]?: object } }

const subject = fc.constantFrom(company, otherCompany, natural, undefined)
const findingNumbers = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 })

/** What varies of a command; the rest is as usual. */
const varied = fc.record({
  register: fc.record({
    kind: fc.constantFrom(...ACT_KINDS),
    organId: fc.oneof({ weight: 6, arbitrary: fc.constant(cityManagement) }, fc.constant(notJoined)),
    subject,
    follows: fc.option(
      fc.record({ id: fc.constant(inspection), kind: fc.constant('inspection'), isStanding: fc.boolean() }),
      { nil: undefined },
    ),
  }),
  decide: fc.record({
    subject,
    officers: fc.array(fc.constantFrom('粤0301001', '粤0301002', '粤0301003'), { maxLength: 3 }),
    penaltyTypes: fc.array(fc.constantFrom(...PENALTY_TYPES), { maxLength: 2 }),
    findings: fc.array(fc.constant({ item: '后厨地面积水' }), { maxLength: 3 }),
    basis: fc.array(fc.constant('《条例》第一条'), { maxLength: 2 }),
  }),
  correctFindings: fc.record({ findings: findingNumbers }),
})

const turn: fc.Arbitrary<Turn> = fc.record({
  pick: fc.nat(),
  anything: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.constant(true)),
  hours: fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 0, max: 12 }) }, fc.integer({ min: 0, max: 400 })),
  days: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.integer({ min: -1, max: 20 })),
  varied,
})

/** An act's life: mostly what is possible next, now and then anything, at any time after, days near and far. */
export const lives: fc.Arbitrary<Step[]> = fc.array(turn, { minLength: 1, maxLength: 40, size: 'max' }).map(live)

function live(turns: readonly Turn[]): Step[] {
  let state = actDecider.initial
  let at = Date.parse(WEDNESDAY)
  const steps: Step[] = []
  for (const each of turns) {
    at += each.hours * 3_600_000
    const step = stepOf(actDecider, state, commandOf(each, state, toInstant(at)), rules)
    if (step) steps.push(step)
    state = step?.after ?? state
  }
  return steps
}

/** What ends an act early, or is not the organ's to do, comes up seldom, so that many lives get far. */
const SELDOM: readonly CommandType[] = [
  'discontinue',
  'revoke',
  'movePublicity',
  'recordInspection',
  'eraseSubject',
  'passDeadline',
]

function commandOf({ pick, anything, days, varied: given }: Turn, state: ActState, at: Instant): ActCommand {
  const likely = likelyIn(state.phase, pick)
  const choice = anything || likely.length === 0 ? COMMANDS : likely
  const type = choice[Math.floor(pick / 10) % choice.length] ?? 'register'
  return command(type, { ...dayOf(type, at, days), ...given[type], ...fitting(type, state), at }) as ActCommand
}

function likelyIn(phase: Phase, pick: number): CommandType[] {
  return COMMANDS.filter((type) => isPossible(phase, type) && (pick % 10 === 0 || !SELDOM.includes(type)))
}

const DAY_OF: { [T in CommandType]?: string } = {
  attachEvidence: 'collectedOn',
  decide: 'decidedOn',
  serve: 'servedOn',
  correctFindings: 'correctedOn',
}

/** The command's day: `days` before it, or after it where negative. */
function dayOf(type: CommandType, at: Instant, days: number): Record<string, Day> {
  const name = DAY_OF[type]
  return name ? { [name]: shanghaiDay(toInstant(Date.parse(at) - days * 86_400_000)) } : {}
}

/** Half of the decisions fit their kind, or hardly any would be made. */
function fitting(type: CommandType, state: ActState): object {
  if (type !== 'decide' || !('act' in state)) return {}
  const { kind, subject: known } = state.act
  const { penaltyTypes, findings } = command('decide')
  return {
    officers: ['粤0301001', '粤0301002'],
    basis: ['《条例》第一条'],
    ...(kind !== 'penalty' ? { penaltyTypes: [] } : { penaltyTypes }),
    ...(kind !== 'inspection' && { findings }),
    ...(known && { subject: undefined }),
  }
}
