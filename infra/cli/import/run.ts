import type { Intake, IntakeSource } from '#shared/intake/intake.ts'
import { sentenceOf } from '../ending.ts'
import { readAccess } from '../graph/access.ts'
import { connectGraph, type Graph } from '../graph/client.ts'
import { firstAnswer } from '../graph/first-answer.ts'
import { type Patience, patiently } from '../graph/patience.ts'
import { heedSignals, type Interruption } from '../interruption.ts'
import { type Progress, showProgress } from '../progress.ts'
import { type Imported, importRows } from './importer.ts'
import { untilReadable } from './readable.ts'
import { openRejects } from './rejects.ts'
import { describe, type Ending } from './report.ts'
import { sendRows } from './send.ts'

export type ImportOptions = {
  graph?: string
  rejects?: string
  json?: boolean
  batch: number
  inFlight: number
  patience: number
  /** Of the mutation's input, beside the rows: what this kind of file lets one say. */
  fields: Record<string, unknown>
}

/** What one import works with. */
type Work = { intake: Intake; graph: Graph; progress: Progress; interruption: Interruption; options: ImportOptions }

/** After a signal, what is under way may take this long. */
const GRACE_MS = 15_000

/** Imports one file or folder and tells what became of it; gives the exit code. */
export async function runImport(intake: Intake, path: string, options: ImportOptions): Promise<number> {
  const began = performance.now()
  const access = readAccess()
  const source = await intake.open(path)
  const token = access.tokenOf({ role: intake.role, subject: 'import' })
  const graph = connectGraph({ url: options.graph ?? access.url, token, madeBy: access.madeBy, purpose: 'import' })
  const progress = showProgress('rows')
  const work: Work = { intake, graph, progress, interruption: heedSignals(GRACE_MS), options }
  try {
    await firstAnswer(graph)
    const imported = await importSource(source, work)
    if (imported.failure && imported.report.read === 0) throw imported.failure
    const ending = await endingOf(imported, work)
    progress.stop()
    print(imported, ending, { path, seconds: (performance.now() - began) / 1000, json: options.json ?? false })
    return exitCode(imported, ending, work)
  } finally {
    progress.stop()
    source.close()
    await graph.close()
  }
}

async function importSource(source: IntakeSource, work: Work): Promise<Imported> {
  const { intake, graph, progress, interruption, options } = work
  const rejects = options.rejects === undefined ? undefined : openRejects(options.rejects)
  let lines = 0
  try {
    return await importRows({
      rows: source.rows,
      send: (rows) =>
        patiently(() => sendRows(graph, intake, rows, options), patienceOf(options.patience, progress, interruption)),
      batch: options.batch,
      inFlight: options.inFlight,
      signal: interruption.signal,
      onLine(line) {
        lines += 1
        if (line.outcome === 'REJECTED') rejects?.add(line)
        progress.at(source.progress(), lines)
      },
    })
  } finally {
    rejects?.close()
  }
}

function patienceOf(seconds: number, progress: Progress, { signal }: Interruption) {
  return {
    seconds,
    signal,
    onWait: (error: Error) => progress.say(`Waiting for the graph: ${sentenceOf(error)}`),
  } satisfies Patience
}

/** Done is only what can be read. */
async function endingOf({ receipts, failure }: Imported, work: Work): Promise<Ending> {
  const { intake, graph, progress, interruption, options } = work
  if (failure) return { kind: 'failed', reason: sentenceOf(failure) }
  if (interruption.signal.aborted) return { kind: 'stopped', signal: String(interruption.signal.reason) }
  const patience = patienceOf(options.patience, progress, interruption)
  const readable = untilReadable(graph, intake.question, receipts, patience)
  const isReadable = await readable.catch((error: unknown) => sentenceOf(error))
  if (isReadable === true) return { kind: 'finished' }
  if (interruption.signal.aborted) return { kind: 'stopped', signal: String(interruption.signal.reason) }
  const why = isReadable || 'the views lag behind'
  return { kind: 'failed', reason: `Everything is received, but not everything can be read yet: ${why}` }
}

function exitCode({ report }: Imported, ending: Ending, { interruption }: Work): number {
  if (ending.kind === 'stopped') return interruption.exitCode() ?? 1
  if (ending.kind === 'failed') return 1
  return report.rejected > 0 ? 2 : 0
}

type About = { path: string; seconds: number; json: boolean }

function print({ report }: Imported, ending: Ending, { path, seconds, json }: About): void {
  const machine = { file: path, ...report, seconds: Math.round(seconds * 1000) / 1000, ending }
  process.stdout.write(`${json ? JSON.stringify(machine) : describe(report, { seconds, ending })}\n`)
}
