import { type Decision, rejected } from '#shared/eventsourcing/decider.ts'
import type { CommandOf } from '../commands.ts'
import type { ActEvent } from '../events.ts'
import type { ActRules } from '../rules.ts'
import type { Before } from '../transitions.ts'
import { impossibleDay, notOnboarded, unknownCommunity, withoutGround } from './refusals.ts'

/** Opens an act (立案、受理): by an organ that is joined, of itself, after a matter, or after an inspection. */
export function register(
  _: Before<'register'>,
  { type: _type, at: _at, follows, ...opened }: CommandOf<'register'>,
  rules: ActRules,
): Decision<ActEvent> {
  const refusal = notOnboarded(opened.organId, rules) ?? unknownCommunity(opened.subject, rules)
  if (refusal) return refusal
  if (follows && follows.kind !== 'inspection') {
    return rejected('ACT_FOLLOWS_NO_INSPECTION', 'an act follows from an inspection, and from nothing else')
  }
  const unfounded = withoutGround(!follows || follows.isStanding)
  return unfounded ?? [{ type: 'ActRegistered', ...opened, ...(follows && { followsActId: follows.id }) }]
}

const MOST_EVIDENCE = 200

/** Attaches a piece of evidence (取证); the same file again changes nothing. */
export function attachEvidence(
  { act }: Before<'attachEvidence'>,
  { type: _type, at, ...evidence }: CommandOf<'attachEvidence'>,
): Decision<ActEvent> {
  const refusal = impossibleDay(evidence.collectedOn, at)
  if (refusal) return refusal
  if (act.evidence.includes(evidence.attachment.sha256)) return []
  if (act.evidence.length >= MOST_EVIDENCE) {
    return rejected('ACT_TOO_MUCH_EVIDENCE', `an act has at most ${MOST_EVIDENCE} pieces of evidence`)
  }
  return [{ type: 'ActEvidenceAttached', evidence }]
}
