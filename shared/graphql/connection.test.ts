import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { decodeCursor, encodeCursor, pageSize, toConnection } from './connection.ts'

const refused = (code: string) => ({ extensions: { code } })

test('a page has 20 items, or as many as asked for, from 1 to 100', () => {
  assert.equal(pageSize({}), 20)
  assert.equal(pageSize({ first: null }), 20)
  assert.deepEqual([pageSize({ first: 1 }), pageSize({ first: 100 })], [1, 100])
  for (const first of [0, -1]) assert.throws(() => pageSize({ first }), refused('BAD_USER_INPUT'))
  assert.throws(() => pageSize({ first: 101 }), refused('LIMIT_EXCEEDED'))
})

test('a cursor comes back as the keys it was made of', () =>
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.integer()), { minLength: 1, maxLength: 4 }), (keys) => {
      const cursor = encodeCursor(keys)
      assert.match(cursor, /^[\w-]+$/)
      assert.deepEqual(decodeCursor(cursor), keys)
    }),
  ))

test('whatever else is given as a cursor is refused, and never thrown about', () =>
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const cursors = [text, Buffer.from(text).toString('base64url')]
      for (const cursor of cursors) {
        try {
          assert.ok(decodeCursor(cursor).length > 0)
        } catch (error) {
          assert.equal(Reflect.get(Reflect.get(error as object, 'extensions'), 'code'), 'BAD_USER_INPUT')
        }
      }
    }),
  ))

test('a cursor longer than any of ours is refused', () => {
  const keys = Array.from({ length: 4 }, () => 'x'.repeat(80))
  assert.deepEqual(decodeCursor(encodeCursor(keys)), keys)
  assert.throws(() => decodeCursor(encodeCursor(['x'.repeat(400)])), refused('BAD_USER_INPUT'))
})

test('one row more than the page says that another follows, and is not on it', () => {
  const { edges, pageInfo } = toConnection(['a', 'b', 'c'], { first: 2, after: 'x' }, (row) => [row])
  assert.deepEqual(
    edges.map(({ node }) => node),
    ['a', 'b'],
  )
  assert.deepEqual(pageInfo, {
    hasNextPage: true,
    hasPreviousPage: true,
    startCursor: encodeCursor(['a']),
    endCursor: encodeCursor(['b']),
  })
})

test('an empty page has no cursors and nothing after it', () => {
  assert.deepEqual(toConnection([], {}, () => []).pageInfo, {
    hasNextPage: false,
    hasPreviousPage: false,
    startCursor: null,
    endCursor: null,
  })
})
