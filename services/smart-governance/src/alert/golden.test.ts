import { describe } from 'node:test'
import { goldenTests } from '#shared/testing/golden.ts'
import { type AlertEvent, type AlertEventOf, alertEvents } from './events.ts'
import { confirmed, dismissed, doubtful, merged, mergedInto, raised, SEEN, suppressed } from './examples.ts'

const as = <T extends AlertEvent['type']>(event: AlertEvent) => event as AlertEventOf<T>

describe('facts of an alert', () =>
  goldenTests(
    alertEvents,
    new URL('golden/', import.meta.url),
    {
      DetectionMerged: as<'DetectionMerged'>(merged('m-1', doubtful)),
      AlertSuppressed: as<'AlertSuppressed'>(suppressed),
      AlertRaised: as<'AlertRaised'>(raised),
      AlertConfirmed: as<'AlertConfirmed'>(confirmed),
      AlertDismissed: as<'AlertDismissed'>(dismissed),
      AlertMerged: as<'AlertMerged'>(mergedInto),
    },
    SEEN,
  ))
