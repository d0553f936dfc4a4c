import { describe, test } from 'node:test'
import { day } from '#shared/governance/shanghai.ts'
import { specFor } from '#shared/testing/decider-spec.ts'
import type { ActCommand } from './commands.ts'
import { actDecider } from './decider.ts'
import { administrativeActEvents } from './events.ts'
import { command } from './example-commands.ts'
import {
  cityManagement,
  discontinued,
  elsewhere,
  evidenced,
  file,
  historyOf,
  inspection,
  matter,
  notJoined,
  registered,
  rules,
  WEDNESDAY,
} from './examples.ts'

const { given, under } = specFor(actDecider, administrativeActEvents, rules, WEDNESDAY)
const follows = { id: inspection, kind: 'inspection' as const, isStanding: true }

describe('an act', () => {
  test('is opened by an organ that is joined', () => given().when(command('register')).then(registered()))
  test('is not opened by one that is not', () =>
    given()
      .when(command('register', { organId: notJoined }))
      .thenRejected('ACT_ORGAN_NOT_ONBOARDED'))
  test('may arise from a matter, and be about nobody yet', () =>
    given()
      .when({ type: 'register', at: WEDNESDAY, kind: 'inspection', organId: cityManagement, matterId: matter })
      .then({ type: 'ActRegistered', kind: 'inspection', matterId: matter }))
  test('is about a legal entity of a community that is known', () =>
    given()
      .when(command('register', { subject: elsewhere }))
      .thenRejected('ACT_COMMUNITY_UNKNOWN'))
  test('may follow from an inspection that is decided', () => {
    given().when(command('register', { follows })).then({ type: 'ActRegistered', followsActId: inspection })
    given()
      .when(command('register', { follows: { ...follows, kind: 'licence' } }))
      .thenRejected('ACT_FOLLOWS_NO_INSPECTION')
    given()
      .when(command('register', { follows: { ...follows, isStanding: false } }))
      .thenRejected('ACT_FOLLOWS_NO_DECISION')
  })
})

describe('an act that comes to nothing', () => {
  const discontinuing = command('discontinue')
  test('is ended without a decision, for a reason, from its opening until it is decided', () => {
    for (const phase of ['registered', 'evidenced'] as const)
      given(...historyOf[phase])
        .when(discontinuing)
        .then({ ...discontinued, at: discontinuing.at })
  })
  test('is so once, and nothing is done about it afterwards', () => {
    for (const type of ['discontinue', 'attachEvidence', 'decide', 'revoke'] as const)
      given(...historyOf.discontinued)
        .when(command(type) as ActCommand)
        .thenRejected('ACT_WRONG_PHASE')
  })
  test('that has been decided is revoked instead', () => {
    for (const phase of ['decided', 'published', 'recorded'] as const)
      given(...historyOf[phase])
        .when(discontinuing)
        .thenRejected('ACT_WRONG_PHASE')
  })
  test('is ended where its ground was taken from it, or its organ is no longer joined: it could not be decided', () =>
    under({ ...rules, groundStands: false, isOnboarded: () => false })
      .given(...historyOf.evidenced)
      .when(command('discontinue', { reason: 'ground-revoked' }))
      .then({ type: 'ActDiscontinued', reason: 'ground-revoked' }))
})

describe('evidence', () => {
  const when = given(...historyOf.registered)
  test('is attached before the decision', () => when.when(command('attachEvidence')).then(evidenced))
  test('that is attached already changes nothing', () =>
    given(...historyOf.evidenced)
      .when(command('attachEvidence', { kind: 'document' }))
      .thenNothing())
  test('is not attached afterwards', () =>
    given(...historyOf.decided)
      .when(command('attachEvidence'))
      .thenRejected('ACT_WRONG_PHASE'))
  test('was not collected in the future, nor before 1990', () => {
    when.when(command('attachEvidence', { collectedOn: day.parse('2019-09-26') })).thenRejected('ACT_DATE_IN_FUTURE')
    when.when(command('attachEvidence', { collectedOn: day.parse('1900-01-01') })).thenRejected('ACT_DATE_TOO_EARLY')
  })
  test('is at most two hundred pieces', () => {
    const pieces = Array.from({ length: 200 }, (_, index) => ({
      type: 'ActEvidenceAttached' as const,
      evidence: { ...file, attachment: { ...file.attachment, sha256: index.toString(16).padStart(64, '0') } },
    }))
    given(registered(), ...pieces)
      .when(command('attachEvidence'))
      .thenRejected('ACT_TOO_MUCH_EVIDENCE')
    given(registered(), ...pieces.slice(1))
      .when(command('attachEvidence'))
      .then(evidenced)
  })
})
