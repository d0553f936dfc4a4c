import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { communityId, districtId } from '#shared/governance/ids.ts'
import { specFor, stepOf } from '#shared/testing/decider-spec.ts'
import type { MatterCommand } from './commands.ts'
import { matterDecider } from './decider.ts'
import type { Classes } from './event-fields.ts'
import { type MatterEvent, matterEvents } from './events.ts'
import { command } from './example-commands.ts'
import {
  absorbed,
  accepted,
  cityManagement,
  community,
  company,
  DUE,
  district,
  encrypted,
  endOf,
  FRIDAY,
  formerStreet,
  leftCommunity,
  received,
  returned,
  rules,
  shanghai,
  street,
  streetOffice,
  transferred,
} from './examples.ts'
import { matterId } from './ids.ts'

const spec = specFor(matterDecider, matterEvents, rules, FRIDAY)
const { given } = spec
const classesAfter = (given: MatterCommand, ...history: MatterEvent[]) => {
  const after = stepOf(matterDecider, spec.given(...history).state(), given, rules)?.after
  return after && 'matter' in after ? after.matter.classes : undefined
}
const receive = (more: Parameters<typeof command<'receive'>>[1] = {}) => command('receive', more)

describe('receiving a matter', () => {
  test('starts the citizen’s time limit and keeps the rules it was counted by', () =>
    given().when(receive()).then({ type: 'MatterReceived', dueAt: DUE, noticeId: '2018-1', editionId: '2018' }))

  test('an urgent matter is due the same day', () =>
    given()
      .when(receive({ urgency: 'urgent' }))
      .then({ type: 'MatterReceived', dueAt: endOf('2018-11-30') }))

  test('an enquiry or a call for help is due after 3 working days', () => {
    for (const nature of ['enquiry', 'help'] as const)
      given()
        .when(receive({ nature }))
        .then({ type: 'MatterReceived', dueAt: endOf('2018-12-05') })
  })

  test('a suggestion or a complaint is due after 13 working days', () => {
    for (const nature of ['suggestion', 'complaint'] as const)
      given()
        .when(receive({ nature }))
        .then({ type: 'MatterReceived', dueAt: endOf('2018-12-19') })
  })

  test('thanks and anything else are due after 5 working days', () => {
    for (const nature of ['thanks', 'other'] as const)
      given()
        .when(receive({ nature }))
        .then({ type: 'MatterReceived', dueAt: endOf('2018-12-07') })
  })

  test('the limits are those of the edition in force', () =>
    spec
      .under({
        ...rules,
        noticeId: '2019-1',
        limits: { ...rules.limits, citizen: { ...rules.limits.citizen, complaint: 1 } },
      })
      .given()
      .when(receive())
      .then({ type: 'MatterReceived', dueAt: endOf('2018-12-03'), noticeId: '2019-1' }))

  test('a limit counted through a year without a published calendar is provisional', () =>
    given()
      .when(receive({ at: shanghai('2031-01-03T10:00:00') }))
      .then({ type: 'MatterReceived', provisional: true }))

  test('it will be urged on the morning of the first working day after the limit', () =>
    given()
      .when(receive({ nature: 'thanks' }))
      .then({ type: 'MatterReceived', urgeAt: shanghai('2018-12-10T00:00:00') }))

  test('the street and the district of its community stand in the fact', () =>
    given()
      .when(receive())
      .then({ type: 'MatterReceived', area: { communityId: community, streetId: street, districtId: district } }))

  test('the classification says the lowest capable level', () =>
    given()
      .when(receive({ classes: { mainType: '12', subType: '460' } }))
      .then({ type: 'MatterReceived', level: 'district' }))

  test('a sub-type may lie under several main types: the one of the matter is kept', () => {
    for (const mainType of ['177', '178'])
      given()
        .when(receive({ classes: { mainType, subType: '602' } }))
        .then({ type: 'MatterReceived', classes: { mainType, subType: '602' } })
    given()
      .when(receive({ classes: { mainType: '12', subType: '602' } }))
      .thenRejected('MATTER_CLASS_UNKNOWN')
  })

  test('a sub-type alone gets the one main type in use that it lies under, and none where it lies under several', () => {
    assert.deepEqual(classesAfter(receive({ classes: { subType: '460' } })), { mainType: '12', subType: '460' })
    assert.deepEqual(classesAfter(receive({ classes: { subType: '903' } })), { mainType: '12', subType: '903' })
    assert.deepEqual(classesAfter(receive({ classes: { subType: '602' } })), { subType: '602' })
  })

  test('unknown and retired classes, communities and channels are refused', () => {
    given()
      .when(receive({ classes: { subType: '4711' } }))
      .thenRejected('MATTER_CLASS_UNKNOWN')
    given()
      .when(receive({ classes: {} }))
      .thenRejected('MATTER_CLASS_UNKNOWN')
    given()
      .when(receive({ classes: { mainType: '12', subType: '1' } }))
      .thenRejected('MATTER_CLASS_RETIRED')
    given()
      .when(receive({ classes: { category: '4711', subType: '602' } }))
      .thenRejected('MATTER_CLASS_UNKNOWN')
    given()
      .when(receive({ classes: { category: '6', subType: '602' } }))
      .thenRejected('MATTER_CLASS_RETIRED')
    given()
      .when(receive({ classes: { mainType: '13', subType: '903' } }))
      .thenRejected('MATTER_CLASS_RETIRED')
    given()
      .when(receive({ communityId: communityId.of('1') }))
      .thenRejected('MATTER_COMMUNITY_UNKNOWN')
    given()
      .when(receive({ communityId: communityId.of('former') }))
      .thenRejected('MATTER_COMMUNITY_RETIRED')
    given()
      .when(receive({ channel: '99' }))
      .thenRejected('MATTER_CHANNEL_UNKNOWN')
  })

  test('a centre receives for its own area and nobody else’s', () => {
    given()
      .when(receive({ centreId: community }))
      .then({ type: 'MatterReceived', centreId: community })
    given()
      .when(receive({ centreId: district }))
      .then({ type: 'MatterReceived', centreId: district })
    given()
      .when(receive({ centreId: communityId.of('former') }))
      .thenRejected('MATTER_CENTRE_UNKNOWN')
    given()
      .when(receive({ centreId: districtId.of('440304') }))
      .thenRejected('MATTER_CENTRE_UNKNOWN')
  })

  test('what lies in a street that has ended is received at its successor', () => {
    given()
      .when(receive({ communityId: leftCommunity }))
      .then({
        type: 'MatterReceived',
        centreId: street,
        area: { communityId: leftCommunity, streetId: street, districtId: district },
      })
    given()
      .when(receive({ communityId: leftCommunity, centreId: formerStreet }))
      .thenRejected('MATTER_CENTRE_UNKNOWN')
  })

  test('the same matter is not received twice', () => given(received()).when(receive()).thenRejected('ALREADY_EXISTS'))
})

describe('answering on the spot', () => {
  test('resolves the matter, and the reporter is called back the next working day', () =>
    given(received())
      .when(command('answerOnTheSpot'))
      .then({ type: 'MatterAnsweredOnTheSpot', reply: encrypted, callBackDueAt: endOf('2018-12-03') }))
})

describe('declining', () => {
  test('gives one of the legal reasons', () =>
    given(received()).when(command('decline')).then({ type: 'MatterDeclined', reason: 'in-litigation' }))

  test('is possible when a unit has sent the matter back', () =>
    given(received(), transferred(), returned()).when(command('decline')).then({ type: 'MatterDeclined' }))

  test('tells the reporters of the matters merged into it', () =>
    given(received(), absorbed)
      .when(command('decline'))
      .then({ type: 'MatterDeclined', informs: [matterId.of('9'.repeat(32))] }))
})

describe('amending', () => {
  test('states what changed and nothing else', () =>
    given(received())
      .when(command('amend', { nature: 'help', urgency: 'normal' }))
      .then({ type: 'MatterAmended', nature: 'help' }))

  test('leaves the urgency where it does not say it', () =>
    given(received({ urgency: 'urgent' }))
      .when(command('amend', { nature: 'help' }))
      .thenState({ phase: 'received', matter: { nature: 'help', urgency: 'urgent' } as never }))

  test('does not move the time limit, neither forward nor back', () =>
    given(received())
      .when(command('amend', { urgency: 'urgent' }))
      .thenState({ phase: 'received', matter: { urgency: 'urgent', dueAt: DUE } as never }))

  test('of a class asks the edition for its level again', () =>
    given(received())
      .when(command('amend', { classes: { mainType: '12', subType: '900' } }))
      .then({ type: 'MatterAmended', level: 'street', editionId: '2018' }))

  test('to a class without a level of its own lets any unit have it again', () =>
    given(received({ level: 'street' }))
      .when(command('amend', { classes: { mainType: '177', subType: '602' } }))
      .thenState({ phase: 'received', matter: { level: undefined } as never }))

  test('leaves an escalated matter on its level', () =>
    given(received({ level: 'street' }), {
      type: 'MatterEscalated',
      fromCentreId: street,
      toCentreId: district,
      level: 'district',
      cause: 'requested',
    })
      .when(command('amend', { classes: { mainType: '12', subType: '900' } }))
      .thenState({ phase: 'received', matter: { level: 'district' } as never }))

  test('takes an escalated matter to the level its new class needs, as the facts before said nothing of', () => {
    const atCommunity = [
      received({ centreId: community, level: 'community' }),
      {
        type: 'MatterEscalated',
        fromCentreId: community,
        toCentreId: street,
        level: 'street',
        cause: 'requested',
      } as const,
    ]
    const classes = { mainType: '12', subType: '460' }
    const amended = { type: 'MatterAmended', classes, level: 'district' } as const
    given(...atCommunity)
      .when(command('amend', { classes }))
      .then(amended)
    given(...atCommunity, amended)
      .when(command('transfer', { unitId: cityManagement }))
      .then({ type: 'MatterTransferred' })
    given(...atCommunity, amended)
      .when(command('transfer', { unitId: streetOffice }))
      .thenRejected('MATTER_UNIT_NOT_CAPABLE')
    const amendedBefore = [...atCommunity, { type: 'MatterAmended', classes } as const]
    given(...amendedBefore)
      .when(command('transfer', { unitId: streetOffice }))
      .then({ type: 'MatterTransferred' })
    given(...amendedBefore)
      .when(command('amend', { nature: 'help' }))
      .thenState({ phase: 'received', matter: { level: 'street' } as never })
  })

  test('of the sub-type leaves the main type and the category, where the sub-type lies under that one too', () => {
    const amend = (classes: Classes) => command('amend', { nature: 'complaint', classes })
    for (const same of [{ subType: '602' }, { mainType: '178', subType: '602' }])
      given(received()).when(amend(same)).thenNothing()
    const [other, elsewhere] = [{ subType: '904' }, { category: '7', subType: '602' }]
    const stays = { category: '5', mainType: '178' }
    assert.deepEqual(classesAfter(amend(other), received()), { ...stays, ...other })
    assert.deepEqual(classesAfter(amend(elsewhere), received()), { ...stays, ...elsewhere })
  })

  test('of the sub-type leads to the only main type that it lies under; a category that was another one’s goes', () => {
    const to = (subType: string, from: Classes) =>
      classesAfter(command('amend', { classes: { subType } }), received({ classes: from }))
    const [ofStreets, ofRivers] = [
      { category: '5', mainType: '178' },
      { category: '5', mainType: '12' },
    ]
    assert.deepEqual(to('460', { ...ofStreets, subType: '602' }), { mainType: '12', subType: '460' })
    assert.deepEqual(to('602', { ...ofRivers, subType: '460' }), { subType: '602' })
    assert.deepEqual(to('460', { category: '5', subType: '460' }), { ...ofRivers, subType: '460' })
  })

  test('of the sub-type leaves a main type that has ended, whatever else the sub-type lies under', () => {
    for (const subType of ['903', '905']) {
      const ended = { category: '5', mainType: '13', subType }
      given(received({ classes: ended }))
        .when(command('amend', { nature: 'complaint', classes: { subType } }))
        .thenNothing()
    }
  })

  test('names whom it is against, also later', () =>
    given(received(), transferred())
      .when(command('amend', { subjectId: company }))
      .then({ type: 'MatterAmended', subjectId: company }))

  test('to its own community brings it to the street that took the place of a former one, once', () => {
    const centreId = formerStreet
    const former = received({
      centreId,
      area: { communityId: leftCommunity, streetId: formerStreet, districtId: district },
    })
    const amend = command('amend', { nature: 'complaint', communityId: leftCommunity })
    const area = { communityId: leftCommunity, streetId: street, districtId: district }
    given(former).when(amend).then({ type: 'MatterAmended', area, centreId: street })
    given(former, { type: 'MatterAmended', area, centreId: street }).when(amend).thenNothing()
  })

  test('hands what a former street has in hand to the street that took its place, whoever works on it; one that went up stays there', () => {
    const area = { communityId: leftCommunity, streetId: street, districtId: district }
    const amend = command('amend', { nature: 'complaint', communityId: leftCommunity })
    const former = received({ centreId: formerStreet, area: { ...area, streetId: formerStreet } })
    given(former, transferred(), accepted()).when(amend).then({ type: 'MatterAmended', area, centreId: street })
    given(former, { type: 'MatterAmended', area }).when(amend).then({ type: 'MatterAmended', centreId: street })
    const handed = given(former, { type: 'MatterAmended', area, centreId: street }).state()
    assert.ok('matter' in handed)
    assert.deepEqual([handed.matter.centreId, handed.matter.centres], [street, [street, district]])
    const up: MatterEvent = {
      ...{ type: 'MatterEscalated', fromCentreId: formerStreet, toCentreId: district },
      ...{ level: 'district', cause: 'requested' },
    }
    given(former, up).when(amend).then({ type: 'MatterAmended', area })
    given(former, up, { type: 'MatterAmended', area }).when(amend).thenNothing()
  })

  test('to what it is already changes nothing', () =>
    given(received({ subjectId: company }), transferred(), accepted())
      .when(command('amend', { nature: 'complaint', communityId: community, subjectId: company }))
      .thenNothing())

  test('to a community outside its centre’s area is refused; from a wider centre, or outside as before, it is not, and what a unit has goes up with it', () => {
    const elsewhere = { communityId: leftCommunity, streetId: street, districtId: district }
    const amend = command('amend', { communityId: leftCommunity })
    given(received({ centreId: community }))
      .when(amend)
      .thenRejected('MATTER_OUTSIDE_CENTRE')
    given(received()).when(amend).then({ type: 'MatterAmended', area: elsewhere })
    given(received({ centreId: community }), transferred(), accepted())
      .when(amend)
      .then(
        { type: 'MatterAmended', area: elsewhere },
        { type: 'MatterEscalated', fromCentreId: community, toCentreId: street },
      )
    const lyingOutside = received({ centreId: community, area: elsewhere })
    given(lyingOutside)
      .when(command('amend', { communityId: leftCommunity, nature: 'help' }))
      .then({ type: 'MatterAmended', nature: 'help' })
    given(lyingOutside)
      .when(command('amend', { communityId: community }))
      .then({ type: 'MatterAmended' })
  })

  test('to an unknown or retired class, or an unknown community, is refused', () => {
    given(received())
      .when(command('amend', { classes: { mainType: '13', subType: '903' } }))
      .thenRejected('MATTER_CLASS_RETIRED')
    given(received())
      .when(command('amend', { classes: { subType: '4711' } }))
      .thenRejected('MATTER_CLASS_UNKNOWN')
    given(received())
      .when(command('amend', { classes: { category: '4711', subType: '602' } }))
      .thenRejected('MATTER_CLASS_UNKNOWN')
    given(received())
      .when(command('amend', { communityId: communityId.of('1') }))
      .thenRejected('MATTER_COMMUNITY_UNKNOWN')
  })
})
