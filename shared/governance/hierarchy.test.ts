import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { inPlaceOf, placeOn, type Standing, upwards, walked, walkedIn } from './hierarchy.ts'

const divisions: Record<string, Standing<string>> = {
  dis_440310: {},
  'str_440310-101': { parentId: 'dis_440310', successorId: 'str_440310-102' },
  'str_440310-102': { parentId: 'dis_440310', successorId: 'str_440310-103' },
  'str_440310-103': { parentId: 'dis_440310' },
  'com_440310-10018': { parentId: 'str_440310-101' },
  'com_440310-10012': { parentId: 'str_440310-103', successorId: 'com_440310-10018' },
  'grid_440310-10018-07': { parentId: 'com_440310-10018' },
}
const find = (id: string) => divisions[id]
const above = (id: string) => walked(upwards(id), find)

describe('going up from a division', () => {
  test('a street that has ended is the last of its successors', () =>
    assert.deepEqual(above('grid_440310-10018-07'), [
      'grid_440310-10018-07',
      'com_440310-10018',
      'str_440310-103',
      'dis_440310',
    ]))
  test('the division itself stays, also where it has ended', () =>
    assert.deepEqual(above('com_440310-10012'), ['com_440310-10012', 'str_440310-103', 'dis_440310']))
  test('what nobody knows is the end', () => {
    assert.deepEqual(above('com_1'), ['com_1'])
    assert.deepEqual(
      walked(upwards<string>('com_1'), (id) => (id === 'com_1' ? { parentId: 'str_1' } : undefined)),
      ['com_1', 'str_1'],
    )
  })
  test('asks for each division once', () => {
    const asked: string[] = []
    walked(upwards<string>('grid_440310-10018-07'), (id) => {
      asked.push(id)
      return find(id)
    })
    const streets = ['str_440310-101', 'str_440310-102', 'str_440310-103']
    assert.deepEqual(asked, ['grid_440310-10018-07', 'com_440310-10018', ...streets, 'dis_440310'])
  })
  test('gives the place of what happens there', () =>
    assert.deepEqual(placeOn(above('com_440310-10018')), {
      communityId: 'com_440310-10018',
      streetId: 'str_440310-103',
      districtId: 'dis_440310',
    }))

  test('ends and is the same however the directory is read, whatever it holds', async () => {
    const id = fc.constantFrom('dis_1', 'str_1', 'str_2', 'com_1', 'com_2', 'grid_1')
    const entry = fc.record({
      parentId: fc.option(id, { nil: undefined }),
      successorId: fc.option(id, { nil: undefined }),
    })
    await fc.assert(
      fc.asyncProperty(id, fc.dictionary(id, entry), async (from, entries) => {
        const chain = walked(upwards(from), (each) => entries[each])
        assert.deepEqual(await walkedIn(upwards(from), async (each) => entries[each]), chain)
        assert.equal(chain[0], from)
        assert.ok(chain.length <= 4)
        for (const each of chain.slice(1)) assert.ok(!entries[each]?.successorId || isInACircle(each, entries))
      }),
    )
  })
})

describe('in the place of a division stands', () => {
  const standing = (id: string) => walked(inPlaceOf(id), find)
  test('itself', () => assert.equal(standing('com_440310-10018'), 'com_440310-10018'))
  test('the last of its successors', () => assert.equal(standing('str_440310-101'), 'str_440310-103'))
})

/** Whoever follows the successors from here never comes to an end. */
function isInACircle(from: string, entries: Record<string, Standing<string>>): boolean {
  const seen = new Set<string>()
  for (let id: string | undefined = from; id; id = entries[id]?.successorId) {
    if (seen.has(id)) return true
    seen.add(id)
  }
  return false
}
