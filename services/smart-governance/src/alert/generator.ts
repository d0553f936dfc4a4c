import type { FileGenerator, Wanted } from '#shared/intake/generator.ts'
import { messagesOf } from './demo/messages.ts'

/** A file of messages, one a line. */
export function* messageLines({ seed, rows }: Wanted): Generator<string> {
  for (const message of messagesOf(seed, rows)) yield `${JSON.stringify(message)}\n`
}

export const generator: FileGenerator = {
  name: 'detections',
  description: 'generated messages of detectors, one a line, some of them late',
  file: messageLines,
}
