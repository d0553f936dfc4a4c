import type { Deadline, View } from '#shared/eventsourcing/view.ts'
import { nextClocks } from './decide/overriding.ts'
import { editionAfter } from './editions.ts'
import type { CreditProfileEvent } from './events.ts'
import { foldCreditProfile } from './fold.ts'
import { gradeMixOf } from './grade-mix.ts'
import type { CreditProfileRow } from './row.ts'
import type { GradedState } from './state.ts'

/** When the next edition is in force, a grade is computed by it. */
function regrading({ graded }: GradedState): Deadline[] {
  const next = editionAfter(graded.editionId)
  return next ? [{ name: `edition-${next.id}`, at: next.inForceFrom }] : []
}

/** Grade, explanation, history, lists and the mix of grades: all from one row per profile and its counters. */
export const creditProfileView: View<CreditProfileRow, CreditProfileEvent> = {
  collection: 'creditProfiles',
  // Raised with every edition, too: rows wait for the day it comes into force.
  revision: 1,
  fold: foldCreditProfile,
  counters: gradeMixOf,
  deadlines: ({ state }) => [
    ...nextClocks(state).map(({ name, event: { at } }) => ({ name, at })),
    ...(state.phase === 'graded' ? regrading(state) : []),
  ],
  indexes: [{ key: { facets: 1, changedAt: -1, _id: -1 } }],
}
