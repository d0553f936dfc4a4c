import type { Instant } from '#shared/eventsourcing/instant.ts'
import {
  endWithin,
  type PublicityEdition,
  type Punished,
  publicityEditionAt,
  publicityOf,
} from '#shared/governance/publicity.ts'
import { type Day, dayAfterMonths, endOfDay, shanghaiDay } from '#shared/governance/shanghai.ts'
import type { Correctable, Identifying, Validity } from './event-fields.ts'
import type { Notice } from './rules.ts'

type Decision = Pick<Identifying, 'kind'> & Correctable

/**
 * Until when a decision counts, by its kind, computed once and stored with it. A penalty counts as long as it is
 * public: `publicUntil` is the last day that the notice of its act fixed, heeded within the bounds.
 */
export function validityOf(decision: Decision, edition: PublicityEdition, publicUntil?: Day): Validity {
  const { kind, decidedOn, validUntil } = decision
  const editionId = edition.id
  switch (kind) {
    case 'penalty': {
      const bounds = publicityOf(decision, edition)
      return {
        editionId,
        minimumUntil: endOfDay(bounds.least),
        until: endOfDay(endWithin(bounds, publicUntil)),
      }
    }
    case 'licence':
      return { editionId, ...(validUntil && { until: endOfDay(validUntil) }) }
    case 'reward':
      return { editionId, until: endOfDay(dayAfterMonths(decidedOn, edition.reward)) }
    case 'inspection':
      return { editionId, until: endOfDay(dayAfterMonths(decidedOn, edition.inspection)) }
  }
}

/** What of a notice says how long its record counts. */
export type Published = Punished & Pick<Identifying, 'kind'> & { publicUntil?: Day | undefined }

/** What a notice that was published at `at` says to the record of its act. */
export function noticeOf(published: Published, at: Instant): Notice {
  const publicUntil = fixedEnd(published, publicityEditionAt(at))
  return { publishedOn: shanghaiDay(at), ...(publicUntil && { publicUntil }) }
}

/**
 * The last day that an organ fixed for the notice of a penalty. A notice until the longest allowed has no day of its
 * own: what the record is corrected to may be public longer, or not so long. Undefined also of what is no penalty.
 */
function fixedEnd({ kind, publicUntil, ...punished }: Published, edition: PublicityEdition): Day | undefined {
  if (kind !== 'penalty' || !publicUntil) return undefined
  return publicUntil < publicityOf(punished, edition).most ? publicUntil : undefined
}

/** When a record stops counting once the notice of its act is public until `publicUntil`; what is no penalty as before. */
export function endByNotice(
  { kind, minimumUntil, until }: Pick<Identifying, 'kind'> & Validity,
  publicUntil: Day | undefined,
): Instant | undefined {
  if (kind !== 'penalty' || !minimumUntil || !until) return until
  return endWithin({ least: minimumUntil, most: until }, publicUntil && endOfDay(publicUntil))
}
