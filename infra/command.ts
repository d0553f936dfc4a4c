import { constants } from 'node:os'
import { type Narrator, narrator } from './narrator.ts'
import { stopLaunched } from './native/process.ts'
import { isProblem } from './problem.ts'

export type Command = Narrator & {
  /** Called at the end, the last registered first, whatever the end was. */
  atEnd(cleanUp: () => Promise<void>): void
}

/**
 * Runs one command of a person to its exit code: a Problem is told as its one sentence, anything else with its stack;
 * Ctrl-C, SIGTERM and SIGHUP end it early. In every case what was started is stopped, in order, before the exit.
 */
export async function runCommand(work: (command: Command) => Promise<number>): Promise<never> {
  const cleanUps: (() => Promise<void>)[] = []
  // A reader that went away (a closed terminal, `| head`) is no reason to end without stopping what runs.
  process.stdout.on('error', () => {})
  const told = narrator((text) => process.stdout.write(text))
  const code = await Promise.race([
    work({ ...told, atEnd: (cleanUp) => cleanUps.push(cleanUp) }),
    interruption(told),
  ]).catch(tellFailure)
  told.rest()
  for (const cleanUp of cleanUps.reverse()) await cleanUp().catch(tellFailure)
  await stopLaunched()
  process.exit(code)
}

function interruption({ say }: Narrator): Promise<number> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      // Stays registered: npm and the terminal may each send one, and the second must not cut the stopping short.
      process.on(signal, () => {
        say('Stopping')
        resolve(128 + constants.signals[signal])
      })
    }
  })
}

function tellFailure(error: unknown): number {
  const text = isProblem(error) ? error.message : error instanceof Error ? error.stack : String(error)
  process.stderr.write(`${text}\n`)
  return 1
}
