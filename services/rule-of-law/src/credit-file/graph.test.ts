import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { enumCode } from '#shared/graphql/codes.ts'
import { outside, schemaPart } from '#shared/testing/schema-part.ts'
import { availableCommands, MUTATIONS } from './available.ts'
import * as codes from './codes.ts'
import { type CreditFileEvent, creditFileEvents } from './events.ts'
import { rowOf } from './example-rows.ts'
import { collected, company, emergency, expired, formerOrgan, person, recordId, withdrawn } from './examples.ts'
import { creditFileMutations } from './graph/commands.ts'
import { creditFileOf } from './ids.ts'
import { organOf, reachesFile, reachesOrgan } from './reach.ts'
import { creditFileRights } from './rights.ts'
import { recordsOf } from './state.ts'
import { COMMANDS } from './transitions.ts'

const { fields, mutations, objects, valuesOf } = schemaPart(new URL('credit-file.graphql', import.meta.url))

describe('the credit file’s part of the graph', () => {
  const enums: Record<string, readonly string[]> = {
    CreditRecordKind: codes.RECORD_KINDS,
    CreditRecordStatus: codes.RECORD_STATUSES,
    CreditCorrectionReason: codes.CORRECTION_REASONS,
    CreditWithdrawalReason: codes.WITHDRAWAL_REASONS,
    CreditWithdrawalGround: codes.MANUAL_WITHDRAWALS,
    CreditRecordCommand: Object.keys(MUTATIONS).map(enumCode),
    CreditFileEventType: Object.keys(creditFileEvents.definitions).map(enumCode),
  }

  for (const [name, values] of Object.entries(enums))
    test(`${name} has the codes of the facts`, () =>
      assert.deepEqual(valuesOf(name).toSorted(), values.map(outside).toSorted()))

  test('every field has a row in the matrix, and no row is without a field', () => {
    assert.deepEqual(Object.keys(creditFileRights).toSorted(), fields.toSorted())
  })

  test('a person’s file is no entity, and nothing public leads to it', () => {
    const personal = objects.filter(({ name }) => name.value === 'PersonalCreditFile')
    assert.deepEqual(
      personal.flatMap(({ directives = [] }) => directives),
      [],
    )
    for (const field of ['PersonalCreditFile.id', 'PersonalCreditFile.records', 'Query.myCreditFile'])
      assert.equal(creditFileRights[field]?.public, undefined, field)
    assert.equal(creditFileRights['PersonalCreditFile.records']?.analyst, undefined)
  })

  test('what everybody may ask of roots is what is public', () => {
    const open = Object.entries(creditFileRights)
      .filter(([field, rights]) => /^(Query|Mutation|Subject)\./.test(field) && rights.public)
      .map(([field]) => field)
    assert.deepEqual(open, ['Subject.publicPenalties', 'Query.publicPenalties'])
  })

  test('every command that people give is a mutation, and every mutation a command', () => {
    const internal = ['deriveRecord', 'publishDerived', 'correctDerived', 'withdrawDerived', 'passDeadline']
    assert.deepEqual([...Object.keys(MUTATIONS), 'collectRecord', ...internal].toSorted(), [...COMMANDS].toSorted())
    const expected = [...Object.values(MUTATIONS), 'collectCreditRecord'].map((name) => `Mutation.${name}`)
    assert.deepEqual(mutations.toSorted(), expected.toSorted())
  })
})

describe('a correction', () => {
  test('leaves what is absent, and takes away what is null', () => {
    const told: object[] = []
    const pillar = { rights: { scope: () => 'unit' }, mutate: ({ command }: { command: object }) => told.push(command) }
    const { correctCreditRecord } = creditFileMutations(pillar as never, {} as never)
    const which = { commandId: 'c', fileId: creditFileOf(company), recordId, reason: 'entry-error' as const }
    correctCreditRecord({}, { input: { ...which, amount: '500' } }, { identity: {} } as never)
    correctCreditRecord({}, { input: { ...which, amount: null, validUntil: null } }, { identity: {} } as never)
    const command = { type: 'correctRecord', recordId, reason: 'entry-error' }
    assert.deepEqual(
      told.map(({ at: _, ...rest }: { at?: string }) => rest),
      [
        { ...command, amountFen: 50_000 },
        { ...command, amountFen: null, validUntil: null },
      ],
    )
  })
})

describe('available commands', () => {
  const of = (...events: CreditFileEvent[]) => recordsOf(rowOf(...events).state).flatMap(availableCommands)

  test('of a record that is live or expired; a withdrawn one has none', () => {
    assert.deepEqual(of(collected()), ['correctRecord', 'withdrawRecord'])
    assert.deepEqual(of(collected(), expired), ['correctRecord', 'withdrawRecord'])
    assert.deepEqual(of(collected(), withdrawn), [])
  })
})

describe('reach', () => {
  test('an officer’s organ is the one of the officer’s unit', () => {
    assert.equal(organOf({ unit: 'unit_1593' }), emergency)
    assert.equal(organOf({}), undefined)
    assert.equal(organOf({ unit: 'nonsense' }), undefined)
  })

  test('an officer reaches decisions of the own organ and no other’s', () => {
    assert.ok(reachesOrgan(emergency, 'unit', { unit: 'unit_1593' }))
    assert.ok(!reachesOrgan(formerOrgan, 'unit', { unit: 'unit_1593' }))
    assert.ok(!reachesOrgan(emergency, 'unit', {}))
    assert.ok(!reachesOrgan(emergency, 'no', { unit: 'unit_1593' }))
  })

  test('a person reaches the own file and no other, a legal entity’s neither', () => {
    const { state } = rowOf(collected({ subjectId: undefined, subjectName: undefined, personId: person }))
    assert.ok(reachesFile(state, 'own', { persons: [person] }))
    assert.ok(!reachesFile(state, 'own', { persons: [`person_${'b'.repeat(26)}`] }))
    assert.ok(!reachesFile(state, 'own', {}))
    assert.ok(!reachesFile(rowOf(collected()).state, 'own', { persons: [person] }))
  })
})
