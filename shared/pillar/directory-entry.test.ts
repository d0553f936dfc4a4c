import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { isRejected } from '#shared/eventsourcing/decider.ts'
import { recorded } from '#shared/eventsourcing/event.ts'
import { now } from '#shared/eventsourcing/instant.ts'
import { specFor } from '#shared/testing/decider-spec.ts'
import {
  type DirectoryEntry,
  directoryDecider,
  directoryEvents,
  type LearnCommand,
  type Saying,
} from './directory-entry.ts'

const at = now()
const decider = directoryDecider('Division')
const { given } = specFor(decider, directoryEvents('Division', 'A division.'), undefined, at)
const entryId = 'com_440310-10018'
const learn = (seen: number, saying: Saying): LearnCommand => ({ type: 'learn', at, entryId, seen, saying })
const learned = (seen: number, entry: Partial<DirectoryEntry>) => ({
  type: 'DivisionLearned',
  entryId,
  seen,
  entry: { names: [], retired: false, ...entry },
})

describe('what a pillar knows of an entry of another pillar', () => {
  test('is the whole entry after each fact that said something new', () => {
    given()
      .when(learn(1, { name: '南布社区', parentId: 'str_440310-101' }))
      .then(learned(1, { names: ['南布社区'], parentId: 'str_440310-101' }))
    given(learned(1, { names: ['南布社区'], parentId: 'str_440310-101' }))
      .when(learn(2, { alias: '南布' }))
      .then(learned(2, { names: ['南布社区', '南布'], parentId: 'str_440310-101' }))
  })
  test('lies where its owner has placed it; what it was seen in counts where nobody has', () => {
    given(learned(1, { names: ['南布'] }))
      .when(learn(2, { alias: '南布', seenIn: 'str_440310-101' }))
      .then(learned(2, { names: ['南布'], parentId: 'str_440310-101' }))
    given(learned(2, { names: ['南布'], parentId: 'str_440310-101' }))
      .when(learn(3, { alias: '南布村', seenIn: 'str_440310-102' }))
      .then(learned(3, { names: ['南布', '南布村'], parentId: 'str_440310-101' }))
    given(learned(2, { names: ['南布'], parentId: 'str_440310-101' }))
      .when(learn(3, { name: '南布社区', parentId: 'str_440310-102' }))
      .then(learned(3, { names: ['南布社区', '南布'], parentId: 'str_440310-102' }))
  })
  test('has the name in force first, and each other once', () =>
    given(learned(2, { names: ['南布社区', '南布'] }))
      .when(learn(3, { name: '南布' }))
      .then(learned(3, { names: ['南布', '南布社区'] })))
  test('tells what took the place of what has ended', () =>
    given(learned(1, { names: ['南布社区'] }))
      .when(learn(2, { successorId: 'com_440310-10020' }))
      .then(learned(2, { names: ['南布社区'], retired: true, successorId: 'com_440310-10020' })))
  test('may end without anything in its place', () =>
    given(learned(1, { names: ['南布社区'] }))
      .when(learn(2, { retired: true }))
      .then(learned(2, { names: ['南布社区'], retired: true })))
  test('does not change by a fact that says nothing new', () =>
    given(learned(1, { names: ['南布社区'] }))
      .when(learn(2, { alias: '南布社区' }))
      .thenNothing())
  test('does not change by a late old record, though it said something else', () =>
    given(learned(3, { names: ['南布社区'] }))
      .when(learn(2, { name: '南布' }))
      .thenNothing())

  test('is learnt anew in a new epoch, from its first fact on, also where that says what was known', () => {
    const told = 10 ** 10
    given(learned(3, { names: ['失去的名字', '南布社区'], retired: true }))
      .when(learn(told + 1, { name: '南布社区' }))
      .then(learned(told + 1, { names: ['南布社区'] }))
    given(learned(1, { names: ['南布社区'] }))
      .when(learn(told + 1, { name: '南布社区' }))
      .then(learned(told + 1, { names: ['南布社区'] }))
    given(learned(told + 1, { names: ['南布社区'] }))
      .when(learn(3, { name: '失去的名字' }))
      .thenNothing()
  })

  test('is the same however often each record comes again, and however late', () => {
    const saying = fc.record(
      {
        name: fc.constantFrom('甲', '乙'),
        alias: fc.constantFrom('丙', '丁'),
        parentId: fc.constantFrom('str_1', 'str_2'),
        seenIn: fc.constantFrom('str_1', 'str_2'),
      },
      { requiredKeys: [] },
    )
    const records = fc
      .array(saying, { minLength: 1, maxLength: 8 })
      .map((sayings) => sayings.map((each, index) => learn(index + 1, each)))
    const runs = records.chain((once) =>
      fc.tuple(fc.constant(once), fc.array(fc.nat(once.length - 1), { maxLength: 20 })),
    )
    fc.assert(
      fc.property(runs, ([once, again]) => {
        // Each record for the first time in order, and copies of earlier ones anywhere between.
        const withCopies = once.flatMap((command, index) => [
          command,
          ...again.filter((copy) => copy <= index).flatMap((copy) => once[copy] ?? []),
        ])
        assert.deepEqual(entryAfter(withCopies), entryAfter(once))
      }),
    )
  })
})

function entryAfter(commands: readonly LearnCommand[]): DirectoryEntry | undefined {
  return commands.reduce((state, command) => {
    const facts = decider.decide(state, command, undefined)
    if (isRejected(facts)) assert.fail('a directory refuses nothing')
    return facts.reduce((before, fact) => decider.evolve(before, recorded(fact, at)), state)
  }, decider.initial).entry
}
