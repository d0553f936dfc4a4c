import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { GradingEdition } from './grading-rules.ts'
import { syntheticEdition } from './synthetic-edition.ts'

/** Every edition that grades were ever computed by, in the order of their days: history must stay explainable. */
export const gradingEditions: readonly GradingEdition[] = [syntheticEdition]

/** The edition in force at a time; what lies before the first is decided by the first. */
export function gradingEditionAt(at: Instant, editions = gradingEditions): GradingEdition {
  const [first] = editions
  if (!first) throw new RangeError('there is no edition of the grading rules')
  return editions.filter(({ inForceFrom }) => inForceFrom <= at).at(-1) ?? first
}

/** By the id that facts name it with. */
export function gradingEditionOf(id: string, editions = gradingEditions): GradingEdition {
  const found = editions.find((edition) => edition.id === id)
  if (!found) throw new RangeError('this edition of the grading rules is not known here any more')
  return found
}

/** The edition that takes the place of one, and when; undefined while none is known. */
export function editionAfter(id: string, editions = gradingEditions): GradingEdition | undefined {
  return editions[editions.findIndex((edition) => edition.id === id) + 1]
}
