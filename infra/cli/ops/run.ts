import { asProblem } from './refusals.ts'

/** What every exit code means; part of each subcommand's help. */
export const EXIT_CODES = `
Exit codes: 0 done and nothing is left to do, 2 done but something still needs a person, 1 it could not be done
(one sentence says why), 128 + signal stopped early.`

/** Runs a subcommand to its exit code; what a person can put right is one sentence. */
export async function toExitCode(work: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await work()
  } catch (error) {
    throw asProblem(error)
  }
}

/** One JSON document for programs, or a text for people. */
export function tell(json: boolean | undefined, report: object, text: string): void {
  process.stdout.write(`${json ? JSON.stringify(report, null, 2) : text}\n`)
}
