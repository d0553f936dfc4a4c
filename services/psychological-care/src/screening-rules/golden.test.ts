import { describe } from 'node:test'
import { toInstant } from '#shared/eventsourcing/instant.ts'
import { goldenTests } from '#shared/testing/golden.ts'
import { screeningRulesEvents } from './events.ts'

const at = toInstant(new Date('2019-08-14T10:40:00+08:00'))

describe('facts of rules', () =>
  goldenTests(
    screeningRulesEvents,
    new URL('golden/', import.meta.url),
    {
      ScreeningRulesPublished: {
        type: 'ScreeningRulesPublished',
        edition: '2019',
        title: '心理筛查工作规则',
        inForceFrom: at,
        urgentWithinHours: 24,
        reviewWithin: 5,
        publishAfterDays: 2,
        smallestCount: 10,
      },
    },
    at,
  ))
