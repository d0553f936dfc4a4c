import type { Instant } from '#shared/eventsourcing/instant.ts'
import { type Day, startOfDay } from '#shared/governance/shanghai.ts'
import { type Edition, editionsIn } from '#shared/pillar/editions.ts'
import type { Readers } from '#shared/pillar/readers.ts'
import { defaultRules, type HotspotRules } from './rules.ts'

/** What this room reads of the rules' rows: docs/decisions/0004. */
type RulesEntry = Edition & { candidateAt: number }

export type RulesInForce = {
  at(time: Instant): Promise<HotspotRules>
  /**
   * A day's hotspots go by the rules in force when it begins: those are known before its first voice, so whatever
   * arrives in whatever order is decided by the same threshold.
   */
  ofDay(day: Day): Promise<HotspotRules>
}

export function rulesInForce(readers: Pick<Readers, 'rows'>): RulesInForce {
  const editions = editionsIn<RulesEntry>(readers, 'voiceRules')
  async function at(time: Instant): Promise<HotspotRules> {
    const published = await editions.at(time)
    return published ? { edition: published.edition, candidateAt: published.candidateAt } : defaultRules
  }
  return { at, ofDay: (day) => at(startOfDay(day)) }
}
