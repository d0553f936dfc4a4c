import { describe } from 'node:test'
import { day } from '#shared/governance/shanghai.ts'
import { goldenTests } from '#shared/testing/golden.ts'
import type { ActEvent, ActEventOf } from './events.ts'
import { administrativeActEvents } from './events.ts'
import {
  cityManagement,
  corrected,
  decided,
  discontinued,
  encrypted,
  evidenced,
  found,
  inspected,
  inspection,
  matter,
  moved,
  natural,
  noticeCorrected,
  overdue,
  person,
  published,
  registered,
  revoked,
  reworded,
  served,
  THURSDAY,
} from './examples.ts'

const validity = { validFrom: day.parse('2019-10-01'), validUntil: day.parse('2022-09-30') }

/** Every fact with all it can hold. */
const examples: { [T in ActEvent['type']]: ActEventOf<T> } = {
  ActRegistered: registered({
    subject: natural,
    matterId: matter,
    followsActId: inspection,
  }) as ActEventOf<'ActRegistered'>,
  ActEvidenceAttached: evidenced as ActEventOf<'ActEvidenceAttached'>,
  ActDiscontinued: { ...(discontinued as ActEventOf<'ActDiscontinued'>), remark: encrypted },
  ActDecided: decided({ ...validity, findings: found }) as ActEventOf<'ActDecided'>,
  ActServed: served as ActEventOf<'ActServed'>,
  ActPublished: published({ ...validity, publicUntil: day.parse('2022-09-26') }) as ActEventOf<'ActPublished'>,
  ActReworded: reworded as ActEventOf<'ActReworded'>,
  ActPublicityMoved: moved as ActEventOf<'ActPublicityMoved'>,
  ActNoticeCorrected: noticeCorrected as ActEventOf<'ActNoticeCorrected'>,
  ActPublicationOverdue: overdue as ActEventOf<'ActPublicationOverdue'>,
  ActRevoked: { ...(revoked as ActEventOf<'ActRevoked'>), remark: encrypted },
  InspectionRecorded: inspected({ organId: cityManagement }) as ActEventOf<'InspectionRecorded'>,
  FindingsCorrected: corrected as ActEventOf<'FindingsCorrected'>,
  ActSubjectErased: { type: 'ActSubjectErased', subject: person },
}

describe('facts of an act', () =>
  goldenTests(administrativeActEvents, new URL('golden/', import.meta.url), examples, THURSDAY))
