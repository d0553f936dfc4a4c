import { describe } from 'node:test'
import { goldenTests } from '#shared/testing/golden.ts'
import { type CreditProfileEvent, type CreditProfileEventOf, creditProfileEvents } from './events.ts'
import {
  classified,
  firstOfficer,
  graded,
  lapsed,
  overridden,
  proposal,
  proposed,
  refused,
  TUESDAY,
} from './examples.ts'

/** Every fact with all it can hold. */
const examples: { [T in CreditProfileEvent['type']]: CreditProfileEventOf<T> } = {
  RiskClassified: classified as CreditProfileEventOf<'RiskClassified'>,
  CreditGraded: graded({ answers: { version: 1, fact: 'collected' } }) as CreditProfileEventOf<'CreditGraded'>,
  GradeOverrideProposed: proposed as CreditProfileEventOf<'GradeOverrideProposed'>,
  GradeOverridden: overridden as CreditProfileEventOf<'GradeOverridden'>,
  GradeOverrideRefused: refused as CreditProfileEventOf<'GradeOverrideRefused'>,
  GradeOverrideLapsed: lapsed as CreditProfileEventOf<'GradeOverrideLapsed'>,
  GradeOverrideEnded: {
    type: 'GradeOverrideEnded',
    proposalId: proposal,
    cause: 'lifted',
    liftedBy: firstOfficer,
  },
}

describe('facts of a credit profile', () =>
  goldenTests(creditProfileEvents, new URL('golden/', import.meta.url), examples, TUESDAY))
