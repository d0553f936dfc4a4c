import type { CommunityId } from '#shared/governance/ids.ts'
import type { PublicityEdition } from '#shared/governance/publicity.ts'
import type { OrganId } from './ids.ts'

/** What is in force when a command is decided, and what of the district it must know. */
export type CreditFileRules = {
  edition: PublicityEdition
  /** Only organs that are joined act, and collect. */
  isOnboarded(organ: OrganId): boolean
  isKnown(community: CommunityId): boolean
}

/** More than any real subject has; a file is one document where it is read. */
export const MOST_RECORDS = 1000
