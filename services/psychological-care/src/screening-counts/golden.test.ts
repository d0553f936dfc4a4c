import { describe } from 'node:test'
import { toInstant } from '#shared/eventsourcing/instant.ts'
import { communityId, districtId } from '#shared/governance/ids.ts'
import { month } from '#shared/governance/shanghai.ts'
import { goldenTests } from '#shared/testing/golden.ts'
import { screeningCountsEvents } from './events.ts'

const at = toInstant(new Date('2018-12-03T00:00:00+08:00'))
const cells = { submitted: 40, complete: 30, incomplete: 10, moderateOrAbove: 12, urgentReview: 11 }

describe('facts of published counts', () =>
  goldenTests(
    screeningCountsEvents,
    new URL('golden/', import.meta.url),
    {
      CountsBegun: {
        type: 'CountsBegun',
        districtId: districtId.of('440310'),
        from: month.parse('2018-11'),
        publishAt: at,
      },
      CountsPublished: {
        type: 'CountsPublished',
        month: month.parse('2018-11'),
        least: 10,
        district: { submitted: 120 },
        communities: [{ communityId: communityId.of('440310-10018'), cells }],
        nextPublishAt: toInstant(new Date('2019-01-03T00:00:00+08:00')),
      },
    },
    at,
  ))
