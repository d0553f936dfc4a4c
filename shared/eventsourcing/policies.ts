import type { z } from 'zod'
import type { RecordedEvent } from './cloud-event.ts'
import type { CommandContext, Outcome } from './command-handler.ts'

/**
 * What a mechanism does when a fact arrives, of another mechanism of its own pillar or of another pillar: it issues
 * commands. Their ids are made of the event's id, so that what was accepted because of an event is not done twice.
 * A command that came to nothing is not remembered. When its event comes again it is decided anew, after all that has
 * happened since. So where a later fact can end what this one says, the command must ask for what is true now, or carry
 * the fact's place (`placeOf`), so that the state can pass over what is not newer: docs/decisions/0200.
 */
export type Policy = {
  name: string
  /** Whose topic it reads. */
  topic: string
  /** Where a new policy begins. `end` is the end at its first start, whatever arrives before its first act. */
  startAt: 'beginning' | 'end'
  /** Whether history from files acts too. */
  seesImports: boolean
  /**
   * Milliseconds between two batches, at least; 200 by default. A policy that acts on much of its topic shares more
   * writes with a higher one. Policies with the same pace read together.
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
