import { stripVTControlCharacters } from 'node:util'
import { execa } from 'execa'
import { Problem } from '../problem.ts'

type Run = {
  /** What the tool does for us, for the sentence: "fetch Kafka from Maven Central". */
  to: string
  /** What to do when the tool is not there. */
  missing: string
  /** What to see to where it fails: "see that Maven Central can be reached". */
  failed: string
  env?: Record<string, string>
}

/** Runs a tool of this machine to its end; a missing tool and a failed one are each one sentence. */
export async function runTool(file: string, args: string[], { to, missing, failed, env = {} }: Run): Promise<string> {
  const result = await execa(file, args, { reject: false, all: true, env, stdin: 'ignore' })
  if (!result.failed) return result.all
  if (result.code === 'ENOENT') throw new Problem(`'${file}' is needed to ${to} and is not on the PATH: ${missing}.`)
  const said = reason(result.all ?? '')
  throw new Problem(`'${file}' could not ${to}${said ? ` ("${said}")` : ''}: ${failed}, then try again.`)
}

/** The line that most likely says why: the first one that speaks of an error, else the last one. */
function reason(output: string): string {
  const lines = stripVTControlCharacters(output)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const telling = lines.filter((line) =>
    /error|exception|could not|no matching|not found|refused|no module/i.test(line),
  )
  return (telling[0] ?? lines.at(-1) ?? '').slice(0, 200)
}

/** What it answers to a short question; undefined where it is not there or does not work. */
export async function answerOf(file: string, args: string[]): Promise<string | undefined> {
  const result = await execa(file, args, { reject: false, all: true, stdin: 'ignore', timeout: 20_000 })
  return result.failed ? undefined : result.all
}
