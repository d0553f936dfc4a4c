import { z } from 'zod'
import { now } from '#shared/eventsourcing/instant.ts'
import { definePolicy, type Policy, reaction } from '#shared/eventsourcing/policies.ts'
import { subjectId, unitId } from '#shared/governance/ids.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { ActHandler } from './handler.ts'
import { actId, matterId, organOf, registeredActId } from './ids.ts'

/** What a resolution says of the enforcement it asks for: by whom, against whom. */
const resolved = z.object({ unitId: unitId.schema, outcome: z.string(), subjectId: subjectId.schema.optional() })

/** Of a credit record: the act it was made of. */
const record = z.object({ actId: actId.schema.optional() })

/** Of a notice: whether anybody is named, whose file then hears of it and answers. */
const notice = z.object({ kind: z.string(), subject: z.object({ subjectId: subjectId.schema.optional() }).optional() })

/**
 * A matter that was resolved by enforcement opens an inspection of the unit that resolved it. Nothing else opens an act
 * by itself: no detection, no complaint, no history from a file. What follows from the inspection is people's to decide.
 * A credit record that ends otherwise than its act's notice, or says otherwise what was decided, takes the notice with
 * it (docs/decisions/0206): no more is heard of credit. Its facts say that something changed, and the record as it stands
 * says what (docs/decisions/0200): told again, they cannot bring back what a later one has ended. A person's file is not
 * told that a notice is public, so the notice looks by itself whether it says the same.
 */
export function actPolicies({ topic, topicOf }: Pick<Pillar, 'topic' | 'topicOf'>, handler: ActHandler): Policy[] {
  const inspect = reaction(resolved, async ({ unitId: unit, outcome, subjectId: subject }, { stream }, context) => {
    if (outcome !== 'enforcement') return undefined
    const command = {
      type: 'register' as const,
      at: now(),
      kind: 'inspection' as const,
      organId: organOf(unit),
      matterId: matterId.schema.parse(stream),
      ...(subject && { subject: { subjectId: subject } }),
    }
    // A matter may be reopened and resolved by enforcement again: each resolution is an inspection of its own.
    return handler.handle(registeredActId(context.actor.id, context.commandId), command, context)
  })
  const follow = reaction(
    record,
    async ({ actId: act }, _, context) =>
      act && handler.handle(act, { type: 'movePublicity', at: now(), actId: act }, context),
  )
  const look = reaction(notice, async ({ kind, subject }, { stream }, context) => {
    if (kind !== 'penalty' || subject?.subjectId) return undefined
    const act = actId.schema.parse(stream)
    return handler.handle(act, { type: 'movePublicity', at: now(), actId: act }, context)
  })

  return [
    definePolicy({
      name: 'inspect-after-matters',
      topic: topicOf('smart-governance'),
      startAt: 'beginning',
      seesImports: false,
      on: { MatterResolved: inspect },
    }),
    definePolicy({
      name: 'end-notices-with-records',
      topic,
      startAt: 'beginning',
      seesImports: false,
      on: {
        CreditRecordPublished: follow,
        CreditRecordCorrected: follow,
        CreditRecordWithdrawn: follow,
        ActPublished: look,
      },
    }),
  ]
}
