import type { CommunityId } from '#shared/governance/ids.ts'
import type { PublicityEdition } from '#shared/governance/publicity.ts'
import type { Day } from '#shared/governance/shanghai.ts'
import type { OrganId } from './ids.ts'

/** What is in force when a command is decided, and what of the district it must know. */
export type CreditFileRules = {
  edition: PublicityEdition
  /** Only organs that are joined act, and collect. */
  isOnboarded(organ: OrganId): boolean
  isKnown(community: CommunityId): boolean
  /** The act that the command derives from, or that its record was derived from, as it stands now; undefined: none. */
  act: StandingAct | undefined
}

/** What a record follows of its act, however late or often it is told of it: docs/decisions/0201. */
export type StandingAct = {
  isRevoked: boolean
  /** Of an inspection: findings not corrected yet. */
  openFindings: number
  /** Once it is public, whoever it is about. */
  publishedOn?: Day
  /** Once it is public, and not a person's. */
  notice?: Notice
}

/** When the notice of an act was published, and the last day of it where its organ fixed one. */
export type Notice = { publishedOn: Day; publicUntil?: Day }

/** More than any real subject has; a file is one document where it is read. */
export const MOST_RECORDS = 1000
