import assert from 'node:assert/strict'
import { execa } from 'execa'
import { z } from 'zod'
import type { Stack } from './stack.ts'

const countsForm = z.object({
  read: z.number(),
  received: z.number(),
  alreadyKnown: z.number(),
  changed: z.number(),
  flagged: z.number(),
  rejected: z.number(),
})
const placesForm = z.object({
  rejections: z.array(
    z.object({ file: z.string().optional(), line: z.number(), code: z.string(), reason: z.string() }),
  ),
  changes: z.array(z.object({ file: z.string().optional(), line: z.number(), record: z.string() })),
})

/** `npm run import -- <kind> <path>` into the stack's graph, as a process that a test may stop or kill. */
export function importing(stack: Stack, kind: string, path: string, ...more: string[]) {
  return execa(
    process.execPath,
    ['infra/cli/import.ts', kind, path, '--json', '--graph', `${stack.gateway.url}/graphql`, ...more],
    { env: { SIZHI_DEV_ISSUER_DIR: stack.directory, SIZHI_TOKEN: undefined }, reject: false },
  )
}

/** The same to its end, and what it reports; it ends with 2 where rows were rejected, with 0 otherwise. */
export async function imported(stack: Stack, kind: string, path: string, ...more: string[]) {
  const { stdout, stderr, exitCode } = await importing(stack, kind, path, ...more)
  assert.notEqual(stdout, '', stderr)
  const said: unknown = JSON.parse(stdout)
  const counts = countsForm.parse(said)
  assert.equal(exitCode, counts.rejected > 0 ? 2 : 0, stderr)
  return { exitCode, said: stdout, counts, ...placesForm.parse(said) }
}
