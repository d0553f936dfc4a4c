import { describe } from 'node:test'
import { toInstant } from '#shared/eventsourcing/instant.ts'
import { goldenTests } from '#shared/testing/golden.ts'
import { voiceRulesEvents } from './events.ts'

const at = toInstant(new Date('2019-08-14T10:40:00+08:00'))

describe('facts of rules', () =>
  goldenTests(
    voiceRulesEvents,
    new URL('golden/', import.meta.url),
    {
      VoiceRulesPublished: {
        type: 'VoiceRulesPublished',
        edition: '2019',
        title: '民情民意快速反应规则',
        inForceFrom: at,
        candidateAt: 5,
        answerWithin: 5,
      },
    },
    at,
  ))
