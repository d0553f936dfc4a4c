import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { enumCode } from '#shared/graphql/codes.ts'
import { outside, schemaPart } from '#shared/testing/schema-part.ts'
import { availableCommands, MUTATIONS } from './available.ts'
import * as codes from './codes.ts'
import type { CommandType } from './commands.ts'
import { type InformationEvent, informationEvents } from './events.ts'
import { rowOf } from './example-rows.ts'
import { answered, historyOf, person, proposed, submitted } from './examples.ts'
import { subjectIn } from './graph/texts.ts'
import { informationPersonal, informationRights } from './rights.ts'
import { PHASES } from './state.ts'
import { COMMANDS } from './transitions.ts'

const { fields, mutations, valuesOf } = schemaPart(new URL('information.graphql', import.meta.url))

describe('the information’s part of the graph', () => {
  const enums: Record<string, readonly string[]> = {
    InformationTier: codes.TIERS,
    InformationPhase: PHASES.filter((phase) => phase !== 'none'),
    SubmitterKind: codes.SUBMITTER_KINDS,
    VerificationOutcome: codes.VERIFICATIONS,
    InformationCommand: Object.keys(MUTATIONS).map(enumCode),
    InformationEventType: Object.keys(informationEvents.definitions).map(enumCode),
  }

  for (const [name, values] of Object.entries(enums))
    test(`${name} has the codes of the facts`, () =>
      assert.deepEqual(valuesOf(name).toSorted(), values.map(outside).toSorted()))

  test('every field has a row in the matrix, and no row is without a field', () => {
    assert.deepEqual(Object.keys(informationRights).toSorted(), fields.toSorted())
    for (const field of informationPersonal) assert.ok(fields.includes(field))
  })

  test('personal data have rights for the centres and the submitter, for nobody else', () => {
    for (const field of informationPersonal) {
      const rights = informationRights[field] ?? {}
      assert.ok(
        Object.keys(rights).every((role) => ['citizen', 'seat', 'centre-lead'].includes(role)),
        field,
      )
      assert.ok(
        Object.values(rights).every((scope) => scope !== 'all'),
        field,
      )
    }
  })

  test('every command that people give is a mutation, and every mutation a command', () => {
    const begun = { submit: 'submitShortMessage', compileTopic: 'compileTopic', proposeHotspot: 'proposeHotspot' }
    const internal: CommandType[] = ['link', 'shareAnswer', 'eraseSubmitter', 'passDeadline']
    assert.deepEqual(
      [...Object.keys(MUTATIONS), ...Object.keys(begun), ...internal].toSorted(),
      [...COMMANDS].toSorted(),
    )
    const expected = [...Object.values(MUTATIONS), ...Object.values(begun)].map((name) => `Mutation.${name}`)
    assert.deepEqual(mutations.toSorted(), expected.toSorted())
  })
})

test('a further text is the submitter’s; once erased the information’s own, and under another name each time that is erased', () => {
  const subject = (first: InformationEvent, ...erased: string[]) => {
    const history = erased.map((each): InformationEvent => ({ type: 'SubmitterErased', subject: each }))
    return subjectIn(rowOf(first, ...history).state, 'inf_1')
  }
  assert.equal(subject(submitted()), person)
  assert.equal(subject(submitted(), person), 'inf_1')
  assert.equal(subject(submitted(), person, 'inf_1'), 'inf_1.1')
  assert.equal(subject(proposed), 'inf_1')
  assert.equal(subject(proposed, 'inf_1', 'inf_1.1'), 'inf_1.2')
})

describe('available commands', () => {
  const of = (...events: InformationEvent[]) => availableCommands(rowOf(...events).state)

  test('of a message', () => {
    assert.deepEqual(of(submitted()), ['verify', 'reply'])
    assert.deepEqual(of(submitted(), answered), ['verify'])
    assert.deepEqual(of(...historyOf.unfounded), ['reply'])
    assert.deepEqual(of(...historyOf.verified, answered), [])
  })
  test('of a topic and a report', () => {
    assert.deepEqual(of(...historyOf.compiled), ['reply'])
    assert.deepEqual(of(proposed), ['approveReport', 'returnReport'])
    assert.deepEqual(of(...historyOf.approved), ['reply'])
    assert.deepEqual(of(...historyOf.returned), [])
  })
  test('of none', () => assert.deepEqual(availableCommands({ phase: 'none' }), []))
})
