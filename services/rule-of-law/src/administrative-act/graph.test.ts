import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { PENALTY_TYPES, SECTORS } from '#shared/governance/administrative-law.ts'
import { fenOf, yuanOf } from '#shared/graphql/amounts.ts'
import { enumCode } from '#shared/graphql/codes.ts'
import { outside, schemaPart } from '#shared/testing/schema-part.ts'
import { availableCommands, MUTATIONS } from './available.ts'
import * as codes from './codes.ts'
import type { CommandType } from './commands.ts'
import type { ActSubject } from './event-fields.ts'
import { type ActEvent, administrativeActEvents } from './events.ts'
import { rowOf } from './example-rows.ts'
import {
  company,
  corrected,
  historyOf,
  inspected,
  inspectionHere,
  natural,
  person,
  registered,
  revoked,
  rules,
} from './examples.ts'
import { erasedWith, ownerIn } from './graph/texts.ts'
import { actPersonal, actRights } from './rights.ts'
import { PHASES } from './state.ts'
import { COMMANDS } from './transitions.ts'

const { fields, mutations, valuesOf } = schemaPart(new URL('administrative-act.graphql', import.meta.url))

describe('the act’s part of the graph', () => {
  const enums: Record<string, readonly string[]> = {
    ActKind: codes.ACT_KINDS,
    ActPhase: PHASES.filter((phase) => phase !== 'none'),
    SupervisionSector: SECTORS,
    EvidenceKind: codes.EVIDENCE_KINDS,
    DecisionProcedure: codes.PROCEDURES,
    PenaltyType: PENALTY_TYPES,
    ServiceMethod: codes.SERVICE_METHODS,
    DiscontinuationReason: codes.DISCONTINUATION_REASONS,
    RevocationReason: codes.REVOCATION_REASONS,
    ActFlag: codes.ACT_FLAGS,
    ActCommand: Object.keys(MUTATIONS).map(enumCode),
    ActEventType: Object.keys(administrativeActEvents.definitions).map(enumCode),
  }

  for (const [name, values] of Object.entries(enums))
    test(`${name} has the codes of the facts`, () =>
      assert.deepEqual(valuesOf(name).toSorted(), values.map(outside).toSorted()))

  test('every field has a row in the matrix, and no row is without a field', () => {
    assert.deepEqual(Object.keys(actRights).toSorted(), fields.toSorted())
    for (const field of actPersonal) assert.ok(fields.includes(field))
  })

  test('personal data have rights for the organ that acts and the person, for nobody else', () => {
    for (const field of actPersonal) {
      assert.deepEqual(actRights[field]?.['law-officer'], 'unit', field)
      const others = Object.keys(actRights[field] ?? {}).filter((role) => role !== 'law-officer')
      assert.ok(
        others.every((role) => role === 'citizen' && actRights[field]?.citizen === 'own'),
        field,
      )
    }
  })

  test('every command that people give is a mutation, and every mutation a command', () => {
    const internal: CommandType[] = ['movePublicity', 'recordInspection', 'eraseSubject', 'passDeadline']
    assert.deepEqual([...Object.keys(MUTATIONS), 'register', ...internal].toSorted(), [...COMMANDS].toSorted())
    const expected = [...Object.values(MUTATIONS), 'registerAct', 'importInspections'].map((name) => `Mutation.${name}`)
    assert.deepEqual(mutations.toSorted(), expected.toSorted())
  })
})

describe('of the words of an act', () => {
  const stateOf = (subject: ActSubject | undefined, ...erased: string[]) => {
    const history = erased.map((each): ActEvent => ({ type: 'ActSubjectErased', subject: each }))
    return rowOf(registered({ subject }), ...history).state
  }
  const owner = (...given: Parameters<typeof stateOf>) => ownerIn(stateOf(...given), 'act_1')
  const along = (...given: Parameters<typeof stateOf>) => erasedWith(stateOf(...given), 'act_1', person)

  test('a further one is the person’s; else the act’s own, and under another name each time that is erased', () => {
    assert.equal(owner(natural), person)
    assert.equal(owner(undefined), 'act_1')
    assert.equal(owner(company), 'act_1')
    assert.equal(owner(company, 'act_1', 'act_1.1'), 'act_1.2')
  })

  test('those of the act’s own until then are erased with its person, however often that is asked', () => {
    assert.equal(along(natural), 'act_1')
    assert.equal(along(natural, person), 'act_1')
    assert.equal(along(natural, person, 'act_1', 'act_1.1'), 'act_1')
    assert.equal(along(natural, 'act_1', person), 'act_1.1')
    assert.equal(along(company), undefined)
    assert.equal(along(undefined), undefined)
  })

  test('what is written after that goes with nobody', () => {
    assert.equal(owner(natural, person), 'act_1.1')
    assert.equal(owner(natural, person, 'act_1'), 'act_1.1')
    assert.equal(owner(natural, person, 'act_1.1'), 'act_1.2')
    assert.equal(owner(natural, 'act_1', person), 'act_1.2')
  })
})

describe('available commands', () => {
  const of = (...events: readonly ActEvent[]) => availableCommands(rowOf(...events).state, rules)

  test('are less what is certain to be refused: a decision without an organ that is joined, or without its ground', () => {
    const { state } = rowOf(...historyOf.evidenced)
    assert.deepEqual(availableCommands(state, { ...rules, isOnboarded: () => false }), [
      'attachEvidence',
      'discontinue',
    ])
    assert.deepEqual(availableCommands(state, { ...rules, groundStands: false }), ['attachEvidence', 'discontinue'])
  })

  test('follow the stages', () => {
    assert.deepEqual(of(...historyOf.registered), ['attachEvidence', 'discontinue'])
    assert.deepEqual(of(...historyOf.evidenced), ['attachEvidence', 'discontinue', 'decide'])
    assert.deepEqual(of(...historyOf.discontinued), [])
    assert.deepEqual(of(...historyOf.decided), ['serve', 'revoke'])
    assert.deepEqual(of(...historyOf.served), ['publish', 'revoke'])
    assert.deepEqual(of(...historyOf.published), ['reword', 'revoke'])
    assert.deepEqual(of(...historyOf.revoked), ['reword'])
    assert.deepEqual(of(...historyOf.served, revoked), [])
    assert.deepEqual(availableCommands({ phase: 'none' }, rules), [])
  })

  test('of an inspection: findings can be put right, and the day of it, where there are any', () => {
    assert.deepEqual(of(...inspectionHere), ['serve', 'correctFindings', 'revoke'])
    assert.deepEqual(of(inspected()), ['correctFindings'])
    assert.deepEqual(of(inspected(), corrected, { ...corrected, findings: [2] } as ActEvent), ['correctFindings'])
    assert.deepEqual(of(inspected({ findings: [] })), [])
  })
})

describe('an amount', () => {
  for (const [text, fen] of [
    ['2000', 200_000],
    ['0.5', 50],
    [' 2000.05 ', 200_005],
    ['999999999999.99', 99_999_999_999_999],
  ] as const)
    test(`${text} is ${fen} fen`, () => assert.equal(fenOf(text), fen))
  test('is said in yuan', () => {
    assert.equal(yuanOf(200_005), '2000.05')
    assert.equal(yuanOf(7), '0.07')
  })
  for (const text of ['', '-1', '1.234', '1,000', '1e3', '1000000000000'])
    test(`${JSON.stringify(text)} is none`, () =>
      assert.throws(
        () => fenOf(text),
        (error) => error instanceof Error && !error.message.includes(text || '\0'),
      ))
})
