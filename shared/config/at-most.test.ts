import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { LRUCache } from 'lru-cache'
import { atMost } from './at-most.ts'

test('a cache of at most so many entries holds and forgets what one with `max` does', () => {
  const key = fc.integer({ min: 0, max: 12 })
  const call = fc.oneof(
    fc.record({ what: fc.constantFrom('get', 'delete'), key }),
    fc.record({ what: fc.constant('set'), key, value: fc.nat() }),
  )
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6 }), fc.array(call, { maxLength: 60 }), (max, calls) => {
      const caches = [new LRUCache<number, number>({ max }), new LRUCache<number, number>(atMost(max))]
      for (const cache of caches) {
        for (const each of calls) {
          if ('value' in each) cache.set(each.key, each.value)
          else if (each.what === 'get') cache.get(each.key)
          else cache.delete(each.key)
        }
      }
      const [one, other] = caches.map((cache) => [...cache.entries()])
      assert.deepEqual(other, one)
    }),
  )
})
