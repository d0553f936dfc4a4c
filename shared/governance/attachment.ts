import { z } from 'zod'

/** A file kept elsewhere: its key there, never its content or name. */
export const attachment = z.strictObject({
  key: z.string().regex(/^[0-9A-Za-z][0-9A-Za-z._/-]{0,199}$/),
  mediaType: z.string().regex(/^[a-z]+\/[0-9a-z.+-]{1,80}$/),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().min(0).max(10_000_000_000),
})

export type Attachment = z.output<typeof attachment>
