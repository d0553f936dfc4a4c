/** Partitions of every topic of ours, fixed at creation: counters and rebuilds compute with the same number. */
export const PARTITIONS = 4

const SEED = 0x9747b28c
const M = 0x5bd1e995

/**
 * The partition of a stream: murmur2 of the key's UTF-8 bytes, made positive, as Kafka's own default partitioner does
 * it, so that a Java or Python producer with the same key meets the same partition.
 */
export function partitionOf(stream: string, partitions = PARTITIONS): number {
  return (murmur2(Buffer.from(stream)) & 0x7fffffff) % partitions
}

/** Kafka's variant of MurmurHash2 (org.apache.kafka.common.utils.Utils): a signed 32-bit number. */
export function murmur2(bytes: Uint8Array): number {
  const whole = bytes.length & ~3
  let hash = SEED ^ bytes.length
  for (let i = 0; i < whole; i += 4) {
    let word = Math.imul(
      at(bytes, i) | (at(bytes, i + 1) << 8) | (at(bytes, i + 2) << 16) | (at(bytes, i + 3) << 24),
      M,
    )
    word = Math.imul(word ^ (word >>> 24), M)
    hash = Math.imul(hash, M) ^ word
  }
  if (bytes.length > whole) {
    for (let i = bytes.length - 1; i >= whole; i--) hash ^= at(bytes, i) << (8 * (i - whole))
    hash = Math.imul(hash, M)
  }
  hash = Math.imul(hash ^ (hash >>> 13), M)
  return hash ^ (hash >>> 15)
}

function at(bytes: Uint8Array, index: number): number {
  return bytes[index] ?? 0
}
