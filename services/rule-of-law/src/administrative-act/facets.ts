import type { Sector } from '#shared/governance/administrative-law.ts'
import { EVERY_ROW } from '#shared/graphql/staged-list.ts'
import type { ActFlag, ActKind } from './codes.ts'
import { type ActId, comparableNumber, type MatterId, type OrganId, type Whom } from './ids.ts'
import type { ActRow } from './row.ts'
import { isUnpublished, type Phase } from './state.ts'

/* What a list is asked for: every answer is a facet, a short text in the row's `facets`. docs/decisions/0062. */
export const facet = {
  /** Decided and not public yet. */
  unpublished: 'unpublished',
  /** Published once; whether it still is public is asked when it is listed. */
  public: 'public',
  /** From a file. */
  recorded: 'recorded',
  /** Opened here. */
  own: 'own',
  /** An inspection with findings that were not put right yet. */
  openFindings: 'findings',
  phase: (phase: Phase) => `p:${phase}`,
  kind: (kind: ActKind) => `k:${kind}`,
  sector: (sector: Sector) => `x:${sector}`,
  organ: (id: OrganId) => `o:${id}`,
  /** A legal entity, person or business. */
  subject: (id: Whom | string) => `s:${id}`,
  matter: (id: MatterId) => `m:${id}`,
  follows: (id: ActId) => `f:${id}`,
  flag: (flag: ActFlag) => `!${flag}`,
  number: (documentNumber: string) => `#${comparableNumber(documentNumber)}`,
  /** The same, where it is public. */
  publicSubject: (id: Whom) => `ps:${id}`,
  publicKind: (kind: ActKind) => `pk:${kind}`,
  publicOrgan: (id: OrganId) => `po:${id}`,
}

export function facetsOf(row: ActRow): string[] {
  const { state, kind, sector, organId, subject, matterId, followsActId, decision, findings, flags, origin } = row
  const whom = subject?.subjectId ?? subject?.personId ?? subject?.businessId
  const found: (string | false | undefined)[] = [
    EVERY_ROW,
    facet.phase(state.phase),
    facet.kind(kind),
    origin === 'import' ? facet.recorded : facet.own,
    sector && facet.sector(sector),
    organId && facet.organ(organId),
    whom && facet.subject(whom),
    matterId && facet.matter(matterId),
    followsActId && facet.follows(followsActId),
    decision && facet.number(decision.documentNumber),
    isUnpublished(state) && facet.unpublished,
    findings.some(({ correctedOn }) => !correctedOn) && facet.openFindings,
    ...flags.map(facet.flag),
    ...publicFacets(row),
  ]
  return found.filter((each) => typeof each === 'string')
}

function publicFacets({ publication }: ActRow): string[] {
  if (!publication) return []
  const { kind, organId, subject } = publication
  return [
    facet.public,
    facet.publicKind(kind),
    facet.publicOrgan(organId),
    ...(subject?.subjectId ? [facet.publicSubject(subject.subjectId)] : []),
  ]
}
