import type { IntakeRow, Place, Unreadable } from '#shared/intake/intake.ts'
import { type Sent, sendOrHalve } from './halving.ts'
import { emptyReport, type LineOutcome, note, placeOf, type Report } from './report.ts'
import { groupsOf, inWindow } from './window.ts'

/** What the graph says of a row that was sent, and the receipt to wait with. */
export type SentOutcome = LineOutcome & { receipt?: string }

export type Importing = {
  rows: AsyncIterable<IntakeRow | Unreadable>
  /** Sends rows in one request; an outcome for each. May be asked again with rows it has had. */
  send(rows: readonly IntakeRow[]): Promise<SentOutcome[]>
  batch: number
  inFlight: number
  /** Once it is aborted no more rows are read; what is under way is waited for. */
  signal: AbortSignal
  onLine(outcome: LineOutcome): void
}

export type Imported = {
  report: Report
  /**
   * Of everything that was under way at the same time as the last row, and of a whole batch before it: a file may end
   * with a few rows, and when those can be read others of other partitions need not be.
   */
  receipts: string[]
  /** Why it ended early, where it was not the signal. */
  failure?: Error
}

/**
 * Sends the rows in batches, a few at a time, and keeps count in the order of the lines; memory does not grow with the
 * file. What has succeeded is in the report also where something fails.
 */
export async function importRows(importing: Importing): Promise<Imported> {
  const report = emptyReport()
  const latest: string[][] = []
  let { batch } = importing
  let failure: Error | undefined

  async function* untilStopped() {
    try {
      for await (const row of importing.rows) {
        if (importing.signal.aborted || failure) return
        yield row
      }
    } catch (error) {
      failure ??= error instanceof Error ? error : new Error(String(error))
    }
  }

  async function sendGroup(group: readonly (IntakeRow | Unreadable)[]): Promise<Sent> {
    const { send } = importing
    const onTooMany = (rows: number) => {
      batch = Math.min(batch, Math.ceil(rows / 2))
    }
    const sent = await sendOrHalve(
      group.filter((row) => 'input' in row),
      { send, onTooMany },
    )
    const unreadable = group.filter((row) => 'code' in row).map((row) => ({ outcome: 'REJECTED' as const, ...row }))
    const order = new Map(group.map((row, index) => [placeOf(row), index]))
    const placeIn = (of: Place) => order.get(placeOf(of)) ?? 0
    return {
      ...sent,
      outcomes: [...sent.outcomes, ...unreadable].toSorted((one, other) => placeIn(one) - placeIn(other)),
    }
  }

  const groups = groupsOf(untilStopped(), () => batch)
  for await (const { outcomes, failure: failed } of inWindow(groups, importing.inFlight, sendGroup)) {
    const isWithoutGap = failure === undefined
    failure ??= failed
    for (const outcome of outcomes) {
      note(report, outcome)
      if (isWithoutGap && !failed) reach(report, outcome)
      importing.onLine(outcome)
    }
    latest.push(outcomes.flatMap(({ receipt }) => receipt ?? []))
    if (latest.length > importing.inFlight + 1) latest.shift()
  }
  return { report, receipts: latest.flat(), ...(failure && { failure }) }
}

function reach(report: Report, { file, line }: Place): void {
  report.lastLine = line
  if (file !== undefined) report.lastFile = file
}
