import { describe, test } from 'node:test'
import { type Instant, toInstant } from '#shared/eventsourcing/instant.ts'
import { specFor } from '#shared/testing/decider-spec.ts'
import { ruleNoticeDecider } from './decider.ts'
import { type Limits, type RuleNoticeEvent, ruleNoticeEvents } from './events.ts'

const at = toInstant(new Date('2019-08-14T02:40:00Z'))
const later = toInstant(new Date('2019-09-01T00:00:00+08:00'))
const earlier = '2019-08-01T00:00:00.000Z' as Instant
const { given } = specFor(ruleNoticeDecider, ruleNoticeEvents, undefined, at)

const days = { urgent: 0, enquiry: 3, help: 3, suggestion: 13, complaint: 13, thanks: 5, other: 5 }
const limits: Limits = {
  citizen: days,
  unit: days,
  returnWithin: 1,
  returnsToEscalate: 2,
  extensions: { atMost: 1, workingDays: 15 },
  urgeAfter: 1,
  criticiseAfter: 5,
  callBackWithin: 1,
  callBackAttempts: 3,
  reopenWithinDays: 15,
  reopensToEscalate: 2,
}
const notice = { edition: '2019', title: '限时办结制度' }
const published: RuleNoticeEvent = { type: 'LimitsPublished', ...notice, inForceFrom: at, limits }

describe('a rule notice', () => {
  test('is in force from its publication where it names no date', () =>
    given()
      .when({ type: 'publishLimits', at, ...notice, limits })
      .then(published))
  test('may come into force later, never earlier', () => {
    given()
      .when({ type: 'publishLimits', at, ...notice, limits, inForceFrom: later })
      .then({ type: 'LimitsPublished', inForceFrom: later })
    given()
      .when({ type: 'publishLimits', at, ...notice, limits, inForceFrom: earlier })
      .thenRejected('RULE_NOTICE_RETROACTIVE')
  })
  test('is published once and never changed', () =>
    given(published)
      .when({ type: 'publishLimits', at, ...notice, limits })
      .thenRejected('ALREADY_EXISTS'))
  test('gives a sub-type one lowest level', () => {
    const street = { subType: '602', level: 'street' } as const
    given()
      .when({ type: 'publishClassification', at, ...notice, lowestLevels: [street] })
      .then({ type: 'ClassificationPublished', lowestLevels: [street] })
    given()
      .when({ type: 'publishClassification', at, ...notice, lowestLevels: [street, { ...street, level: 'community' }] })
      .thenRejected('RULE_NOTICE_AMBIGUOUS')
  })
})
