import { z } from 'zod'
import { now } from '#shared/eventsourcing/instant.ts'
import { definePolicy, type Policy, reaction } from '#shared/eventsourcing/policies.ts'
import { communityId, divisionId, unitId } from '#shared/governance/ids.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import { SHARED_OUTCOMES, URGENCIES } from './codes.ts'
import { outcomeOf } from './decide/merging.ts'
import type { MatterHandler } from './handler.ts'
import { alertId, code, type MatterId, matterId, matterOfAlert } from './ids.ts'
import type { Districts } from './in-force.ts'
import { numberFor } from './numbering.ts'

const outcome = z.enum(SHARED_OUTCOMES)
const informs = z.array(matterId.schema)

type Context = Parameters<MatterHandler['handle']>[2]

type Own = Pick<Pillar, 'topic' | 'numbers'>
type Initials = Pick<Districts, 'initialOf'>

export function matterPolicies(pillar: Own, handler: MatterHandler, districts: Initials): Policy[] {
  return [mergeMatters(pillar, handler), receiveAlerts(pillar, handler, districts)]
}

/** What a confirmed alert says of the matter it is to become; of an application in its trial it says nothing. */
const confirmed = z.object({
  area: z.object({ communityId: communityId.schema.optional() }),
  handover: z
    .object({
      centreId: divisionId,
      unitId: unitId.schema,
      channel: code,
      mainType: code.optional(),
      subType: code,
      urgency: z.enum(URGENCIES),
    })
    .optional(),
})

/**
 * Seen → handled: an alert that a person confirmed is received as a matter at that person's centre and handed to the
 * unit of its application. Its time limit runs from the confirmation; the unit has it, and its own days, from when it is
 * handed over, however late that is. Where the unit cannot have it, the matter stays at the centre and the refusal is
 * shown as stuck.
 */
function receiveAlerts(pillar: Own, handler: MatterHandler, districts: Initials): Policy {
  return definePolicy({
    name: 'receive-alerts',
    topic: pillar.topic,
    startAt: 'beginning',
    seesImports: false,
    on: {
      AlertConfirmed: reaction(confirmed, async ({ area, handover }, { stream, at }, context) => {
        if (!handover || !area.communityId) return undefined
        const { centreId, unitId: unit, channel, mainType, subType, urgency } = handover
        const alert = alertId.schema.parse(stream)
        const id = matterOfAlert(alert)
        const received = await handler.handle(
          id,
          {
            type: 'receive',
            at,
            number: await numberFor(pillar, districts, { centreId, at }),
            ...{ centreId, channel, urgency, communityId: area.communityId, alertId: alert },
            nature: 'other',
            classes: { ...(mainType && { mainType }), subType },
          },
          context,
        )
        if (received.kind === 'rejected' || received.state.phase !== 'received') return received
        const handing = { ...context, commandId: `${context.commandId}:transfer` }
        return handler.handle(id, { type: 'transfer', at: now(), unitId: unit }, handing)
      }),
    },
  })
}

/**
 * Merged matters 并案: the earlier one learns of the later, and every reporter gets the outcome. A fact says whom to tell,
 * and the matter as it stands says what: told again, an earlier resolution does not take the place of the last one
 * (docs/decisions/0200).
 */
function mergeMatters({ topic }: Own, handler: MatterHandler): Policy {
  /** One outcome to many matters; the first refusal is what stands out. */
  async function share(stream: string, to: readonly MatterId[], context: Context) {
    if (to.length === 0) return undefined
    const fromId = matterId.schema.parse(stream)
    const shared = outcomeOf((await handler.load(fromId)).state)
    if (!shared) return undefined
    const command = { type: 'shareOutcome', at: now(), fromId, outcome: shared } as const
    const outcomes = await Promise.all(to.map((id) => handler.handle(id, command, context)))
    return outcomes.find(({ kind }) => kind === 'rejected')
  }
  const tell = reaction(z.object({ informs }), ({ informs: to }, { stream }, context) => share(stream, to, context))

  return definePolicy({
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
        async ({ matterId: id, outcome: shared }, { stream }, context) => shared && share(stream, [id], context),
      ),
      MatterResolved: tell,
      OutcomeShared: tell,
      MatterAnsweredOnTheSpot: tell,
      MatterDeclined: tell,
    },
  })
}
