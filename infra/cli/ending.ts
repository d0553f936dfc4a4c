import { isConfigProblem } from '#shared/config/config.ts'
import { isUnreadableSource } from '#shared/intake/intake.ts'
import { isProblem } from '../problem.ts'
import { isGraphProblem } from './graph/client.ts'

/** Ends a command line: what a person can put right is told in one sentence, anything else with its stack. */
export async function endCommand(work: Promise<unknown>): Promise<void> {
  try {
    await work
  } catch (error) {
    const isForPeople = [isProblem, isUnreadableSource, isConfigProblem, isGraphProblem].some((is) => is(error))
    const stack = error instanceof Error && !isForPeople ? error.stack : undefined
    process.stderr.write(`${stack ?? sentenceOf(error)}\n`)
    process.exitCode = 1
  }
}

export function sentenceOf(error: unknown): string {
  if (isGraphProblem(error)) return `${error.message} (${error.code})`
  return error instanceof Error ? error.message : String(error)
}
