import { describe } from 'node:test'
import { toInstant } from '#shared/eventsourcing/instant.ts'
import { districtId, streetId } from '#shared/governance/ids.ts'
import { goldenTests } from '#shared/testing/golden.ts'
import { divisionEvents } from './events.ts'

const place = { level: 'street', name: '坪山街道', parentId: districtId.of('440310') } as const

describe('facts of a division', () =>
  goldenTests(
    divisionEvents,
    new URL('golden/', import.meta.url),
    {
      DivisionRegistered: { type: 'DivisionRegistered', ...place },
      DivisionNameLearned: { type: 'DivisionNameLearned', ...place },
      DivisionRenamed: { type: 'DivisionRenamed', name: '坪山街道' },
      DivisionCodePublished: { type: 'DivisionCodePublished', code: '440310001' },
      DivisionRetired: { type: 'DivisionRetired', successorId: streetId.of('440310-101') },
    },
    toInstant(new Date('2019-08-14T10:40:00+08:00')),
  ))
