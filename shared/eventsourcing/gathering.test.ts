import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gathering } from './gathering.ts'

/** Works that the test ends; an item weighs what it is. */
function held(workers: readonly string[], items?: number) {
  const works: { given: readonly number[]; end(results: string[]): void }[] = []
  const gather = gathering<string, number, string>({
    workers,
    weightOf: (weight) => weight,
    most: { weight: 10, ...(items !== undefined && { items }) },
    work: (_, given) => new Promise((end) => works.push({ given, end })),
  })
  return {
    gather,
    given: () => works.map(({ given }) => given),
    end: (index: number, ...results: string[]) => works[index]?.end(results),
    turn: () => new Promise((resolve) => setImmediate(() => setImmediate(resolve))),
  }
}

test('what comes in one turn goes together, what comes while all workers work goes together next', async () => {
  const { gather, given, end, turn } = held(['only'])
  const first = [gather(1), gather(2)]
  await turn()
  const later = [gather(3), gather(4)]
  await turn()
  assert.deepEqual(given(), [[1, 2]])
  end(0, 'one', 'two')
  assert.deepEqual(await Promise.all(first), ['one', 'two'])
  await turn()
  assert.deepEqual(given(), [
    [1, 2],
    [3, 4],
  ])
  end(1, 'three', 'four')
  assert.deepEqual(await Promise.all(later), ['three', 'four'])
})

test('what weighs enough goes alone, and other things beside it as far as workers are free', async () => {
  const { gather, given, end, turn } = held(['one', 'other'])
  const all = [gather(10), gather(25), gather(4), gather(6), gather(1)]
  await turn()
  assert.deepEqual(given(), [[10], [25]])
  end(0, 'ten')
  await turn()
  assert.deepEqual(given()[2], [4, 6])
  end(2, 'four', 'six')
  end(1, 'much')
  await turn()
  end(3, 'one')
  assert.deepEqual(await Promise.all(all), ['ten', 'much', 'four', 'six', 'one'])
})

test('no more items go together than may', async () => {
  const { gather, given, turn } = held(['one', 'other'], 2)
  for (const weight of [1, 1, 1]) void gather(weight)
  await turn()
  assert.deepEqual(given(), [[1, 1], [1]])
})
