import { describe } from 'node:test'
import { goldenTests } from '#shared/testing/golden.ts'
import { type DetectionAppEvent, detectionAppEvents } from './events.ts'
import { at, live, proposed, result, retired, tried } from './examples.ts'

type EventOf<T extends DetectionAppEvent['type']> = Extract<DetectionAppEvent, { type: T }>

describe('facts of a detection application', () =>
  goldenTests(
    detectionAppEvents,
    new URL('golden/', import.meta.url),
    {
      DetectionAppProposed: proposed as EventOf<'DetectionAppProposed'>,
      DetectionAppTrialStarted: tried() as EventOf<'DetectionAppTrialStarted'>,
      TrialRecorded: result(91) as EventOf<'TrialRecorded'>,
      DetectionAppWentLive: live as EventOf<'DetectionAppWentLive'>,
      DetectionAppRetired: retired as EventOf<'DetectionAppRetired'>,
    },
    at,
  ))
