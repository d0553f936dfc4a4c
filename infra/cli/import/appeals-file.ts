import { createReadStream, type ReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { APPEAL_COLUMNS } from '../../../services/smart-governance/src/matter/demo/columns.ts'
import { Problem } from '../../problem.ts'
import { rowsOf } from '../csv/table.ts'
import { sentenceOf } from '../ending.ts'
import { readAccess } from '../graph/access.ts'
import { connectGraph, type Graph } from '../graph/client.ts'
import { firstAnswer } from '../graph/first-answer.ts'
import { type Patience, patiently } from '../graph/patience.ts'
import { heedSignals, type Interruption } from '../interruption.ts'
import { sendAppeals } from './appeals.ts'
import { type Imported, importRows } from './importer.ts'
import { type Progress, showProgress } from './progress.ts'
import { untilReadable } from './readable.ts'
import { openRejects } from './rejects.ts'
import { describe, type Ending } from './report.ts'

export type ImportOptions = {
  graph?: string
  rejects?: string
  json?: boolean
  batch: number
  inFlight: number
  patience: number
}

/** What one import works with. */
type Work = { graph: Graph; progress: Progress; interruption: Interruption; options: ImportOptions }

/** After a signal, what is under way may take this long. */
const GRACE_MS = 15_000

/** Imports one file and tells what became of it; gives the exit code. */
export async function importAppealsFile(path: string, options: ImportOptions): Promise<number> {
  const began = performance.now()
  const access = readAccess()
  const { stream, size } = await openToRead(path)
  const token = access.tokenOf({ role: 'data-officer', subject: 'import' })
  const graph = connectGraph({ url: options.graph ?? access.url, token, purpose: 'import' })
  const progress = showProgress(size)
  const work: Work = { graph, progress, interruption: heedSignals(GRACE_MS), options }
  try {
    await firstAnswer(graph)
    const imported = await importStream(stream, work)
    if (imported.failure && imported.report.read === 0) throw imported.failure
    const ending = await endingOf(imported, work)
    progress.stop()
    print(imported, ending, { path, seconds: (performance.now() - began) / 1000, json: options.json ?? false })
    return exitCode(imported, ending, work)
  } finally {
    progress.stop()
    stream.destroy()
    await graph.close()
  }
}

async function openToRead(path: string): Promise<{ stream: ReadStream; size: number }> {
  const found = await stat(path).catch(() => undefined)
  if (!found) throw new Problem(`There is no file ${path}.`)
  if (found.isDirectory()) throw new Problem(`${path} is a folder: name the file in it.`)
  return { stream: createReadStream(path, { highWaterMark: 65_536 }), size: found.size }
}

async function importStream(stream: ReadStream, { graph, progress, interruption, options }: Work): Promise<Imported> {
  const rejects = options.rejects === undefined ? undefined : openRejects(options.rejects)
  let lines = 0
  try {
    return await importRows({
      rows: rowsOf(stream, APPEAL_COLUMNS),
      send: (rows) => patiently(() => sendAppeals(graph, rows), patienceOf(options.patience, progress, interruption)),
      batch: options.batch,
      inFlight: options.inFlight,
      signal: interruption.signal,
      onLine(line) {
        lines += 1
        if (line.outcome === 'REJECTED') rejects?.add(line)
        progress.at(stream.bytesRead, lines)
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
  const { graph, progress, interruption, options } = work
  if (failure) return { kind: 'failed', reason: sentenceOf(failure) }
  if (interruption.signal.aborted) return { kind: 'stopped', signal: String(interruption.signal.reason) }
  const patience = patienceOf(options.patience, progress, interruption)
  const isReadable = await untilReadable(graph, receipts, patience).catch((error: unknown) => sentenceOf(error))
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
