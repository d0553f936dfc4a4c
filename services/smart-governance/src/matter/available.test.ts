import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { isRejected } from '#shared/eventsourcing/decider.ts'
import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { UnitId } from '#shared/governance/ids.ts'
import { decideWithDue } from '#shared/testing/decider-spec.ts'
import { availableCommands, MUTATIONS, type PersonalCommand } from './available.ts'
import type { MatterCommand } from './commands.ts'
import { matterDecider } from './decider.ts'
import type { MatterEvent } from './events.ts'
import { command } from './example-commands.ts'
import { rowOf } from './example-rows.ts'
import {
  accepted,
  asked,
  cityManagement,
  closed,
  criticismProposed,
  district,
  encrypted,
  endOf,
  extended,
  FRIDAY,
  followedUp,
  historyOf,
  received,
  recordedClosed,
  rules,
  shanghai,
  streetOffice,
  transferred,
  waterBureau,
  withdrawn,
} from './examples.ts'
import { lives } from './random-lives.ts'
import { initial, type MatterState, PHASES } from './state.ts'

const at = shanghai('2018-12-06T10:00:00')
const offered = (events: readonly MatterEvent[], unit?: UnitId, when: Instant = at) =>
  availableCommands(rowOf(...events).state, when, { unit, rules })

const inHand = [received(), transferred(), accepted()]

describe('available commands', () => {
  test('of a received matter', () =>
    assert.deepEqual(offered([received()]), [
      'answerOnTheSpot',
      'decline',
      'amend',
      'transfer',
      'withdraw',
      'merge',
      'escalate',
    ]))

  test('of an accepted one, for the lead unit: no return after its day, no answer without being asked, no criticism without a proposal', () =>
    assert.deepEqual(offered([...inHand, asked()], cityManagement), [
      'amend',
      'requestCollaboration',
      'extend',
      'urge',
      'resolve',
      'withdraw',
      'merge',
    ]))

  test('of an accepted one, for a helper: its answer, and nothing that the lead unit does', () => {
    const others = ['urge', 'withdraw', 'merge']
    assert.deepEqual(offered([...inHand, asked()], waterBureau), ['amend', 'answerCollaboration', ...others])
    const answered: MatterEvent = { type: 'CollaborationAnswered', helperId: waterBureau, reply: encrypted }
    assert.deepEqual(offered([...inHand, asked(), answered], waterBureau), ['amend', ...others])
    assert.deepEqual(offered([...inHand, asked()]), ['amend', ...others])
  })

  test('no second extension, and no escalation from the topmost centre', () => {
    assert.equal(offered([...inHand, extended], cityManagement).includes('extend'), false)
    assert.equal(offered([received({ centreId: district })]).includes('escalate'), false)
    assert.ok(offered([received({ centreId: district, level: 'community' })]).includes('escalate'), 'below its level')
  })

  test('no extension under an edition that gives no days for it', () => {
    const limits = { ...rules.limits, extensions: { atMost: 1, workingDays: 0 } }
    const { state } = rowOf(...inHand)
    const list = availableCommands(state, at, { unit: cityManagement, rules: { ...rules, limits } })
    assert.equal(list.includes('extend'), false)
  })

  test('of one whose unit has ended: it is handed on or passed up, as at its centre', () => {
    const ended = { unit: undefined, rules: { ...rules, unit: () => ({ retired: true }) } }
    for (const phase of ['transferred', 'accepted'] as const) {
      const { state } = rowOf(...historyOf[phase])
      const more = availableCommands(state, at, ended).filter((type) => !offered(historyOf[phase]).includes(type))
      assert.deepEqual(more, ['transfer', 'escalate'])
    }
    assert.deepEqual(availableCommands(rowOf(...historyOf.resolved).state, at, ended), offered(historyOf.resolved))
  })

  test('what fell due counts though nobody said it yet', () =>
    assert.ok(offered(inHand, undefined, endOf('2018-12-28')).includes('criticise')))

  test('of a closed one within and after the reopen window', () => {
    assert.deepEqual(offered(historyOf.closed), ['reopen'])
    assert.deepEqual(offered(historyOf.closed, undefined, endOf('2018-12-22')), [])
    assert.deepEqual(offered([...historyOf.resolved, followedUp('satisfied'), closed]), [])
  })

  test('of history, of an ended matter and of none', () => {
    assert.deepEqual(offered([recordedClosed({ place: encrypted })]), [])
    for (const phase of ['declined', 'withdrawn', 'merged'] as const) assert.deepEqual(offered(historyOf[phase]), [])
    assert.deepEqual(offered([...historyOf.accepted, criticismProposed, withdrawn]), ['criticise'])
    assert.deepEqual(availableCommands(initial, at, { rules }), [])
  })
})

/** Refusals that no other wording of the command would escape. */
const CERTAIN = [
  'MATTER_WRONG_PHASE',
  'MATTER_IS_HISTORY',
  'MATTER_NOT_LEAD_UNIT',
  'MATTER_HELPER_NOT_LEAD',
  'MATTER_NOT_A_HELPER',
  'MATTER_COLLABORATION_ANSWERED',
  'MATTER_RETURN_TOO_LATE',
  'MATTER_OVERDUE_ALREADY',
  'MATTER_EXTENDED_ALREADY',
  'MATTER_AT_TOP_CENTRE',
  'MATTER_NO_CRITICISM_PROPOSED',
  'MATTER_REPORTER_SATISFIED',
  'MATTER_REOPEN_WINDOW_OVER',
  'MATTER_HAS_OTHER_REPORTERS',
]

/** Lead, helper, one that has nothing to do with it, and the centre. */
const UNITS = [cityManagement, waterBureau, streetOffice, undefined]
const PERSONAL = Object.keys(MUTATIONS) as PersonalCommand[]

function commandOf(type: PersonalCommand, unitId: UnitId | undefined, when: Instant): MatterCommand {
  const acting = type === 'answerCollaboration' ? { helperId: unitId } : { unitId }
  return command(type, { ...(type === 'transfer' ? {} : acting), at: when }) as MatterCommand
}

/** What is offered and what is decided, of every command by every unit. */
function agree(state: MatterState, when: Instant): void {
  for (const unit of UNITS) {
    const list = availableCommands(state, when, { unit, rules })
    for (const type of PERSONAL) {
      const { decision } = decideWithDue(matterDecider, state, commandOf(type, unit, when), rules)
      const code = isRejected(decision) ? decision.rejection.code : undefined
      if (list.includes(type)) assert.ok(!code || !CERTAIN.includes(code), `${type} is offered and refused: ${code}`)
      else assert.ok(code, `${type} is accepted and not offered`)
    }
  }
}

describe('what is offered is not refused for certain, and what is accepted was offered:', () => {
  for (const phase of PHASES.filter((each) => each !== 'none')) {
    test(`to lead, helper and centre of a matter that is ${phase}`, () =>
      agree(rowOf(...historyOf[phase]).state, FRIDAY))
  }

  test('in every life of a matter', () =>
    fc.assert(
      fc.property(lives, (life) => {
        for (const { after, command: given } of life) agree(after, given.at)
      }),
      { numRuns: 200 },
    ))
})
