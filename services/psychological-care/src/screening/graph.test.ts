import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { ROLES } from '#shared/identity/identity.ts'
import { reach } from '#shared/identity/rights.ts'
import { outside, schemaPart } from '#shared/testing/schema-part.ts'
import * as codes from './codes.ts'
import { QUESTIONNAIRES } from './instruments.ts'
import { screeningPersonal, screeningRights } from './rights.ts'
import { PHASES } from './state.ts'

const text = readFileSync(new URL('screening.graphql', import.meta.url), 'utf8')
const { fields, valuesOf } = schemaPart(new URL('screening.graphql', import.meta.url))

describe('the screening’s part of the graph', () => {
  const enums: Record<string, readonly string[]> = {
    ScreeningInstrument: codes.INSTRUMENTS,
    ScreeningAnswer: codes.ANSWERS,
    ScreeningBand: codes.BANDS,
    ScreeningPhase: PHASES.filter((phase) => phase !== 'none'),
    ConsentBasis: codes.CONSENT_BASES,
    ConsentGiver: codes.CONSENT_GIVERS,
    ReviewOutcome: codes.REVIEW_OUTCOMES,
    ScreeningFlag: codes.FLAGS,
  }
  for (const [name, values] of Object.entries(enums))
    test(`${name} has the codes of the facts`, () => assert.deepEqual(valuesOf(name), values.map(outside)))

  test('every field has a row in the matrix, and no row is without a field', () => {
    assert.deepEqual(
      Object.keys(screeningRights).toSorted(),
      [...fields, 'ScreeningFilter.participantPhone'].toSorted(),
    )
    for (const field of screeningPersonal) assert.ok(field in screeningRights, field)
  })

  test('says that a screening is not a diagnosis, and which LOINC codes the items have', () => {
    assert.match(text, /A screening is not a diagnosis 筛查不是诊断/)
    for (const { panel, total, items } of Object.values(QUESTIONNAIRES)) {
      assert.ok(text.includes(`(LOINC ${panel}): ${items.join(', ')}; total ${total},`))
    }
  })
})

describe('who sees a screening', () => {
  /** What is only a list’s or payload’s frame, or a part of an object that has rights of its own. */
  const FRAMES =
    /^(Community|Screening(Connection|Edge|Payload|Statistics|Result|AnswerGiven)|Import(ed)?Screenings?(Payload)?)\./
  const content = Object.keys(screeningRights).filter((field) => !FRAMES.test(field))

  test('is care workers in their division, the care lead, and everybody for the own one', () => {
    for (const field of content) {
      const scopes = Object.fromEntries(
        ROLES.map((role) => [role, reach(screeningRights[field], { roles: [role], purpose: 'handling' })]),
      )
      const { citizen, 'care-worker': worker, 'care-lead': lead, auditor, ...others } = scopes
      assert.ok(citizen === 'own' || citizen === 'no', field)
      assert.ok(worker === 'division' || worker === 'no', field)
      assert.equal(lead, 'all', field)
      assert.deepEqual([...new Set(Object.values(others))], ['no'], field)
      assert.ok(auditor === 'no' || EXISTENCE.includes(field), `an auditor sees ${field}`)
    }
  })

  const EXISTENCE = [
    'Query.screening',
    ...['id', 'phase', 'recorded', 'invitedAt', 'submittedAt', 'withdrawnAt'].map((field) => `Screening.${field}`),
  ]

  test('frames without rights of their own hang on something that has them', () => {
    for (const field of ['Screening.result', 'Query.screenings', 'Query.pendingReviews', 'Query.screeningStatistics'])
      assert.ok(content.includes(field))
  })
})
