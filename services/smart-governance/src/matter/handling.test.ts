import { describe, test } from 'node:test'
import { unitId } from '#shared/governance/ids.ts'
import { specFor } from '#shared/testing/decider-spec.ts'
import { matterDecider } from './decider.ts'
import { type MatterEvent, matterEvents } from './events.ts'
import { command } from './example-commands.ts'
import {
  absorbed,
  accepted,
  asked,
  cityManagement,
  company,
  criticismProposed,
  DUE,
  declined,
  encrypted,
  endOf,
  extended,
  FRIDAY,
  followedUp,
  formerBureau,
  merged,
  overdue,
  received,
  reopened,
  resolved,
  returned,
  rules,
  shanghai,
  streetOffice,
  transferred,
  urged,
  waterBureau,
  withdrawn,
} from './examples.ts'
import { matterId } from './ids.ts'

const { given } = specFor(matterDecider, matterEvents, rules, FRIDAY)
const inHand = [received(), transferred(), accepted()]
describe('collaboration', () => {
  test('the lead unit asks another unit to help', () =>
    given(...inHand)
      .when(command('requestCollaboration'))
      .then({ type: 'CollaborationRequested', helperId: waterBureau }))

  test('a helper answers once', () => {
    given(...inHand, asked())
      .when(command('answerCollaboration'))
      .then({ type: 'CollaborationAnswered', helperId: waterBureau })
    given(...inHand, asked(), { type: 'CollaborationAnswered', helperId: waterBureau, reply: encrypted })
      .when(command('answerCollaboration'))
      .thenRejected('MATTER_COLLABORATION_ANSWERED')
  })

  test('who was not asked does not answer', () =>
    given(...inHand)
      .when(command('answerCollaboration'))
      .thenRejected('MATTER_NOT_A_HELPER'))

  test('helpers never close a matter', () =>
    given(...inHand, asked())
      .when(command('resolve', { unitId: waterBureau }))
      .thenRejected('MATTER_HELPER_NOT_LEAD'))

  test('helpers do not ask for more help', () =>
    given(...inHand, asked())
      .when(command('requestCollaboration', { unitId: waterBureau, helperId: streetOffice }))
      .thenRejected('MATTER_HELPER_NOT_LEAD'))

  test('unknown units, units that have ended, oneself and whoever was asked already are refused', () => {
    const ask = (helperId: ReturnType<typeof unitId.of>) => command('requestCollaboration', { helperId })
    given(...inHand)
      .when(ask(unitId.of('4711')))
      .thenRejected('MATTER_UNIT_UNKNOWN')
    given(...inHand)
      .when(ask(formerBureau))
      .thenRejected('MATTER_UNIT_RETIRED')
    given(...inHand)
      .when(ask(cityManagement))
      .thenRejected('MATTER_HELPS_ITSELF')
    given(...inHand, asked())
      .when(ask(waterBureau))
      .thenRejected('MATTER_HELPER_ASKED_ALREADY')
  })

  test('a matter has at most 20 helpers', () => {
    const many = Array.from({ length: 20 }, (_, index) => asked(unitId.of(`h${index}`)))
    given(...inHand, ...many)
      .when(command('requestCollaboration'))
      .thenRejected('MATTER_TOO_MANY_HELPERS')
  })
})

describe('an extension', () => {
  test('moves the citizen’s and the unit’s limit by working days, and every clock behind them', () =>
    given(...inHand)
      .when(command('extend'))
      .then({
        type: 'MatterExtended',
        dueAt: endOf('2018-12-26'),
        unitDueAt: endOf('2018-12-26'),
        urgeAt: shanghai('2018-12-27T00:00:00'),
        criticismAt: endOf('2019-01-04'),
        provisional: false,
      }))

  test('is asked before the limit has passed', () => {
    given(...inHand)
      .when(command('extend', { at: DUE }))
      .then({ type: 'MatterExtended' })
    given(...inHand, overdue)
      .when(command('extend', { at: shanghai('2018-12-20T00:00:01') }))
      .thenRejected('MATTER_OVERDUE_ALREADY')
  })

  test('is given once', () =>
    given(...inHand, extended)
      .when(command('extend'))
      .thenRejected('MATTER_EXTENDED_ALREADY'))

  test('is as long as the edition in force allows', () => {
    given(...inHand)
      .when(command('extend', { workingDays: 15 }))
      .then({ type: 'MatterExtended' })
    for (const workingDays of [16, 0, -1, 1.5])
      given(...inHand)
        .when(command('extend', { workingDays }))
        .thenRejected('MATTER_EXTENSION_TOO_LONG')
  })

  test('is the lead unit’s', () =>
    given(...inHand)
      .when(command('extend', { unitId: waterBureau }))
      .thenRejected('MATTER_NOT_LEAD_UNIT'))
})

describe('the clock', () => {
  const afterwards = (text: string) => command('passDeadline', { at: shanghai(text) })

  test('says overdue and urges on the morning after, at the times they occurred', () =>
    given(...inHand)
      .when(afterwards('2018-12-20T08:00:00'))
      .then(overdue, urged))

  test('urges at expiry under an edition that gives no days for it, an urgent matter too', () => {
    const atOnce = specFor(matterDecider, matterEvents, { ...rules, limits: { ...rules.limits, urgeAfter: 0 } }, FRIDAY)
    const today = endOf('2018-11-30')
    const extendedTo = endOf('2018-12-26')
    atOnce.given().when(command('receive')).then({ type: 'MatterReceived', dueAt: DUE, urgeAt: DUE })
    atOnce
      .given()
      .when(command('receive', { urgency: 'urgent' }))
      .then({ type: 'MatterReceived', dueAt: today, urgeAt: today })
    atOnce
      .given(...inHand)
      .when(command('extend'))
      .then({ type: 'MatterExtended', dueAt: extendedTo, urgeAt: extendedTo })
  })

  test('urges after an extension, though an earlier edition had it urge before expiry', () =>
    given(...inHand, { ...urged, at: shanghai('2018-12-19T00:00:00') } as MatterEvent, extended)
      .when(afterwards('2018-12-27T08:00:00'))
      .then({ type: 'MatterOverdue' }, { type: 'MatterUrged', at: shanghai('2018-12-27T00:00:00'), automatic: true }))

  test('at 24:00 the limit is kept', () =>
    given(...inHand)
      .when(command('passDeadline', { at: DUE }))
      .thenNothing())

  test('proposes a criticism 5 working days after the urging', () =>
    given(...inHand, overdue, urged)
      .when(afterwards('2018-12-28T08:00:00'))
      .then(criticismProposed))

  test('says each once, however often it runs', () =>
    given(...inHand, overdue, urged, criticismProposed)
      .when(afterwards('2019-06-01T08:00:00'))
      .thenNothing())

  test('that stood still loses nothing: the next command says it all first', () =>
    given(...inHand)
      .when(command('resolve', { at: shanghai('2019-01-07T08:00:00') }))
      .then(overdue, urged, criticismProposed, { type: 'MatterResolved' }))

  test('urges the centre where no unit has the matter, and criticises nobody', () =>
    given(received())
      .when(afterwards('2019-01-07T08:00:00'))
      .then({ type: 'MatterOverdue' }, { type: 'MatterUrged', automatic: true }))

  test('has nothing to say of a matter that is resolved', () =>
    given(...inHand, resolved())
      .when(afterwards('2019-01-07T08:00:00'))
      .thenNothing())
})

describe('urging', () => {
  test('the centre urges the lead unit whenever it sees reason', () =>
    given(...inHand)
      .when(command('urge'))
      .then({ type: 'MatterUrged', unitId: cityManagement, automatic: false }))

  test('does not stop the clock from urging', () =>
    given(...inHand, { ...urged, at: FRIDAY, automatic: false } as MatterEvent)
      .when(command('passDeadline', { at: shanghai('2018-12-20T08:00:00') }))
      .then(overdue, urged))
})

describe('a criticism', () => {
  const proposed = [...inHand, overdue, urged, criticismProposed]

  test('is decided by a centre lead: issued or waived', () => {
    given(...proposed)
      .when(command('criticise'))
      .then({ type: 'MatterCriticised', unitId: cityManagement })
    given(...proposed)
      .when(command('criticise', { decision: 'waive' }))
      .then({ type: 'CriticismWaived', unitId: cityManagement })
  })

  test('is decided once, and only where one is proposed', () => {
    given(...inHand)
      .when(command('criticise'))
      .thenRejected('MATTER_NO_CRITICISM_PROPOSED')
    given(...proposed, { type: 'CriticismWaived', unitId: cityManagement })
      .when(command('criticise'))
      .thenRejected('MATTER_NO_CRITICISM_PROPOSED')
  })

  test('is still decided whatever became of the matter', () => {
    for (const ended of [resolved(), withdrawn, merged]) {
      given(...proposed, ended)
        .when(command('criticise'))
        .then({ type: 'MatterCriticised', unitId: cityManagement })
    }
    given(...proposed, returned(), declined)
      .when(command('criticise', { decision: 'waive' }))
      .then({ type: 'CriticismWaived', unitId: cityManagement })
  })

  test('of one round does not keep the next round’s unit from its own, and each is decided, the earliest first', () => {
    const again = [
      ...[...proposed, resolved(), followedUp('unsatisfied'), reopened],
      transferred(waterBureau, { criticismAt: endOf('2019-01-04') }),
    ]
    const late = shanghai('2019-01-05T08:00:00')
    const ofB = { ...criticismProposed, unitId: waterBureau, at: endOf('2019-01-04') } as const
    const decided = { type: 'MatterCriticised', unitId: cityManagement } as const
    given(...again)
      .when(command('criticise'))
      .then(decided)
    for (const before of [again, [...again, decided]])
      given(...before, urged)
        .when(command('passDeadline', { at: late }))
        .then(ofB)
    given(...again, ofB)
      .when(command('criticise'))
      .then(decided)
    given(...again, ofB, decided)
      .when(command('criticise'))
      .then({ type: 'MatterCriticised', unitId: waterBureau })
    given(...again, ofB, decided, { type: 'CriticismWaived', unitId: waterBureau })
      .when(command('criticise'))
      .thenRejected('MATTER_NO_CRITICISM_PROPOSED')
  })
})

describe('resolving', () => {
  test('ends the work with a reply; the call-back is due the next working day', () =>
    given(...inHand)
      .when(command('resolve', { outcome: 'enforcement' }))
      .then({ type: 'MatterResolved', outcome: 'enforcement', callBackDueAt: endOf('2018-12-03') }))

  test('says by whom and against whom, so that an inspection can begin with it', () => {
    given(received({ subjectId: company }), transferred())
      .when(command('resolve', { outcome: 'enforcement' }))
      .then({ type: 'MatterResolved', unitId: cityManagement, subjectId: company })
    given(...inHand, { type: 'MatterAmended', subjectId: company })
      .when(command('resolve', { outcome: 'enforcement' }))
      .then({ type: 'MatterResolved', subjectId: company })
  })

  test('is possible before the unit has signed for it', () =>
    given(received(), transferred()).when(command('resolve')).then({ type: 'MatterResolved' }))

  test('is the lead unit’s alone', () =>
    given(...inHand)
      .when(command('resolve', { unitId: waterBureau }))
      .thenRejected('MATTER_NOT_LEAD_UNIT'))

  test('names the merged matters whose reporters are told', () =>
    given(...inHand, absorbed)
      .when(command('resolve'))
      .then({ type: 'MatterResolved', informs: [matterId.of('9'.repeat(32))] }))

  test('a resolved matter is not resolved again', () =>
    given(...inHand, resolved())
      .when(command('resolve'))
      .thenRejected('MATTER_WRONG_PHASE'))
})
