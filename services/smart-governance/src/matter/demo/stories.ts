import { classes, type DemoClass } from './classes.ts'
import type { DemoStory } from './commands.ts'
import { endedStories } from './stories-ended.ts'
import { handledStories } from './stories-handled.ts'
import { openStories } from './stories-open.ts'

/** Matters in every phase, told by what happened to them. */
export const stories: readonly DemoStory[] = [...openStories, ...handledStories, ...endedStories]

/** Classes that they are about. */
export const classesOfStories: readonly DemoClass[] = [
  ...new Set(stories.map(({ receive: { input } }) => input.subType)),
].flatMap((code) => classes.filter(({ subType }) => subType.code === code))
