import type { Say } from './problem.ts'

/** Tells what is going on, and while one thing takes long, for how long it has been going on. */
export type Narrator = {
  say: Say
  /** Nothing is going on now: be quiet until the next word. */
  rest(): void
}

export function narrator(write: (text: string) => void, everyMs = 10_000): Narrator {
  let timer: NodeJS.Timeout | undefined
  const rest = () => clearInterval(timer)
  return {
    say(line) {
      rest()
      write(`${line}\n`)
      const began = Date.now()
      timer = setInterval(() => write(`  … ${Math.round((Date.now() - began) / 1000)} s\n`), everyMs).unref()
    },
    rest,
  }
}
