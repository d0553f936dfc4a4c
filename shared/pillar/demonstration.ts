import type { Role } from '#shared/identity/identity.ts'
import type { Intake, IntakeRow } from '#shared/intake/intake.ts'

/** Somebody of the demonstration district; a division or unit is the one the person works for. */
export type DemoActor = { role: Role; subject: string; division?: string; unit?: string; phone?: string }

/** One mutation of the graph; its command id is given when it is sent. */
export type DemoCommand = { as: DemoActor; mutation: string; input: Record<string, unknown> }

/**
 * What a mechanism shows in the demonstration district: `demo.ts` in its folder exports one, or several parts of it, as
 * `demonstration`. Nothing of it hangs on the time or on chance, so that telling it again changes nothing.
 */
export type Demonstration = {
  /** Of several: the name others wait for is `<pillar>/<mechanism>/<part>`. One of them may do without. */
  part?: string
  /** For whoever waits: "Matters in every phase". */
  title: string
  /** Demonstrations, as `<pillar>/<mechanism>`, that can be read before this one begins; all others go on beside it. */
  after?: readonly string[]
  /** Whose tokens `npm start` prints: one person per role. */
  people?: readonly DemoActor[]
  /** What `npm start` suggests to ask, by whom of `people`; of this mechanism or across all. */
  tries?: readonly { what: string; as: Role; query: string }[]
  /** What the pillar answers to `asker`: asked with the last receipts, it tells when everything can be read. */
  question: string
  asker: DemoActor
  tell(narrator: DemoNarrator): Promise<void>
}

export type DemoNarrator = {
  seed: number
  /** How many rows of history a mechanism with an intake shows. */
  rows: number
  /** Sends all of them, some at a time: what is registered already stays as it is, any other refusal ends the load. */
  register(commands: readonly DemoCommand[]): Promise<void>
  /**
   * Sends one command, whose id follows from the key, and gives its stream. Undefined where it was refused, which is
   * reported and no fault: in a store where people have worked since, a story may end earlier. `notYet`: codes of
   * refusals that pass, since another pillar's facts arrive in their own time; it is sent again for a while.
   */
  send(command: DemoCommand, key: string, notYet?: readonly string[]): Promise<string | undefined>
  /** Data of a query. */
  ask(as: DemoActor, query: string, variables?: Record<string, unknown>): Promise<unknown>
  /** Looks until there is something, as a policy makes it of a fact; throws when it does not come about. */
  until<T>(what: string, look: () => Promise<T | undefined>): Promise<T>
  /** Sends rows as `npm run import` does. */
  import(intake: Intake, rows: Iterable<Omit<IntakeRow, 'line' | 'file'>>): Promise<void>
}
