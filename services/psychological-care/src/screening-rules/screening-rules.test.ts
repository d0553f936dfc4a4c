import { describe, test } from 'node:test'
import { type Instant, toInstant } from '#shared/eventsourcing/instant.ts'
import { specFor } from '#shared/testing/decider-spec.ts'
import { type ScreeningRulesCommand, screeningRulesDecider } from './decider.ts'
import { type ScreeningRulesEvent, screeningRulesEvents } from './events.ts'

const at = toInstant(new Date('2019-08-14T02:40:00Z'))
const later = toInstant(new Date('2019-09-01T00:00:00+08:00'))
const earlier = '2019-08-01T00:00:00.000Z' as Instant
const { given } = specFor(screeningRulesDecider, screeningRulesEvents, undefined, at)

const edition = {
  edition: '2019',
  title: '心理筛查工作规则',
  urgentWithinHours: 24,
  reviewWithin: 5,
  publishAfterDays: 2,
  smallestCount: 10,
}
const publish = (inForceFrom?: Instant): ScreeningRulesCommand => ({ type: 'publish', at, ...edition, inForceFrom })
const published: ScreeningRulesEvent = { type: 'ScreeningRulesPublished', ...edition, inForceFrom: at }

describe('rules of screening', () => {
  test('are in force from their publication where they name no date', () => given().when(publish()).then(published))
  test('may come into force later, never earlier', () => {
    given()
      .when(publish(later))
      .then({ ...published, inForceFrom: later })
    given().when(publish(earlier)).thenRejected('SCREENING_RULES_RETROACTIVE')
  })
  test('are published once and never changed', () => given(published).when(publish()).thenRejected('ALREADY_EXISTS'))
})
