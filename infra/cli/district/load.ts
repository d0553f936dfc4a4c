import { hashedBody } from '#shared/governance/ids.ts'
import type { DemoCommand } from '../../../services/smart-governance/src/matter/demo/commands.ts'
import { demoAppeals, demoDistrict } from '../../../services/smart-governance/src/matter/demo.ts'
import { appealIntakeRow, intake } from '../../../services/smart-governance/src/matter/intake.ts'
import { Problem, type Say } from '../../problem.ts'
import type { Access } from '../graph/access.ts'
import type { Graph } from '../graph/client.ts'
import { patiently } from '../graph/patience.ts'
import { importRows } from '../import/importer.ts'
import { untilReadable } from '../import/readable.ts'
import { sendRows } from '../import/send.ts'
import { inWindow } from '../import/window.ts'
import { createSender, type Sender } from './commands.ts'
import { tellStories } from './stories.ts'

export type Loading = { graph: Graph; access: Access; appeals: number; seed: number; say: Say }

/** What is there afterwards; `refused` is empty on an empty store, and may not be where people have worked on it. */
export type Loaded = { matters: number; appeals: number; refused: string[] }

/** Of the commands' ids: another edition of the demonstration is another set of commands. */
const EDITION = 'demo-1'
const AT_A_TIME = 8
const PATIENCE_SECONDS = 60

/**
 * Loads the demonstration district through the graph, each command by the person whose task it is, and ends when all
 * of it can be read. Command ids are fixed, so that loading it again changes nothing.
 */
export async function loadDistrict({ graph, access, appeals, seed, say }: Loading): Promise<Loaded> {
  const sender = createSender(graph, access)
  const { stages, stories } = demoDistrict()
  const receipts: string[] = []

  say('Divisions, units, classes and rules')
  for (const stage of stages) receipts.push(...(await register(sender, stage)))

  say(`${stories.length} matters in every phase`)
  const told = await tellStories(sender, stories, EDITION)
  receipts.push(...told.receipts)

  say(`${appeals} appeals of the past`)
  const imported = await importAppeals(graph, access, { appeals, seed })
  receipts.push(...imported.receipts)

  const isReadable = await untilReadable(graph, intake.question, receipts, {
    seconds: PATIENCE_SECONDS,
    signal: new AbortController().signal,
  })
  if (!isReadable)
    throw new Problem('The demonstration district is stored, but its views lag behind: look again later.')
  return { matters: told.matters, appeals: imported.count, refused: told.refused }
}

/** One stage of reference data; what is registered already stays as it is. */
async function register(sender: Sender, stage: readonly DemoCommand[]): Promise<string[]> {
  const receipts: string[] = []
  const send = async (command: DemoCommand) => {
    const id = `${EDITION} ${command.mutation} ${hashedBody(JSON.stringify(command.input))}`
    return { command, done: await sender.send(command, id).catch((error: Error) => ({ error })) }
  }
  for await (const { command, done } of inWindow(from(stage), AT_A_TIME, send)) {
    if ('error' in done) throw done.error
    if ('receipt' in done) receipts.push(done.receipt.token)
    else if (done.refused.code !== 'ALREADY_EXISTS') {
      throw new Problem(
        `The demonstration district cannot be loaded: ${command.mutation} was refused: ${done.refused.message} (${done.refused.code}).`,
      )
    }
  }
  return receipts
}

async function importAppeals(graph: Graph, access: Access, { appeals, seed }: { appeals: number; seed: number }) {
  const token = access.tokenOf({ role: 'data-officer', subject: 'demo-data-officer' })
  const { report, receipts, failure } = await importRows({
    rows: from(
      demoAppeals({ seed, rows: appeals }).map((values, index) => ({ line: index + 2, ...appealIntakeRow(values) })),
    ),
    send: (rows) => patiently(() => sendRows(graph, intake, rows, token), { seconds: PATIENCE_SECONDS }),
    batch: 200,
    inFlight: 4,
    signal: new AbortController().signal,
    onLine: () => {},
  })
  if (failure) throw failure
  return { count: report.received + report.alreadyKnown + report.changed, receipts }
}

async function* from<T>(things: Iterable<T>): AsyncGenerator<T> {
  yield* things
}
