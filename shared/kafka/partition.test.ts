import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Partitioners } from 'kafkajs'
import { murmur2, PARTITIONS, partitionOf } from './partition.ts'

test('murmur2 gives what Kafka gives (the vectors of its own UtilsTest)', () => {
  const vectors: [string, number][] = [
    ['21', -973932308],
    ['foobar', -790332482],
    ['a-little-bit-long-string', -985981536],
    ['a-little-bit-longer-string', -1486304829],
    ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58897971],
    ['abc', 479470107],
  ]
  for (const [text, hash] of vectors) assert.equal(murmur2(Buffer.from(text)), hash, text)
})

test("every key has the partition that kafkajs' default partitioner gives it", () => {
  const theirs = Partitioners.DefaultPartitioner()
  const partitionMetadata = (count: number) =>
    Array.from({ length: count }, (_, partitionId) => ({
      partitionId,
      partitionErrorCode: 0,
      leader: 1,
      replicas: [1],
      isr: [1],
    }))
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), fc.integer({ min: 1, max: 64 }), (key, count) => {
      const expected = theirs({ topic: 't', partitionMetadata: partitionMetadata(count), message: { key, value: '' } })
      assert.equal(partitionOf(key, count), expected)
    }),
    { numRuns: 2000 },
  )
})

test('streams spread over the four partitions', () => {
  const counts = Array.from({ length: PARTITIONS }, () => 0)
  for (let i = 0; i < 4000; i++) {
    const partition = partitionOf(`mat_${i}`)
    counts[partition] = (counts[partition] ?? 0) + 1
  }
  for (const count of counts) assert.ok(count > 800 && count < 1200, `${counts}`)
})
