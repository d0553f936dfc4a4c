import { eachAfterThoseBefore } from '#infra/each-after.ts'
import { Problem, type Say } from '../../problem.ts'
import type { Access } from '../graph/access.ts'
import type { Graph } from '../graph/client.ts'
import { untilReadable } from '../import/readable.ts'
import { type NamedDemonstration, readDemonstrations } from './demonstrations.ts'
import { createNarrator } from './narrator.ts'
import { createSender, type Sender } from './sender.ts'

export type Loading = {
  graph: Graph
  access: Access
  rows: number
  seed: number
  say: Say
  /** Who speaks to the graph as its people; by default whoever waits out what passes. */
  sender?: Sender
}

/** How many commands were done; `refused` is empty on an empty store, and may not be where people have worked on it. */
export type Loaded = { commands: number; refused: string[] }

const PATIENCE_SECONDS = 60

/**
 * Loads the demonstration district through the graph, each command by the person whose task it is, and ends when all
 * of it can be read. Command ids are fixed, so that loading it again changes nothing.
 */
export async function loadDistrict(loading: Loading): Promise<Loaded> {
  const { graph, access, rows, seed, say, sender = createSender(graph, access) } = loading
  const told = await eachAfterThoseBefore(await readDemonstrations(), async (demonstration) => {
    say(demonstration.title)
    const { narrator, told } = createNarrator(sender, demonstration.name, { rows, seed })
    await demonstration.tell(narrator)
    await untilSeen(graph, access, demonstration, told.receipts)
    return told
  })
  const commands = told.reduce((sum, each) => sum + each.commands, 0)
  return { commands, refused: told.flatMap(({ refused }) => refused) }
}

/** A stream's newest receipt says what the earlier ones do. */
async function untilSeen(
  graph: Graph,
  access: Access,
  { question, asker }: NamedDemonstration,
  receipts: readonly string[],
): Promise<void> {
  const token = access.tokenOf(asker)
  const asking: Pick<Graph, 'ask'> = { ask: (asked) => graph.ask({ ...asked, token }) }
  const patience = { seconds: PATIENCE_SECONDS, signal: new AbortController().signal }
  const newest = new Map(receipts.map((receipt) => [receipt.split(':', 2).join(':'), receipt]))
  if (await untilReadable(asking, question, [...newest.values()], patience)) return
  throw new Problem('The demonstration district is stored, but its views lag behind: look again later.')
}
