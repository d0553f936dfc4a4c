import { now } from '#shared/eventsourcing/instant.ts'
import { unitId } from '#shared/governance/ids.ts'
import type { RequestContext } from '#shared/graphql/context.ts'
import { graphError } from '#shared/graphql/errors.ts'
import { parseInput } from '#shared/graphql/input.ts'
import { refusal } from '#shared/graphql/rights.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { Resolvers } from '../../graphql.generated.ts'
import { type ActSubject, OPEN_LIMITS } from '../event-fields.ts'
import type { ActHandler } from '../handler.ts'
import { type ActId, actId, type OrganId, organOf, registeredActId } from '../ids.ts'
import type { ActRow } from '../row.ts'
import { STANDING } from '../state.ts'
import { openText, subjectFrom } from './subjects.ts'
import { encrypted, textsOf } from './texts.ts'

const FIELD = 'Mutation.registerAct'

/** Opens an act: of the officer's own organ, its subject found or made, its cause encrypted, then the command. */
export function registeringMutation(pillar: Pillar, handler: ActHandler) {
  const { readers, mutate } = pillar

  /** The inspection as it stands, whose subject is the new act's where none is named; its flow goes on. */
  async function followed(id: ActId) {
    const { state, correlation } = await handler.load(id)
    if (!('act' in state)) throw graphError('BAD_USER_INPUT', 'followsActId is no act that another one can follow from')
    const row = await readers.fresh<ActRow>(id)
    return {
      follows: { id, kind: state.act.kind, isStanding: STANDING.some((phase) => phase === state.phase) },
      subject: row?.subject,
      correlation,
    }
  }

  const registerAct: NonNullable<Resolvers['Mutation']>['registerAct'] = async (_, { input }, context) => {
    if (context.identity.subject === undefined) throw refusal(context.identity)
    const stream = registeredActId(context.identity.subject, input.commandId)
    const before = input.followsActId
      ? await followed(parseInput(actId.schema, input.followsActId, 'followsActId'))
      : undefined
    const subject = (await subjectFrom(pillar, input.subject)) ?? before?.subject
    const owner = ownerOf(subject, stream)
    const { cause } = await encrypted(pillar, owner, textsOf({ cause: input.cause }))
    return mutate({
      field: FIELD,
      input,
      context: before?.correlation ? { ...context, correlation: before.correlation } : context,
      handler,
      stream,
      command: {
        type: 'register',
        at: now(),
        kind: input.kind,
        organId: ownOrgan(context),
        item: openText(input.item, OPEN_LIMITS.item, 'item'),
        sector: input.sector,
        ...(subject && { subject }),
        ...(cause && { cause }),
        ...(before && { follows: before.follows }),
      },
      ...((cause || subject?.personId) && { subjects: [owner] }),
    })
  }
  return { registerAct }
}

/** Whose key seals the act's words. */
export function ownerOf(subject: ActSubject | undefined, stream: string): string {
  return subject?.personId ?? stream
}

/** An officer acts for the own organ, and for no other. */
function ownOrgan({ identity }: RequestContext): OrganId {
  if (identity.unit === undefined) throw refusal(identity)
  return organOf(parseInput(unitId.schema, identity.unit, 'unit'))
}
