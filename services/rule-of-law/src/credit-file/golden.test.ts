import { describe } from 'node:test'
import { goldenTests } from '#shared/testing/golden.ts'
import { type CreditFileEvent, type CreditFileEventOf, creditFileEvents } from './events.ts'
import { act, collected, corrected, day, endOf, expired, person, published, TUESDAY, withdrawn } from './examples.ts'

/** Every fact with all it can hold. */
const examples: { [T in CreditFileEvent['type']]: CreditFileEventOf<T> } = {
  CreditRecordCollected: collected({
    kind: 'inspection',
    inspection: { score: 82, openFindings: 3 },
    validUntil: day('2030-01-01'),
    personId: person,
  }) as CreditFileEventOf<'CreditRecordCollected'>,
  CreditRecordPublished: {
    ...(published as CreditFileEventOf<'CreditRecordPublished'>),
    actId: act,
    publicUntil: day('2027-03-31'),
    until: endOf('2027-03-31'),
  },
  CreditRecordCorrected: corrected({
    inspection: { openFindings: 0 },
    validUntil: day('2030-01-01'),
    actId: act,
  }) as CreditFileEventOf<'CreditRecordCorrected'>,
  CreditRecordExpired: expired as CreditFileEventOf<'CreditRecordExpired'>,
  CreditRecordWithdrawn: withdrawn as CreditFileEventOf<'CreditRecordWithdrawn'>,
}

describe('facts of a credit file', () =>
  goldenTests(creditFileEvents, new URL('golden/', import.meta.url), examples, TUESDAY))
