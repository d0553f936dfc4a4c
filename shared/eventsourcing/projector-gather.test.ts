import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Portion } from './projector-batch.ts'
import { gathering } from './projector-gather.ts'

const portion = (partition: number, events = 1): Portion => ({
  partition,
  from: 0,
  arrivals: Array.from({ length: events }, (_, offset) => ({
    stream: `par_${partition}`,
    version: offset + 1,
    offset,
    read: () => assert.fail('nothing is read to gather'),
  })),
})

/** Works that the test ends, each with the partitions it was given. */
function held(sessions: readonly string[]) {
  const works: { partitions: number[]; end(results: PromiseSettledResult<number>[]): void }[] = []
  const apply = gathering(
    sessions,
    (_, portions) =>
      new Promise((end) => {
        works.push({ partitions: portions.map(({ partition }) => partition), end })
      }),
  )
  const turn = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)))
  return { apply, works, turn }
}

const done = (...values: number[]): PromiseSettledResult<number>[] =>
  values.map((value) => ({ status: 'fulfilled', value }))

test('portions of one turn go together, those that come while all sessions work go together next', async () => {
  const { apply, works, turn } = held(['only'])
  const first = [apply(portion(0)), apply(portion(1))]
  await turn()
  const later = [apply(portion(2)), apply(portion(3))]
  await turn()
  assert.deepEqual(
    works.map(({ partitions }) => partitions),
    [[0, 1]],
  )
  works[0]?.end(done(10, 11))
  assert.deepEqual(await Promise.all(first), [10, 11])
  await turn()
  assert.deepEqual(works[1]?.partitions, [2, 3])
  works[1]?.end(done(12, 13))
  assert.deepEqual(await Promise.all(later), [12, 13])
})

test('a full portion goes alone, and others beside it as far as sessions are free', async () => {
  const { apply, works, turn } = held(['one', 'other'])
  const all = [apply(portion(0, 1000)), apply(portion(1, 2500)), apply(portion(2)), apply(portion(3))]
  await turn()
  assert.deepEqual(
    works.map(({ partitions }) => partitions),
    [[0], [1]],
  )
  works[0]?.end(done(1000))
  await turn()
  assert.deepEqual(works[2]?.partitions, [2, 3])
  works[1]?.end(done(2500))
  works[2]?.end(done(1, 1))
  assert.deepEqual(await Promise.all(all), [1000, 2500, 1, 1])
})

test('what fails one portion fails that one alone', async () => {
  const { apply, works, turn } = held(['only'])
  const [good, bad] = [apply(portion(0)), apply(portion(1))]
  await turn()
  works[0]?.end([...done(1), { status: 'rejected', reason: new Error('moved') }])
  assert.equal(await good, 1)
  await assert.rejects(bad, /moved/)
})
