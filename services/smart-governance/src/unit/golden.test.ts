import { describe } from 'node:test'
import { toInstant } from '#shared/eventsourcing/instant.ts'
import { streetId, unitId } from '#shared/governance/ids.ts'
import { goldenTests } from '#shared/testing/golden.ts'
import { unitEvents } from './events.ts'

const name = '坪山街道城市管理科'

describe('facts of a unit', () =>
  goldenTests(
    unitEvents,
    new URL('golden/', import.meta.url),
    {
      UnitRegistered: { type: 'UnitRegistered', name, divisionId: streetId.of('440310-101') },
      UnitNameLearned: { type: 'UnitNameLearned', name },
      UnitRenamed: { type: 'UnitRenamed', name },
      UnitRetired: { type: 'UnitRetired', successorId: unitId.of('1583') },
    },
    toInstant(new Date('2019-08-14T10:40:00+08:00')),
  ))
