import { SingleBar } from 'cli-progress'

export type Progress = {
  /** The share that is done, from 0 to 1, and the rows so far. */
  at(share: number, rows: number): void
  /** A line for the person who waits; the same line twice in a row is said once. */
  say(line: string): void
  stop(): void
}

type Screen = { isTTY?: boolean; write(text: string): unknown }

const EVERY_MS = 5000

/** A bar on a terminal, a line every few seconds elsewhere; on standard error, so that a report can be piped. */
export function showProgress(screen: NodeJS.WriteStream = process.stderr): Progress {
  return screen.isTTY ? bar(screen) : lines(screen)
}

function bar(screen: NodeJS.WriteStream): Progress {
  const format = '{bar} {percentage} %  {rows} rows  {duration_formatted}  {note}'
  const shown = new SingleBar({ format, stream: screen, hideCursor: true, clearOnComplete: true, fps: 4 })
  shown.start(100, 0, { rows: 0, note: '' })
  return {
    at: (share, rows) => shown.update(percentOf(share), { rows, note: '' }),
    say: (line) => shown.update({ note: line }),
    stop: () => shown.stop(),
  }
}

function lines(screen: Screen): Progress {
  let said = ''
  let next = Date.now() + EVERY_MS
  const say = (line: string) => {
    if (line !== said) screen.write(`${line}\n`)
    said = line
  }
  return {
    at(share, rows) {
      if (Date.now() < next) return
      next = Date.now() + EVERY_MS
      say(`${rows} rows, ${percentOf(share)} %`)
    },
    say,
    stop: () => {},
  }
}

function percentOf(share: number): number {
  return Math.floor(share * 100)
}
