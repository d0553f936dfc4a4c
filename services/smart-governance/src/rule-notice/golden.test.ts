import { describe } from 'node:test'
import { toInstant } from '#shared/eventsourcing/instant.ts'
import { goldenTests } from '#shared/testing/golden.ts'
import { ruleNoticeEvents } from './events.ts'

const at = toInstant(new Date('2019-08-14T10:40:00+08:00'))
const notice = { edition: '2019', inForceFrom: at }
const days = { urgent: 0, enquiry: 3, help: 3, suggestion: 13, complaint: 13, thanks: 5, other: 5 }

describe('facts of a rule notice', () =>
  goldenTests(
    ruleNoticeEvents,
    new URL('golden/', import.meta.url),
    {
      LimitsPublished: {
        type: 'LimitsPublished',
        ...notice,
        title: '限时办结制度',
        limits: {
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
        },
      },
      ClassificationPublished: {
        type: 'ClassificationPublished',
        ...notice,
        title: '事项分级目录',
        lowestLevels: [{ subType: '602', level: 'community' }],
      },
    },
    at,
  ))
