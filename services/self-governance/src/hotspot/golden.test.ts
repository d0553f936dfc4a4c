import { describe } from 'node:test'
import { goldenTests } from '#shared/testing/golden.ts'
import { hotspotEvents } from './events.ts'
import { appeal, detected, message, report, reported, TUESDAY } from './examples.ts'

type Example<T extends string> = Extract<ReturnType<typeof appeal>, { type: T }>

describe('facts of a hotspot', () =>
  goldenTests(
    hotspotEvents,
    new URL('golden/', import.meta.url),
    {
      AppealNoted: appeal(1) as Example<'AppealNoted'>,
      MessageNoted: message(2) as Example<'MessageNoted'>,
      HotspotDetected: detected as Example<'HotspotDetected'>,
      HotspotReported: { ...(reported as Example<'HotspotReported'>), reportId: report },
    },
    TUESDAY,
  ))
