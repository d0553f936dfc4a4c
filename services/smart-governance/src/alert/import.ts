import { createHash } from 'node:crypto'
import { ZodError } from 'zod'
import { type Rejection, rejected } from '#shared/eventsourcing/decider.ts'
import type { Adapter, SourceMessage } from './adapters/adapter.ts'
import { deepstream } from './adapters/deepstream.ts'
import { frigate } from './adapters/frigate.ts'
import type { Message } from './detection/decider.ts'

/** The formats that are understood; a message is told by what it holds. */
export const ADAPTERS: readonly Adapter[] = [deepstream, frigate]

/**
 * A message as its source wrote it (JSON), or why it is not understood. Stable codes: IMPORT_NOT_JSON,
 * IMPORT_FORMAT_UNKNOWN, IMPORT_VALUE_INVALID. What it held is not repeated.
 */
export function readMessage(text: string): SourceMessage | { rejection: Rejection } {
  const value = parseJson(text)
  if (typeof value !== 'object' || value === null) return rejected('IMPORT_NOT_JSON', 'the message is no JSON object')
  const adapter = ADAPTERS.find(({ recognises }) => recognises(value))
  if (!adapter) return rejected('IMPORT_FORMAT_UNKNOWN', 'the message is of no format that is understood here')
  try {
    return adapter.read(value)
  } catch (error) {
    if (!(error instanceof ZodError)) throw error
    const fields = [...new Set(error.issues.map(({ path }) => path.join('.')))].join(', ')
    return rejected('IMPORT_VALUE_INVALID', `${fields}: absent, or no value that this field can have`)
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Tells a message that says something else under the same id. */
export function digestOf({ appId, seenAt, camera, kind, label, objectId, confidence, doubted }: Message): string {
  const values = [appId, seenAt, camera, kind, label, objectId, confidence, doubted]
  const text = JSON.stringify(values.map((value) => value ?? null))
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}
