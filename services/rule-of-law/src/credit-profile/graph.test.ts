import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { enumCode } from '#shared/graphql/codes.ts'
import { outside, schemaPart } from '#shared/testing/schema-part.ts'
import { availableCommands, MUTATIONS } from './available.ts'
import * as codes from './codes.ts'
import type { CreditProfileEvent } from './events.ts'
import { creditProfileEvents } from './events.ts'
import { rowOf } from './example-rows.ts'
import { fined, firstOfficer, overridden, proposed, secondOfficer } from './examples.ts'
import { creditProfileRights } from './rights.ts'

const { fields, mutations, valuesOf } = schemaPart(new URL('credit-profile.graphql', import.meta.url))

describe('the credit profile’s part of the graph', () => {
  const enums: Record<string, readonly string[]> = {
    RiskClass: codes.RISK_CLASSES,
    CreditGrade: codes.GRADES,
    GradeReasonCode: codes.REASON_CODES,
    GradeOverrideReason: codes.OVERRIDE_REASONS,
    CreditProfileCommand: Object.keys(MUTATIONS).map(enumCode),
    CreditProfileEventType: Object.keys(creditProfileEvents.definitions).map(enumCode),
  }

  for (const [name, values] of Object.entries(enums))
    test(`${name} has the codes of the facts`, () =>
      assert.deepEqual(valuesOf(name).toSorted(), values.map(outside).toSorted()))

  test('every field has a row in the matrix, and no row is without a field', () => {
    assert.deepEqual(Object.keys(creditProfileRights).toSorted(), fields.toSorted())
  })

  test('no grade is public', () => {
    for (const field of ['CreditProfile.grade', 'Subject.grade', 'Community.gradeMix', 'Query.creditProfiles'])
      assert.equal(creditProfileRights[field]?.public, undefined, field)
  })

  test('every command is a mutation, and every mutation a command', () => {
    assert.deepEqual(
      mutations.toSorted(),
      Object.values(MUTATIONS)
        .map((name) => `Mutation.${name}`)
        .toSorted(),
    )
  })
})

describe('available commands', () => {
  const of = (signer: string | undefined, ...events: CreditProfileEvent[]) =>
    availableCommands(rowOf(...events).state, signer)

  test('of a graded subject', () => assert.deepEqual(of(firstOfficer, ...fined), ['evaluate', 'proposeOverride']))

  test('of a proposal: who proposed it may take it back, another one may sign or refuse it', () => {
    assert.deepEqual(of(firstOfficer, ...fined, proposed), ['evaluate', 'refuseOverride'])
    assert.deepEqual(of(secondOfficer, ...fined, proposed), ['evaluate', 'signOverride', 'refuseOverride'])
  })

  test('of a proposal of the grade that is in force by now: there is nothing to sign', () => {
    const computed = { ...proposed, grade: 'c' } as typeof proposed
    assert.deepEqual(of(secondOfficer, ...fined, computed), ['evaluate', 'refuseOverride'])
  })

  test('of a grade set by hand', () =>
    assert.deepEqual(of(firstOfficer, ...fined, proposed, overridden), ['evaluate', 'proposeOverride', 'liftOverride']))
})
