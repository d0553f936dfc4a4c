import type { DemoNarrator } from '#shared/pillar/demonstration.ts'
import type { DemoStory } from './commands.ts'

/** Lives the stories through, each in its order; those that end in another one come after it. */
export async function tellStories(narrator: DemoNarrator, stories: readonly DemoStory[]): Promise<void> {
  const matters = new Map<string, string>()
  for (const isMerged of [false, true]) {
    const some = stories.filter(({ mergeInto }) => (mergeInto !== undefined) === isMerged)
    await Promise.all(some.map((story) => tell(narrator, story, matters)))
  }
}

async function tell(narrator: DemoNarrator, story: DemoStory, matters: Map<string, string>): Promise<void> {
  const { key, receive, steps, mergeInto } = story
  const matterId = await narrator.send(receive, `${key} 0`)
  if (!matterId) return
  matters.set(key, matterId)
  const merge = mergeInto && { ...receive, mutation: 'mergeMatter', input: { intoId: matters.get(mergeInto) } }
  for (const [index, step] of [...steps, ...(merge ? [merge] : [])].entries()) {
    const done = await narrator.send({ ...step, input: { ...step.input, matterId } }, `${key} ${index + 1}`)
    if (!done) return
  }
}
