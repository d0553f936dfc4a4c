import type { DivisionId } from '#shared/governance/ids.ts'
import type { WorkingCalendar } from '#shared/governance/working-calendar.ts'
import type { Place } from './event-fields.ts'

/** What the directory says of a division. */
export type DivisionFacts = { place: Place; retired: boolean; successorId?: string | undefined }

/** What an information is decided with: the edition in force, and what the directories know. */
export type InformationRules = {
  /** `default` before the first edition. */
  edition: string
  /** Working days from a message to its answer 答复时限. */
  answerWithin: number
  calendar: WorkingCalendar
  /** Undefined where this pillar has not been told of it. */
  division(id: DivisionId): DivisionFacts | undefined
  subType(id: string): { retired: boolean } | undefined
}

/** In force before the first edition of the rules on the wall 制度上墙. */
export const defaultRules = { edition: 'default', answerWithin: 5 }
