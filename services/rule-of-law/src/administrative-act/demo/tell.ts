import type { DemoNarrator } from '#shared/pillar/demonstration.ts'
import type { ActStory } from './story-words.ts'

/** Smart governance tells of its communities in its own time. */
const NOT_YET = ['ACT_COMMUNITY_UNKNOWN']

/** Lives the stories through, each in its order and all at the same time; what follows an inspection comes after it. */
export async function tellStories(narrator: DemoNarrator, stories: readonly ActStory[]): Promise<void> {
  const acts = new Map<string, Promise<string | undefined>>()
  for (const story of stories) acts.set(story.key, tellStory(narrator, story, await acts.get(story.follows ?? '')))
  await Promise.all(acts.values())
}

/** The act's id; undefined where the story ended early. */
export async function tellStory(
  narrator: DemoNarrator,
  { key, officer, open, follows, steps }: ActStory,
  followsActId?: string,
): Promise<string | undefined> {
  if (follows && !followsActId) return undefined
  const input = { ...open, ...(followsActId && { followsActId }) }
  const actId = await narrator.send({ as: officer, mutation: 'registerAct', input }, `${key} 0`, NOT_YET)
  if (!actId) return undefined
  for (const [index, step] of steps.entries()) {
    const command = { as: officer, mutation: step.mutation, input: { ...step.input, actId } }
    if (!(await narrator.send(command, `${key} ${index + 1}`))) return undefined
  }
  return actId
}
