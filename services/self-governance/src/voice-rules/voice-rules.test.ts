import { describe, test } from 'node:test'
import { type Instant, toInstant } from '#shared/eventsourcing/instant.ts'
import { specFor } from '#shared/testing/decider-spec.ts'
import { type VoiceRulesCommand, voiceRulesDecider } from './decider.ts'
import { type VoiceRulesEvent, voiceRulesEvents } from './events.ts'

const at = toInstant(new Date('2019-08-14T02:40:00Z'))
const later = toInstant(new Date('2019-09-01T00:00:00+08:00'))
const earlier = '2019-08-01T00:00:00.000Z' as Instant
const { given } = specFor(voiceRulesDecider, voiceRulesEvents, undefined, at)

const edition = { edition: '2019', title: '民情民意快速反应规则', candidateAt: 5, answerWithin: 5 }
const publish = (inForceFrom?: Instant): VoiceRulesCommand => ({ type: 'publish', at, ...edition, inForceFrom })
const published: VoiceRulesEvent = { type: 'VoiceRulesPublished', ...edition, inForceFrom: at }

describe('rules of people’s voices', () => {
  test('are in force from their publication where they name no date', () => given().when(publish()).then(published))
  test('may come into force later, never earlier', () => {
    given()
      .when(publish(later))
      .then({ ...published, inForceFrom: later })
    given().when(publish(earlier)).thenRejected('VOICE_RULES_RETROACTIVE')
  })
  test('are published once and never changed', () => given(published).when(publish()).thenRejected('ALREADY_EXISTS'))
})
