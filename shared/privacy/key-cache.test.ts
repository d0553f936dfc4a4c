import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CACHE_MS, createKeyCache } from './key-cache.ts'
import { newKey } from './wrapping.ts'

function cacheAt({ max = 10 } = {}) {
  const clock = { time: 1, now: () => clock.time }
  return { clock, cache: createKeyCache({ max, clock }) }
}

test('a key leaves the cache a minute after it came, however often it was used', () => {
  const { cache, clock } = cacheAt()
  cache.set('person_a', newKey())
  for (let second = 0; second < 50; second++) {
    clock.time += 1000
    assert.ok(cache.get('person_a'))
  }
  clock.time += 10_000
  assert.equal(cache.get('person_a'), undefined)
  cache.close()
  assert.ok(CACHE_MS <= 60_000)
})

test('a sweep removes what nobody asked for again', () => {
  const { cache, clock } = cacheAt()
  cache.set('person_a', newKey())
  clock.time += 60_000
  cache.set('person_b', newKey())
  cache.sweep()
  assert.equal(cache.size, 1)
  cache.close()
  assert.equal(cache.size, 0)
})

test('it holds no more than its bound', () => {
  const { cache } = cacheAt({ max: 2 })
  for (const subject of ['a', 'b', 'c']) cache.set(subject, newKey())
  assert.equal(cache.size, 2)
  assert.equal(cache.get('a'), undefined)
  cache.close()
})
