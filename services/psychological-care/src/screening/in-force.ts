import { areaOf, knownDivisions } from '#shared/governance/directories.ts'
import type { CommunityId } from '#shared/governance/ids.ts'
import { stateCouncilCalendar } from '#shared/governance/state-council-calendar.ts'
import { type Edition, editionsIn } from '#shared/pillar/editions.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { ScreeningCommand } from './commands.ts'
import { type CommunityFacts, defaultLimits, type ReviewLimits, type ScreeningRules } from './rules.ts'

/** What this room reads of the published rules' rows: docs/decisions/0004. */
type RulesEntry = Edition & ReviewLimits

export type InForce = {
  /** What is in force when a command is decided. */
  rules(command: ScreeningCommand): Promise<ScreeningRules>
  /** Undefined where this pillar has not been told of the community, or not yet. */
  community(id: CommunityId): Promise<CommunityFacts | undefined>
}

/** The rules as published, and the communities as smart governance told of them. */
export function rulesInForce(pillar: Pick<Pillar, 'name' | 'readers'>): InForce {
  const editions = editionsIn<RulesEntry>(pillar.readers, 'screeningRules')
  const divisions = knownDivisions.known(pillar)

  async function community(id: CommunityId): Promise<CommunityFacts | undefined> {
    const [area, entry] = await Promise.all([areaOf(divisions, id), divisions.find(id)])
    if (!area || !entry) return undefined
    return { area, retired: entry.retired, ...(entry.successorId && { successorId: entry.successorId }) }
  }

  return {
    community,
    async rules(command) {
      const published = await editions.at(command.at)
      const named = command.type === 'invite' ? await community(command.communityId) : undefined
      return {
        edition: published?.edition ?? 'default',
        limits: published ?? defaultLimits,
        calendar: stateCouncilCalendar,
        community: (id) => (command.type === 'invite' && command.communityId === id ? named : undefined),
      }
    },
  }
}
