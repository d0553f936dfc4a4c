import { fileURLToPath } from 'node:url'
import { execa } from 'execa'
import type { Stack } from './stack.ts'

/** `npm run ops -- …` beside a stack. */
export async function opsBeside(
  stack: Stack,
  args: readonly string[],
): Promise<{ exitCode: number | undefined; stdout: string; stderr: string }> {
  const program = fileURLToPath(new URL('../infra/cli/ops.ts', import.meta.url))
  const options = { env: stack.env, reject: false } as const
  const { exitCode, stdout, stderr } = await execa(process.execPath, [program, ...args], options)
  return { exitCode, stdout, stderr }
}
