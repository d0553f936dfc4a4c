import type { IntakeRow } from '#shared/intake/intake.ts'
import { isGraphProblem } from '../graph/client.ts'
import type { SentOutcome } from './importer.ts'

/** What was learnt about a batch; with a failure, what was learnt before it. */
export type Sent = { outcomes: SentOutcome[]; failure?: Error }

type Sender = {
  send(rows: readonly IntakeRow[]): Promise<SentOutcome[]>
  /** Told how many rows were too many for one request. */
  onTooMany(rows: number): void
}

/**
 * Sends a batch. One that the graph cannot take as a whole is halved until the row that it cannot take stands alone:
 * that one is rejected, the others are received.
 */
export async function sendOrHalve(rows: readonly IntakeRow[], sender: Sender): Promise<Sent> {
  const [first] = rows
  if (!first) return { outcomes: [] }
  try {
    return { outcomes: await sender.send(rows) }
  } catch (error) {
    const failure = error instanceof Error ? error : new Error(String(error))
    if (!isGraphProblem(failure) || !isAboutContent(failure.code)) return { outcomes: [], failure }
    if (rows.length === 1) {
      const { input: _, ...row } = first
      return { outcomes: [{ ...row, outcome: 'REJECTED', code: failure.code, reason: failure.message }] }
    }
    if (failure.code === 'LIMIT_EXCEEDED') sender.onTooMany(rows.length)
    return sendHalves(rows, sender)
  }
}

async function sendHalves(rows: readonly IntakeRow[], sender: Sender): Promise<Sent> {
  const middle = Math.ceil(rows.length / 2)
  const before = await sendOrHalve(rows.slice(0, middle), sender)
  if (before.failure) return before
  const after = await sendOrHalve(rows.slice(middle), sender)
  return { ...after, outcomes: [...before.outcomes, ...after.outcomes] }
}

function isAboutContent(code: string): boolean {
  return code === 'BAD_USER_INPUT' || code === 'LIMIT_EXCEEDED'
}
