import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { communityId, hashedBody, prefixOf, unitId } from './ids.ts'

describe('an id', () => {
  test('is its prefix and its natural key', () => {
    assert.equal(communityId.of('440310-10018'), 'com_440310-10018')
    assert.equal(communityId.body(communityId.of('440310-10018')), '440310-10018')
    assert.equal(prefixOf('com_440310-10018'), 'com')
    assert.equal(prefixOf('nothing'), '')
  })

  for (const text of [
    'unit_',
    'com_1',
    'unit_1_2',
    'unit_1\n',
    'unit_-1',
    'unit_$where',
    `unit_${'1'.repeat(81)}`,
    'UNIT_1',
  ])
    test(`${JSON.stringify(text).slice(0, 20)} is no unit's id`, () => {
      assert.equal(unitId.is(text), false)
      assert.equal(unitId.schema.safeParse(text).success, false)
    })

  test('of other characters is refused', () => assert.throws(() => unitId.of('1/2'), RangeError))
})

describe('a hashed body', () => {
  test('is the same for the same parts, and other for parts cut elsewhere', () => {
    assert.equal(hashedBody('a', 'bc'), hashedBody('a', 'bc'))
    assert.notEqual(hashedBody('a', 'bc'), hashedBody('ab', 'c'))
    assert.ok(unitId.is(`unit_${hashedBody('a')}`))
  })

  test('stays what it was: by it a repeated creation meets the stream of years ago', () => {
    assert.equal(hashedBody('a', 'bc'), 'cgtulaks4tlvh56bss7s')
    assert.equal(hashedBody('usr_1', 'command'), 'tzfu7dih2y6ll2zvvoqy')
  })
})
