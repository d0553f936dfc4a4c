import { z } from 'zod'
import { now } from '#shared/eventsourcing/instant.ts'
import { definePolicy, type Policy, reaction } from '#shared/eventsourcing/policies.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import { SHARED_OUTCOMES, type SharedOutcome } from './codes.ts'
import type { MatterHandler } from './handler.ts'
import { type MatterId, matterId } from './ids.ts'

const outcome = z.enum(SHARED_OUTCOMES)
const informs = z.array(matterId.schema)

/** Merged matters 并案: the earlier one learns of the later, and every reporter gets the outcome. */
export function matterPolicies({ topic }: Pillar, handler: MatterHandler): Policy[] {
  type Context = Parameters<MatterHandler['handle']>[2]

  /** One outcome to many matters; the first refusal is what stands out. */
  async function share(fromId: string, to: readonly MatterId[], shared: SharedOutcome, context: Context) {
    const command = { type: 'shareOutcome', at: now(), fromId: matterId.schema.parse(fromId), outcome: shared } as const
    const outcomes = await Promise.all(to.map((id) => handler.handle(id, command, context)))
    return outcomes.find(({ kind }) => kind === 'rejected')
  }
  const tell = (shared: SharedOutcome) =>
    reaction(z.object({ informs }), ({ informs: to }, { stream }, context) => share(stream, to, shared, context))

  return [
    definePolicy({
      name: 'merge-matters',
      topic,
      startAt: 'beginning',
      seesImports: false,
      on: {
        MatterMerged: reaction(z.object({ intoId: matterId.schema }), ({ intoId }, { stream }, context) =>
          handler.handle(intoId, { type: 'absorb', at: now(), matterId: matterId.schema.parse(stream) }, context),
        ),
        DuplicateAbsorbed: reaction(
          z.object({ matterId: matterId.schema, outcome: outcome.optional() }),
          async ({ matterId: id, outcome: shared }, { stream }, context) =>
            shared && share(stream, [id], shared, context),
        ),
        MatterResolved: reaction(
          z.object({ outcome, informs }),
          ({ outcome: shared, informs: to }, { stream }, context) => share(stream, to, shared, context),
        ),
        OutcomeShared: reaction(
          z.object({ outcome, informs }),
          ({ outcome: shared, informs: to }, { stream }, context) => share(stream, to, shared, context),
        ),
        MatterAnsweredOnTheSpot: tell('explained'),
        MatterDeclined: tell('declined'),
      },
    }),
  ]
}
