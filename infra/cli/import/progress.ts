import { SingleBar } from 'cli-progress'

export type Progress = {
  at(bytes: number, rows: number): void
  /** A line for the person who waits; the same line twice in a row is said once. */
  say(line: string): void
  stop(): void
}

type Screen = { isTTY?: boolean; write(text: string): unknown }

const EVERY_MS = 5000

/** A bar on a terminal, a line every few seconds elsewhere; on standard error, so that a report can be piped. */
export function showProgress(totalBytes: number, screen: NodeJS.WriteStream = process.stderr): Progress {
  return screen.isTTY ? bar(totalBytes, screen) : lines(totalBytes, screen)
}

function bar(totalBytes: number, screen: NodeJS.WriteStream): Progress {
  const format = '{bar} {percentage} %  {rows} rows  {duration_formatted}  {note}'
  const shown = new SingleBar({ format, stream: screen, hideCursor: true, clearOnComplete: true, fps: 4 })
  shown.start(Math.max(totalBytes, 1), 0, { rows: 0, note: '' })
  return {
    at: (bytes, rows) => shown.update(bytes, { rows, note: '' }),
    say: (line) => shown.update({ note: line }),
    stop: () => shown.stop(),
  }
}

function lines(totalBytes: number, screen: Screen): Progress {
  let said = ''
  let next = Date.now() + EVERY_MS
  const say = (line: string) => {
    if (line !== said) screen.write(`${line}\n`)
    said = line
  }
  return {
    at(bytes, rows) {
      if (Date.now() < next) return
      next = Date.now() + EVERY_MS
      say(totalBytes > 0 ? `${rows} rows, ${Math.floor((bytes / totalBytes) * 100)} %` : `${rows} rows`)
    },
    say,
    stop: () => {},
  }
}
