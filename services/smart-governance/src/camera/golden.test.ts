import { describe } from 'node:test'
import { toInstant } from '#shared/eventsourcing/instant.ts'
import { communityId } from '#shared/governance/ids.ts'
import { goldenTests } from '#shared/testing/golden.ts'
import { cameraEvents } from './events.ts'

const where = communityId.of('440310-10018')

describe('facts of a camera', () =>
  goldenTests(
    cameraEvents,
    new URL('golden/', import.meta.url),
    {
      CameraRegistered: { type: 'CameraRegistered', code: '44031000001320000001', communityId: where },
      CameraRelocated: { type: 'CameraRelocated', communityId: where },
    },
    toInstant(new Date('2019-08-14T10:40:00+08:00')),
  ))
