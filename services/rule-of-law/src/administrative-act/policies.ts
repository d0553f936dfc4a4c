import { z } from 'zod'
import { now } from '#shared/eventsourcing/instant.ts'
import { definePolicy, type Policy, reaction } from '#shared/eventsourcing/policies.ts'
import { subjectId, unitId } from '#shared/governance/ids.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { ActHandler } from './handler.ts'
import { matterId, organOf, registeredActId } from './ids.ts'

/** What a resolution says of the enforcement it asks for: by whom, against whom. */
const resolved = z.object({ unitId: unitId.schema, outcome: z.string(), subjectId: subjectId.schema.optional() })

/**
 * A matter that was resolved by enforcement opens an inspection of the unit that resolved it. Nothing else opens an act
 * by itself: no detection, no complaint, no history from a file. What follows from the inspection is people's to decide.
 */
export function actPolicies({ topicOf }: Pick<Pillar, 'topicOf'>, handler: ActHandler): Policy[] {
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
  return [
    definePolicy({
      name: 'inspect-after-matters',
      topic: topicOf('smart-governance'),
      startAt: 'beginning',
      seesImports: false,
      on: { MatterResolved: inspect },
    }),
  ]
}
