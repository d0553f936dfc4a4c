import { crc32c } from '@node-rs/crc32'
import { replaceInKafkajs } from './kafkajs-replace.ts'

/**
 * kafkajs 2.2.4 computes the checksum of what is sent byte by byte in JavaScript: 5 µs of the 45 that appending and
 * sending a commit take this process's thread. From here on it is computed natively. docs/decisions/0021.
 */
export function checksumNatively(): void {
  replaceInKafkajs<(bytes: Buffer) => number>('protocol/recordBatch/crc32C/crc32C', () => (bytes) => crc32c(bytes))
}
