import { describe } from 'node:test'
import { goldenTests } from '#shared/testing/golden.ts'
import { camera, rivers, SEEN, window } from '../examples.ts'
import { alertOf } from '../ids.ts'
import { detectionEvents } from './events.ts'

describe('facts of a detection', () =>
  goldenTests(
    detectionEvents,
    new URL('golden/', import.meta.url),
    {
      DetectionReceived: {
        type: 'DetectionReceived',
        at: SEEN,
        appId: rivers,
        source: 'frigate',
        messageId: '1565748300.25-abc@1565748301.5',
        camera,
        kind: 'update',
        label: 'boat',
        objectId: '1565748300.25-abc',
        confidence: 0.4,
        doubted: true,
        digest: '0'.repeat(32),
        edition: 1,
        window,
        alertId: alertOf(rivers, 1, camera, window),
        doubt: 'source-doubts',
        area: {},
        flags: ['place'],
      },
    },
    SEEN,
  ))
