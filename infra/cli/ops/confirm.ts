import { createInterface } from 'node:readline/promises'
import { Problem } from '../../problem.ts'

/** Asks on the terminal; the answer is what was typed. Without a terminal nobody can be asked: undefined. */
export async function ask(question: string): Promise<string | undefined> {
  if (!process.stdin.isTTY) return undefined
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  lines.once('SIGINT', () => process.exit(130))
  try {
    return (await lines.question(question)).trim()
  } finally {
    lines.close()
  }
}

/** Throws a Problem unless somebody at a terminal types the word. */
export async function confirm(about: string, word: string): Promise<void> {
  const answer = await ask(`${about}\nType ${word} to go on: `)
  if (answer === undefined) {
    throw new Problem('Nothing was done: nobody can be asked here. Say --yes where it is meant.')
  }
  if (answer !== word) throw new Problem('Nothing was done.')
}

/** One line: typed where there is a terminal, else the first of standard input. */
export async function readLine(question: string): Promise<string> {
  const typed = await ask(question)
  if (typed !== undefined) return typed
  const lines = createInterface({ input: process.stdin })
  for await (const line of lines) return line.trim()
  return ''
}
