import { fileURLToPath } from 'node:url'
import { execa } from 'execa'
import type { Stack } from './stack.ts'

/** `npm run ops -- …` beside a stack. */
export async function opsBeside(
  stack: Stack,
  args: readonly string[],
): Promise<{ exitCode: number | undefined; stdout: string }> {
  const program = fileURLToPath(new URL('../infra/cli/ops.ts', import.meta.url))
  const { exitCode, stdout } = await execa(process.execPath, [program, ...args], { env: stack.env, reject: false })
  return { exitCode, stdout }
}
