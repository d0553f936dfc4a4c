import { SingleBar } from 'cli-progress'

export type Progress = {
  /** The share that is done, from 0 to 1, and how many so far. */
  at(share: number, count: number): void
  /** A line for the person who waits; the same line twice in a row is said once. */
  say(line: string): void
  stop(): void
}

type Screen = { isTTY?: boolean; write(text: string): unknown }

const EVERY_MS = 5000

/**
 * A bar on a terminal, a line every few seconds elsewhere; on standard error, so that a report can be piped. `things`:
 * what is counted, in the plural.
 */
export function showProgress(things: string, screen: NodeJS.WriteStream = process.stderr): Progress {
  return screen.isTTY ? bar(things, screen) : lines(things, screen)
}

function bar(things: string, screen: NodeJS.WriteStream): Progress {
  const format = `{bar} {percentage} %  {count} ${things}  {duration_formatted}  {note}`
  const shown = new SingleBar({ format, stream: screen, hideCursor: true, clearOnComplete: true, fps: 4 })
  shown.start(100, 0, { count: 0, note: '' })
  return {
    at: (share, count) => shown.update(percentOf(share), { count, note: '' }),
    say: (line) => shown.update({ note: line }),
    stop: () => shown.stop(),
  }
}

function lines(things: string, screen: Screen): Progress {
  let said = ''
  let next = Date.now() + EVERY_MS
  const say = (line: string) => {
    if (line !== said) screen.write(`${line}\n`)
    said = line
  }
  return {
    at(share, count) {
      if (Date.now() < next) return
      next = Date.now() + EVERY_MS
      say(`${count} ${things}, ${percentOf(share)} %`)
    },
    say,
    stop: () => {},
  }
}

function percentOf(share: number): number {
  return Math.min(100, Math.floor(share * 100))
}
