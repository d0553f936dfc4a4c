import { isDeepStrictEqual } from 'node:util'
import { type Rejection, rejected } from '#shared/eventsourcing/decider.ts'
import type { Instant } from '#shared/eventsourcing/instant.ts'
import { type Day, EARLIEST, shanghaiDay } from '#shared/governance/shanghai.ts'
import type { RecordKind } from '../codes.ts'
import type { Changes, Correctable } from '../event-fields.ts'
import type { ActId } from '../ids.ts'
import type { CreditFileRules } from '../rules.ts'

export type Refusal = { rejection: Rejection } | undefined

const CORRECTABLE = [
  'decidedOn',
  'penaltyTypes',
  'sector',
  'amountFen',
  'inspection',
  'communityId',
  'validUntil',
] as const satisfies readonly (keyof Correctable)[]

/** What of a record or a command can be corrected, and nothing else. */
export function correctableOf(decision: Correctable): Correctable {
  return withChanges(decision, {})
}

export function withChanges(decision: Correctable, changes: Changes): Correctable {
  const values = CORRECTABLE.map((name) => [name, changes[name] === undefined ? decision[name] : changes[name]])
  return Object.fromEntries(values.filter(([, value]) => value != null))
}

export function isSameDecision(one: Correctable, other: Correctable): boolean {
  return isDeepStrictEqual(comparable(one), comparable(other))
}

/** The order in which types are named says nothing. */
function comparable(decision: Correctable): Correctable {
  return { ...correctableOf(decision), penaltyTypes: decision.penaltyTypes.toSorted() }
}

/** What no decision can be, whoever brings it. */
export function unfitDecision(decision: Correctable & { kind: RecordKind; at: Instant }): Refusal {
  const { kind, penaltyTypes, inspection, validUntil, decidedOn, at } = decision
  if (decidedOn > shanghaiDay(at))
    return rejected('CREDIT_DECISION_IN_FUTURE', 'a decision is collected after it was taken')
  if (kind === 'penalty' && penaltyTypes.length === 0) {
    return rejected('CREDIT_PENALTY_TYPE_MISSING', 'a penalty has at least one type')
  }
  const isStray =
    (kind !== 'penalty' && penaltyTypes.length > 0) ||
    (kind !== 'inspection' && inspection !== undefined) ||
    (kind !== 'licence' && validUntil !== undefined)
  if (!isStray) return undefined
  return rejected('CREDIT_FIELD_OF_OTHER_KIND', `a ${kind} has no penalty types, result or end of another kind`)
}

/** What an officer enters: an act has had its day looked at already. */
export function tooEarly(decidedOn: Day): Refusal {
  if (decidedOn >= EARLIEST) return undefined
  return rejected('CREDIT_DECISION_TOO_EARLY', `no day before ${EARLIEST} is entered`)
}

/**
 * A fine that was decided here has an amount, and its notice says what the record says. What organs elsewhere decided is
 * collected as far as it is known, and what never had one is corrected in its other parts.
 */
export function amountTaken(record: Correctable & { actId?: ActId | undefined }, corrected: Correctable): Refusal {
  if (!record.actId || !lacksAmount(corrected) || lacksAmount(record)) return undefined
  return rejected('CREDIT_AMOUNT_MISSING', 'a fine has an amount')
}

function lacksAmount({ penaltyTypes, amountFen }: Correctable): boolean {
  return penaltyTypes.includes('fine') && amountFen === undefined
}

export function implausiblePublication(
  publishedOn: Day | undefined,
  { decidedOn, at }: Pick<Correctable, 'decidedOn'> & { at: Instant },
): Refusal {
  if (publishedOn === undefined || (decidedOn <= publishedOn && publishedOn <= shanghaiDay(at))) return undefined
  return rejected('CREDIT_PUBLICATION_IMPLAUSIBLE', 'a decision is published after it was taken, and not in the future')
}

/** A community that an officer names must be known; one that an act brings is taken as it is. */
export function unknownCommunity({ communityId }: Pick<Changes, 'communityId'>, rules: CreditFileRules): Refusal {
  if (!communityId || rules.isKnown(communityId)) return undefined
  return rejected('CREDIT_COMMUNITY_UNKNOWN', 'there is no such community')
}
