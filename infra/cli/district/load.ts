import { Problem, type Say } from '../../problem.ts'
import type { Access } from '../graph/access.ts'
import type { Graph } from '../graph/client.ts'
import { untilReadable } from '../import/readable.ts'
import { type NamedDemonstration, readDemonstrations } from './demonstrations.ts'
import { createNarrator } from './narrator.ts'
import { createSender } from './sender.ts'

export type Loading = { graph: Graph; access: Access; rows: number; seed: number; say: Say }

/** How many commands were done; `refused` is empty on an empty store, and may not be where people have worked on it. */
export type Loaded = { commands: number; refused: string[] }

const PATIENCE_SECONDS = 60

/**
 * Loads the demonstration district through the graph, each command by the person whose task it is, and ends when all
 * of it can be read. Command ids are fixed, so that loading it again changes nothing.
 */
export async function loadDistrict({ graph, access, rows, seed, say }: Loading): Promise<Loaded> {
  const sender = createSender(graph, access)
  const demonstrations = await readDemonstrations()
  const loaded: Loaded = { commands: 0, refused: [] }
  const receipts: string[] = []
  for (const demonstration of demonstrations) {
    say(demonstration.title)
    const { narrator, told } = createNarrator(sender, demonstration.name, { rows, seed })
    await demonstration.tell(narrator)
    loaded.commands += told.commands
    loaded.refused.push(...told.refused)
    receipts.push(...told.receipts)
  }
  for (const [pillar, some] of Map.groupBy(receipts, (receipt) => receipt.slice(0, receipt.indexOf(':')))) {
    const asked = demonstrations.find((each) => each.pillar === pillar)
    if (asked && !(await isReadable(graph, access, asked, some))) {
      throw new Problem('The demonstration district is stored, but its views lag behind: look again later.')
    }
  }
  return loaded
}

function isReadable(
  graph: Graph,
  access: Access,
  { question, asker }: NamedDemonstration,
  receipts: readonly string[],
): Promise<boolean> {
  const token = access.tokenOf(asker)
  const asking: Pick<Graph, 'ask'> = { ask: (asked) => graph.ask({ ...asked, token }) }
  const patience = { seconds: PATIENCE_SECONDS, signal: new AbortController().signal }
  return untilReadable(asking, question, receipts, patience)
}
