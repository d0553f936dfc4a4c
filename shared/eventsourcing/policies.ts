import type { z } from 'zod'
import type { RecordedEvent } from './cloud-event.ts'
import type { CommandContext, Outcome } from './command-handler.ts'

/**
 * What a mechanism does when another mechanism's fact arrives, of its own pillar or another: it issues commands. Their
 * ids are derived from the event's id, so what was accepted because of an event is not done twice. A command that came
 * to nothing is not remembered: when its event comes again it is decided anew, after all that happened since. So where
 * a later fact can end what this one says, the command asks for what stands now, or bears the fact's place (`placeOf`)
 * for the state to pass over what is not newer: docs/decisions/0200.
 */
export type Policy = {
  name: string
  /** Whose topic it reads. */
  topic: string
  /** Where it starts when it is new: that moment is kept, whatever arrives before its first act. */
  startAt: 'beginning' | 'end'
  /** Whether history from files acts too. */
  seesImports: boolean
  /**
   * At least between two batches, 200 by default: with more, what acts on much of its topic shares more writes. Those
   * of one pace read together.
   */
  paceMs?: number
  on: Record<string, Reaction>
}

export type Reaction = {
  /** Only the fields this policy reads. */
  reads: z.ZodObject
  /** Throws EventNotUnderstood. */
  act(event: RecordedEvent): Promise<Outcome<unknown> | undefined>
}

/** The event does not have the fields that the policy reads. The message names them, never what they hold. */
export class EventNotUnderstood extends Error {
  readonly code = 'EVENT_NOT_UNDERSTOOD'
}

type PolicyDefinition = Omit<Policy, 'on'> & { on: Record<string, (policy: string) => Reaction> }

export function definePolicy({ on, ...policy }: PolicyDefinition): Policy {
  const bound = Object.entries(on).map(([type, reactionOf]) => [type, reactionOf(policy.name)] as const)
  return { ...policy, on: Object.fromEntries(bound) }
}

/** Ties an action to the fields it reads, so that neither is there without the other. */
export function reaction<S extends z.ZodObject>(
  reads: S,
  act: (data: z.output<S>, event: RecordedEvent, context: CommandContext) => Promise<Outcome<unknown> | undefined>,
): (policy: string) => Reaction {
  return (policy) => ({
    reads,
    act: async (event) => act(understood(reads, event), event, policyContext(policy, event)),
  })
}

function understood<S extends z.ZodObject>(reads: S, { type, schema, data }: RecordedEvent): z.output<S> {
  const parsed = reads.safeParse(data)
  if (parsed.success) return parsed.data
  const fields = [...new Set(parsed.error.issues.map(({ path }) => path.join('.') || 'data'))]
  throw new EventNotUnderstood(`${type} version ${schema} has not what this policy reads in ${fields.join(', ')}`)
}

function policyContext(policy: string, event: RecordedEvent): CommandContext {
  return {
    commandId: `${policy}:${event.id}`,
    actor: { id: `policy:${policy}`, role: 'system' },
    digest: event.id,
    correlation: event.correlation,
    causation: event.id,
    ...(event.trace && { trace: event.trace }),
    ...(event.origin && { origin: event.origin }),
  }
}
