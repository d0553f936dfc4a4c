import { z } from 'zod'
import type { Message } from '../detection/decider.ts'

/** What a message of a source says, whatever application it is for. */
export type SourceMessage = Omit<Message, 'appId'>

/** One format of messages: how it is recognised, and which of its fields is what. */
export type Adapter = {
  source: string
  recognises(value: object): boolean
  /** Throws a ZodError that names the fields which are not as they should be. */
  read(value: object): SourceMessage
}

/** An id or word of the source; `""` is none. */
export const word = z
  .string()
  .max(200)
  .transform((text) => (text.trim() === '' ? undefined : text.trim()))
export const neededWord = z.string().trim().min(1).max(200)
