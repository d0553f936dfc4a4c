import type { DemoCommand, DemoStory } from '../../../services/smart-governance/src/matter/demo/commands.ts'
import { isGraphProblem } from '../graph/client.ts'
import { inWindow } from '../import/window.ts'
import type { Done, Sender } from './commands.ts'

export type Told = { matters: number; receipts: string[]; refused: string[] }

type Outcome = { key: string; matterId?: string; receipts: string[]; refused?: string }

const AT_A_TIME = 8

/**
 * Lives the stories through, several at a time, each in its order. A refused step ends its story and is reported: in a
 * store where people have worked since, that is no fault.
 */
export async function tellStories(sender: Sender, stories: readonly DemoStory[], edition: string): Promise<Told> {
  const told: Told = { matters: 0, receipts: [], refused: [] }
  const matters = new Map<string, string>()
  const send = (story: DemoStory) => tell(sender, story, edition, matters)
  for (const some of [stories.filter((story) => !story.mergeInto), stories.filter((story) => story.mergeInto)]) {
    for await (const { key, matterId, receipts, refused } of inWindow(each(some), AT_A_TIME, send)) {
      if (matterId) matters.set(key, matterId)
      told.receipts.push(...receipts.slice(-1))
      if (refused) told.refused.push(refused)
    }
  }
  return { ...told, matters: matters.size }
}

async function tell(
  sender: Sender,
  { key, receive, steps, mergeInto }: DemoStory,
  edition: string,
  matters: ReadonlyMap<string, string>,
): Promise<Outcome> {
  const outcome: Outcome = { key, receipts: [] }
  const merge = mergeInto && { ...receive, mutation: 'mergeMatter', input: { intoId: matters.get(mergeInto) } }
  for (const [index, step] of [receive, ...steps, ...(merge ? [merge] : [])].entries()) {
    const command = { ...step, input: { ...step.input, ...(outcome.matterId && { matterId: outcome.matterId }) } }
    const done = await attempt(sender, command, `${edition} ${key} ${index}`)
    if ('refused' in done) {
      const { code, message } = done.refused
      return { ...outcome, refused: `${key}: ${step.mutation}: ${message} (${code})` }
    }
    outcome.matterId ??= done.receipt.stream
    outcome.receipts.push(done.receipt.token)
  }
  return outcome
}

/** Not to be allowed to do it is told like a refusal by the rules: a given token may not be everybody's. */
async function attempt(sender: Sender, command: DemoCommand, commandId: string): Promise<Done> {
  return sender.send(command, commandId).catch((error: unknown) => {
    if (isGraphProblem(error)) return { refused: { code: error.code, message: error.message } }
    throw error
  })
}

async function* each<T>(things: Iterable<T>): AsyncGenerator<T> {
  yield* things
}
