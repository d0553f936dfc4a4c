import { type DivisionId, districtId, type PersonId, type SubjectId, type UnitId } from '#shared/governance/ids.ts'
import type { Urgency } from './codes.ts'
import type { Area } from './event-fields.ts'
import type { MatterRow } from './row.ts'
import { helpersOf, isOpen, type Phase, waitingCriticism } from './state.ts'

/*
 * What a list is asked for: every answer is a facet, a short text in the row's `facets`. Two indexes then serve each
 * filter alone in both orders, and of a combination MongoDB tries each facet and keeps the most selective.
 * docs/decisions/0062.
 */
export const facet = {
  all: '*',
  open: 'open',
  urged: 'urged',
  criticism: 'criticism',
  flagged: 'flagged',
  phase: (phase: Phase) => `p:${phase}`,
  /** Street or community. */
  division: (id: DivisionId) => `d:${id}`,
  /** Has in hand what lies elsewhere. */
  centre: (id: DivisionId) => `k:${id}`,
  /** Has it in hand, wherever it lies, or had it last. */
  inHand: (id: DivisionId) => `i:${id}`,
  unit: (id: UnitId) => `u:${id}`,
  /** Helps, or did when the matter was resolved, withdrawn or merged. */
  helper: (id: UnitId) => `h:${id}`,
  nature: (nature: string) => `n:${nature}`,
  urgency: (urgency: Urgency) => `y:${urgency}`,
  channel: (channel: string) => `c:${channel}`,
  mainType: (mainType: string) => `m:${mainType}`,
  reporter: (person: PersonId | string) => `r:${person}`,
  /** As it is read out, in whichever widths, blanks and dashes it is typed. */
  number: (number: string) => `#${comparableNumber(number)}`,
  /** Against this legal entity. */
  subject: (id: SubjectId) => `e:${id}`,
  /** Same community and sub-type. */
  similar: (community: string, subType: string) => `s:${community}|${subType}`,
}

function comparableNumber(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[\p{Pd}−]+/gu, '-')
}

/** What no place is known of is any district's. */
export const NOWHERE = '-'

/**
 * The code of the district whose people find the matter in lists; of a street without a district nobody knows whose it
 * is. It is no facet but the last field of the indexes: so a count by one facet within a district reads the index alone.
 */
export function districtOf(area: Area): string | undefined {
  if (area.districtId) return districtId.body(area.districtId)
  return area.streetId || area.communityId ? undefined : NOWHERE
}

/**
 * The street or community that has the matter in hand, where it lies outside of that one: a successor of the street it
 * lies in. A district's people find by its code what lies in it, and nothing else.
 */
export function centreElsewhere(
  { streetId, communityId }: Area,
  centre: DivisionId | undefined,
): DivisionId | undefined {
  if (!centre || districtId.is(centre)) return undefined
  return centre === streetId || centre === communityId ? undefined : centre
}

export function facetsOf(row: MatterRow): string[] {
  const { state, area, classes, nature, channel, unitId, number, reporter, flags, urgency } = row
  const { communityId, streetId } = area
  const centre = 'matter' in state ? state.matter.centreId : undefined
  const elsewhere = centreElsewhere(area, centre)
  const found: (string | false | undefined)[] = [
    facet.all,
    facet.phase(state.phase),
    streetId && facet.division(streetId),
    communityId && facet.division(communityId),
    elsewhere && facet.centre(elsewhere),
    centre && facet.inHand(centre),
    unitId && facet.unit(unitId),
    nature && facet.nature(nature),
    channel && facet.channel(channel),
    classes.mainType && facet.mainType(classes.mainType),
    communityId && classes.subType && facet.similar(communityId, classes.subType),
    number && facet.number(number),
    reporter && facet.reporter(reporter.person),
    'matter' in state && state.matter.subjectId && facet.subject(state.matter.subjectId),
    urgency && facet.urgency(urgency),
    flags.length > 0 && facet.flagged,
    ...helpersOf(state).map(({ unitId }) => facet.helper(unitId)),
    ...workFacets(row),
  ]
  return found.filter((each) => typeof each === 'string')
}

/** What only a matter that somebody must work on or decide on has. */
function workFacets({ state }: MatterRow): (string | false)[] {
  const undecided = waitingCriticism(state) !== undefined && facet.criticism
  if (!isOpen(state)) return [undecided]
  return [facet.open, state.matter.urged && facet.urged, undecided]
}
