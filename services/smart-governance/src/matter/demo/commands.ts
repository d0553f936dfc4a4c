/** Somebody of the demonstration district; a division or unit is the one the person works for. */
export type DemoActor = {
  role: 'citizen' | 'seat' | 'unit-officer' | 'centre-lead' | 'data-officer'
  subject: string
  division?: string
  unit?: string
  phone?: string
}

/** One mutation of the graph; its command id is given when it is sent. */
export type DemoCommand = { as: DemoActor; mutation: string; input: Record<string, unknown> }

/** One matter from its receipt on. The steps are about that matter; `mergeInto` names an earlier story. */
export type DemoStory = { key: string; receive: DemoCommand; steps: readonly DemoCommand[]; mergeInto?: string }

export const dataOfficer: DemoActor = { role: 'data-officer', subject: 'demo-data-officer' }
