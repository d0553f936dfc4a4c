import { describe, test } from 'node:test'
import { unitId } from '#shared/governance/ids.ts'
import { specFor } from '#shared/testing/decider-spec.ts'
import { matterDecider } from './decider.ts'
import { matterEvents } from './events.ts'
import { command } from './example-commands.ts'
import {
  accepted,
  asked,
  cityManagement,
  communityOffice,
  criticismProposed,
  DUE,
  district,
  endOf,
  FRIDAY,
  formerBureau,
  leftCommunity,
  overdue,
  overdueAtCentre,
  received,
  returned,
  rules,
  shanghai,
  street,
  streetOffice,
  transferred,
  urged,
  waterBureau,
} from './examples.ts'

const { given } = specFor(matterDecider, matterEvents, rules, FRIDAY)
const toDistrict = {
  type: 'MatterEscalated',
  fromCentreId: street,
  toCentreId: district,
  level: 'district',
  cause: 'returned-again',
} as const
/** Received at a centre above the level that its class names. */
const belowIts = (centreId: typeof street | typeof district) => received({ centreId, level: 'community' })
const withinCentre = (centre: typeof street | typeof district, level: 'street' | 'district') =>
  ({ type: 'MatterEscalated', fromCentreId: centre, toCentreId: centre, level, cause: 'requested' }) as const
const forStreet = received({ classes: { mainType: '12', subType: '900' }, level: 'street' })

describe('transferring', () => {
  test('goes to one responsible unit, whose limit is set by the nature', () =>
    given(received())
      .when(command('transfer'))
      .then({ type: 'MatterTransferred', unitId: cityManagement, unitDueAt: endOf('2018-12-14') }))

  test('never restarts the citizen’s time limit: the unit’s is cut by it', () =>
    given(received())
      .when(command('transfer', { at: shanghai('2018-12-18T10:00:00') }))
      .then({ type: 'MatterTransferred', unitDueAt: DUE }))

  test('follows the urgency as it was amended', () =>
    given(received(), { type: 'MatterAmended', at: FRIDAY, urgency: 'urgent' })
      .when(command('transfer'))
      .then({ type: 'MatterTransferred', unitDueAt: endOf('2018-11-30') }))

  test('to an unknown unit or one that has ended is refused', () => {
    given(received())
      .when(command('transfer', { unitId: unitId.of('4711') }))
      .thenRejected('MATTER_UNIT_UNKNOWN')
    given(received())
      .when(command('transfer', { unitId: formerBureau }))
      .thenRejected('MATTER_UNIT_RETIRED')
  })

  test('while a unit has it is refused: there is one lead', () =>
    given(received(), transferred())
      .when(command('transfer', { unitId: waterBureau }))
      .thenRejected('MATTER_WRONG_PHASE'))

  test('gives a unit that comes after the limit its own days before a criticism is proposed', () =>
    given(received(), overdueAtCentre)
      .when(command('transfer', { at: shanghai('2018-12-24T10:00:00') }))
      .then(
        { type: 'MatterUrged', automatic: true },
        { type: 'MatterTransferred', unitDueAt: DUE, criticismAt: endOf('2018-12-29') },
      ))
})

describe('a matter in the hands of a unit that has ended', () => {
  const leftBehind = [received(), transferred(formerBureau), accepted(formerBureau)]

  test('is handed to another by the centre, and the citizen’s time limit does not move', () => {
    for (const history of [leftBehind, leftBehind.slice(0, 2)])
      given(...history)
        .when(command('transfer', { unitId: waterBureau }))
        .then({ type: 'MatterTransferred', unitId: waterBureau, unitDueAt: endOf('2018-12-14') })
    given(...leftBehind)
      .when(command('transfer', { unitId: waterBureau, at: shanghai('2018-12-18T10:00:00') }))
      .thenState({ phase: 'transferred', matter: { dueAt: DUE }, handling: { unitDueAt: DUE, helpers: [] } } as never)
  })

  test('goes up where no other unit of its level is left', () => {
    const ofStreet = [forStreet, transferred(formerBureau)]
    given(...ofStreet)
      .when(command('transfer'))
      .thenRejected('MATTER_LOWER_LEVEL_FIRST')
    given(...ofStreet)
      .when(command('escalate'))
      .then({ type: 'MatterEscalated', level: 'district', cause: 'requested' })
    given(...ofStreet, { ...toDistrict, cause: 'requested' })
      .when(command('transfer'))
      .then({ type: 'MatterTransferred', unitId: cityManagement })
  })

  test('is handed to no unit that has ended too', () =>
    given(...leftBehind)
      .when(command('transfer', { unitId: formerBureau }))
      .thenRejected('MATTER_UNIT_RETIRED'))

  test('leaves the next unit days of its own before a criticism is proposed, whatever was proposed of the first', () => {
    const proposed = { ...criticismProposed, unitId: formerBureau } as const
    const at = shanghai('2019-01-02T10:00:00')
    const criticismAt = endOf('2019-01-09')
    given(...leftBehind, overdue, urged, proposed)
      .when(command('transfer', { unitId: waterBureau, at }))
      .then({ type: 'MatterTransferred', criticismAt })
    given(...leftBehind, overdue, urged, proposed, transferred(waterBureau, { at, criticismAt }))
      .when(command('passDeadline', { at: shanghai('2019-01-10T10:00:00') }))
      .then({ type: 'CriticismProposed', unitId: waterBureau })
  })

  test('stays with one that exists, or that nobody knows', () => {
    for (const lead of [cityManagement, unitId.of('4711')])
      for (const moving of [command('transfer'), command('escalate')])
        given(received(), transferred(lead)).when(moving).thenRejected('MATTER_WRONG_PHASE')
  })
})

describe('the lowest capable level comes first (枫桥)', () => {
  test('a unit of that level gets the matter', () =>
    given(forStreet)
      .when(command('transfer', { unitId: streetOffice }))
      .then({ type: 'MatterTransferred' }))

  test('a unit of a higher level does not', () =>
    given(forStreet)
      .when(command('transfer', { unitId: cityManagement }))
      .thenRejected('MATTER_LOWER_LEVEL_FIRST'))

  test('a unit of a level that is not capable does not', () =>
    given(received({ level: 'district' }))
      .when(command('transfer', { unitId: streetOffice }))
      .thenRejected('MATTER_UNIT_NOT_CAPABLE'))

  test('after an escalation the higher level does', () =>
    given(forStreet, {
      type: 'MatterEscalated',
      fromCentreId: street,
      toCentreId: district,
      level: 'district',
      cause: 'requested',
    })
      .when(command('transfer', { unitId: cityManagement }))
      .then({ type: 'MatterTransferred' }))

  test('without a level in the edition any unit may', () => {
    given(received())
      .when(command('transfer', { unitId: streetOffice }))
      .then({ type: 'MatterTransferred' })
    given(received())
      .when(command('transfer', { unitId: cityManagement }))
      .then({ type: 'MatterTransferred' })
  })
})

describe('accepting', () => {
  test('is the lead unit’s', () =>
    given(received(), transferred()).when(command('accept')).then({ type: 'MatterAccepted' }))
  test('and nobody else’s', () =>
    given(received(), transferred())
      .when(command('accept', { unitId: waterBureau }))
      .thenRejected('MATTER_NOT_LEAD_UNIT'))
})

describe('returning', () => {
  test('is possible within one working day of the transfer', () => {
    given(received(), transferred())
      .when(command('return', { at: endOf('2018-12-03') }))
      .then({ type: 'MatterReturned', reason: 'not-our-duty' })
    given(received(), transferred(), accepted())
      .when(command('return', { at: shanghai('2018-12-04T00:00:01') }))
      .thenRejected('MATTER_RETURN_TOO_LATE')
  })

  test('is the lead unit’s alone', () => {
    given(received(), transferred(), accepted(), asked())
      .when(command('return', { unitId: waterBureau }))
      .thenRejected('MATTER_HELPER_NOT_LEAD')
    given(received(), transferred())
      .when(command('return', { unitId: streetOffice }))
      .thenRejected('MATTER_NOT_LEAD_UNIT')
  })

  test('a second return goes to the parent centre', () =>
    given(received(), transferred(), returned(), transferred(waterBureau))
      .when(command('return', { unitId: waterBureau }))
      .then(
        { type: 'MatterReturned', unitId: waterBureau },
        {
          type: 'MatterEscalated',
          fromCentreId: street,
          toCentreId: district,
          level: 'district',
          cause: 'returned-again',
        },
      ))

  test('a second return of what is below its centre’s level goes to the next level, where returns are counted anew', () => {
    const history = [belowIts(street), transferred(communityOffice), returned(communityOffice)]
    const again = [...history, transferred(communityOffice)]
    const forItsStreet = { ...withinCentre(street, 'street'), cause: 'returned-again' } as const
    given(...again)
      .when(command('return', { unitId: communityOffice }))
      .then({ type: 'MatterReturned' }, forItsStreet)
    given(...again, returned(communityOffice), forItsStreet, transferred(streetOffice))
      .when(command('return', { unitId: streetOffice }))
      .then({ type: 'MatterReturned', unitId: streetOffice })
  })

  test('there, returns are counted anew; the top centre keeps the matter', () => {
    const twice = [received(), transferred(), returned(), transferred(), returned(), toDistrict, transferred()]
    given(...twice)
      .when(command('return'))
      .then({ type: 'MatterReturned' })
    given(...twice, returned(), transferred())
      .when(command('return'))
      .then({ type: 'MatterReturned' })
  })
})

describe('escalating', () => {
  test('goes to the parent centre and its level', () =>
    given(forStreet).when(command('escalate')).then({
      type: 'MatterEscalated',
      fromCentreId: street,
      toCentreId: district,
      level: 'district',
      cause: 'requested',
    }))

  test('from a community whose street has ended goes to the street that took its place', () =>
    given(received({ centreId: leftCommunity }))
      .when(command('escalate'))
      .then({ type: 'MatterEscalated', fromCentreId: leftCommunity, toCentreId: street, level: 'street' }))

  test('above the top centre there is none', () =>
    given(received({ centreId: district }))
      .when(command('escalate'))
      .thenRejected('MATTER_AT_TOP_CENTRE'))

  test('at a centre above the matter’s level goes one level up there, and only then to the parent centre', () => {
    const toCommunityUnit = [transferred(communityOffice), returned(communityOffice)]
    given(belowIts(street), ...toCommunityUnit)
      .when(command('escalate'))
      .then(withinCentre(street, 'street'))
    given(belowIts(street), ...toCommunityUnit, withinCentre(street, 'street'))
      .when(command('transfer', { unitId: streetOffice }))
      .then({ type: 'MatterTransferred', unitId: streetOffice })
    given(belowIts(street), ...toCommunityUnit, withinCentre(street, 'street'))
      .when(command('escalate'))
      .then({ ...toDistrict, cause: 'requested' })
  })

  test('at the topmost centre goes up level by level, as far as its own', () => {
    const history = [belowIts(district), transferred(communityOffice), returned(communityOffice)]
    const steps = [withinCentre(district, 'street'), withinCentre(district, 'district')]
    for (const [taken, step] of steps.entries())
      given(...history, ...steps.slice(0, taken))
        .when(command('escalate'))
        .then(step)
    given(...history, ...steps)
      .when(command('transfer'))
      .then({ type: 'MatterTransferred', unitId: cityManagement })
    given(...history, ...steps)
      .when(command('escalate'))
      .thenRejected('MATTER_AT_TOP_CENTRE')
  })

  test('never lowers the level the matter needs', () =>
    given(received({ centreId: 'com_440310-10018' as typeof street, level: 'district' }))
      .when(command('escalate'))
      .then({ type: 'MatterEscalated', toCentreId: street, level: 'district' }))
})
