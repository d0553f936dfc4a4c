import type { DemoActor, DemoCommand } from '#shared/pillar/demonstration.ts'

/** One matter from its receipt on. The steps are about that matter; `mergeInto` names an earlier story. */
export type DemoStory = { key: string; receive: DemoCommand; steps: readonly DemoCommand[]; mergeInto?: string }

export const dataOfficer: DemoActor = { role: 'data-officer', subject: 'demo-data-officer' }
