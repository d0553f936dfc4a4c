import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { enumCode } from '#shared/graphql/codes.ts'
import { outside, schemaPart } from '#shared/testing/schema-part.ts'
import { MUTATIONS } from './available.ts'
import * as codes from './codes.ts'
import type { CommandType } from './commands.ts'
import { CORRECTABLE } from './corrections.ts'
import { type MatterEvent, matterEvents } from './events.ts'
import { rowOf } from './example-rows.ts'
import { received, reporterId } from './examples.ts'
import { subjectIn } from './graph/texts.ts'
import { matterPersonal, matterRights } from './rights.ts'
import { PHASES } from './state.ts'
import { COMMANDS } from './transitions.ts'

const { fields, mutations, valuesOf } = schemaPart(new URL('matter.graphql', import.meta.url))

describe('the matter’s part of the graph', () => {
  const enums: Record<string, readonly string[]> = {
    MatterPhase: PHASES.filter((phase) => phase !== 'none'),
    MatterNature: codes.NATURES,
    MatterUrgency: codes.URGENCIES,
    CentreLevel: codes.LEVELS,
    DeclineReason: codes.DECLINE_REASONS,
    ReturnReason: codes.RETURN_REASONS,
    ExtensionReason: codes.EXTENSION_REASONS,
    MatterOutcome: codes.SHARED_OUTCOMES,
    ResolutionOutcome: codes.RESOLUTIONS,
    FollowUpOutcome: codes.FOLLOW_UPS,
    MatterTimeliness: codes.TIMELINESS,
    MatterFlag: codes.FLAGS,
    CorrectedField: CORRECTABLE,
    MatterCommand: Object.keys(MUTATIONS).map(enumCode),
    MatterEventType: Object.keys(matterEvents.definitions).map(enumCode),
  }

  for (const [name, values] of Object.entries(enums))
    test(`${name} has the codes of the facts`, () =>
      assert.deepEqual(valuesOf(name).toSorted(), values.map(outside).toSorted()))

  test('every field has a row in the matrix, and no row is without a field', () => {
    assert.deepEqual(Object.keys(matterRights).toSorted(), [...fields, 'MatterFilter.reporterPhone'].toSorted())
    for (const field of matterPersonal) assert.ok(field in matterRights, field)
  })

  test('personal data have rights for who handles or inspects the matter and its reporter, for nobody else', () => {
    for (const field of matterPersonal) {
      const roles = Object.keys(matterRights[field] ?? {})
      assert.ok(
        roles.every((role) => ['citizen', 'seat', 'unit-officer', 'centre-lead', 'law-officer'].includes(role)),
        field,
      )
      assert.ok(
        Object.values(matterRights[field] ?? {}).every((scope) => scope !== 'all'),
        field,
      )
    }
  })

  test('who inspects reads one matter of the unit as its reporter does, but for who reported it', () => {
    const of = (role: 'citizen' | 'law-officer') =>
      Object.keys(matterRights).filter((name) => matterRights[name]?.[role])
    const read = of('law-officer')
    const isReporter = (name: string) => name === 'Matter.reporter' || name.startsWith('Reporter.')
    const isListed = (name: string) => /^(Query|Community|Subject)\.matters$/.test(name)
    const isDone = (name: string) => name.startsWith('Mutation.')
    const theirs = of('citizen').filter((name) => !isReporter(name) && !isListed(name) && !isDone(name))
    assert.deepEqual(read.toSorted(), theirs.toSorted())
    assert.ok(read.every((name) => matterRights[name]?.['law-officer'] === 'unit'))
  })

  test('every command that people give is a mutation, and every mutation a command', () => {
    const internal: CommandType[] = ['recordClosed', 'absorb', 'shareOutcome', 'eraseReporter', 'passDeadline']
    assert.deepEqual([...Object.keys(MUTATIONS), 'receive', ...internal].toSorted(), [...COMMANDS].toSorted())
    const expected = [...Object.values(MUTATIONS), 'receiveMatter', 'importMatters'].map((name) => `Mutation.${name}`)
    assert.deepEqual(mutations.toSorted(), expected.toSorted())
  })
})

test('a further text is the reporter’s; once erased the matter’s own, and under another name each time that is erased', () => {
  const subject = (...erased: string[]) => {
    const history = erased.map((each): MatterEvent => ({ type: 'ReporterErased', subject: each }))
    return subjectIn(rowOf(received(), ...history).state, 'mat_1')
  }
  assert.equal(subject(), reporterId)
  assert.equal(subject(reporterId), 'mat_1')
  assert.equal(subject(reporterId, 'mat_1'), 'mat_1.1')
  assert.equal(subject('mat_1', reporterId, 'mat_1.1'), 'mat_1.2')
  assert.equal(subject('mat_1'), reporterId)
})
