import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import fc from 'fast-check'
import { checksumNatively } from './kafkajs-checksum.ts'

const checksum = 'kafkajs/src/protocol/recordBatch/crc32C/crc32C'
const require = createRequire(import.meta.url)
const theirs: (bytes: Uint8Array) => number = require(checksum)

test('kafkajs uses the native checksum, and it is the same', () => {
  checksumNatively()
  const used: typeof theirs = require(checksum)
  assert.notEqual(used, theirs)
  const bytes = fc.uint8Array({ maxLength: 5000 }).map((array) => Buffer.from(array))
  fc.assert(
    fc.property(bytes, (buffer) => {
      assert.equal(used(buffer), theirs(buffer))
    }),
    { numRuns: 500 },
  )
})
