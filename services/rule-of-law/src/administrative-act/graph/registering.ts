import { now } from '#shared/eventsourcing/instant.ts'
import { unitId } from '#shared/governance/ids.ts'
import type { RequestContext } from '#shared/graphql/context.ts'
import { graphError } from '#shared/graphql/errors.ts'
import { parseInput } from '#shared/graphql/input.ts'
import { refusal } from '#shared/graphql/rights.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { RegisterActInput, Resolvers } from '../../graphql.generated.ts'
import type { CommandOf } from '../commands.ts'
import { type ActSubject, OPEN_LIMITS } from '../event-fields.ts'
import type { ActHandler } from '../handler.ts'
import { type ActId, actId, type OrganId, organOf, registeredActId } from '../ids.ts'
import type { ActRow } from '../row.ts'
import { isStanding } from '../state.ts'
import { namedSubject, openText } from './subjects.ts'
import { sealedFor, unsealed, type Words } from './texts.ts'

const FIELD = 'Mutation.registerAct'

/** Opens an act of the officer's own organ: decided first, then its subject found or made and its words encrypted. */
export function registeringMutation(pillar: Pillar, handler: ActHandler) {
  const { readers, mutate } = pillar

  /**
   * The inspection as it stands, whose subject is the new act's where none is named; its flow goes on. Another organ's
   * says who it is, and not by what name: a person's name is for the organ that was told it.
   */
  async function followed(id: ActId, own: OrganId) {
    const { state, correlation } = await handler.load(id)
    if (!('act' in state)) throw graphError('BAD_USER_INPUT', 'followsActId is no act that another one can follow from')
    const isErased = state.act.subject !== undefined && state.act.erased.includes(state.act.subject.id)
    const row = isErased ? null : await readers.fresh<ActRow>(id)
    const subject = row?.subject && (state.act.organId === own ? row.subject : withoutName(row.subject))
    return { follows: { id, kind: state.act.kind, isStanding: isStanding(state) }, subject, correlation }
  }

  const registerAct: NonNullable<Resolvers['Mutation']>['registerAct'] = async (_, { input }, context) => {
    if (context.identity.subject === undefined) throw refusal(context.identity)
    const stream = registeredActId(context.identity.subject, input.commandId)
    const organId = ownOrgan(context)
    const before = input.followsActId
      ? await followed(parseInput(actId.schema, input.followsActId, 'followsActId'), organId)
      : undefined
    const named = await namedSubject(pillar, input.subject)
    const fixed = { at: now(), organId, ...(before && { follows: before.follows }) }
    const commandWith = async (words: Words, subject: ActSubject | undefined): Promise<CommandOf<'register'>> => ({
      ...{ type: 'register', ...fixed, ...opened(input) },
      ...(subject && { subject }),
      ...(await words({ cause: input.cause })),
    })
    async function seal() {
      const subject = (await named?.seal()) ?? before?.subject
      const owner = subject?.personId ?? stream
      return { command: await commandWith(sealedFor(pillar, owner), subject), subjects: [owner] }
    }
    const command = await commandWith(unsealed, named?.bare ?? before?.subject)
    return mutate({ field: FIELD, input, context, handler, stream, command, seal, correlation: before?.correlation })
  }
  return { registerAct }
}

function opened({ kind, item, sector }: RegisterActInput) {
  return { kind, item: openText(item, OPEN_LIMITS.item, 'item'), sector }
}

function withoutName({ personName: _, ...subject }: ActSubject): ActSubject {
  return subject
}

/** An officer acts for the own organ, and for no other. */
function ownOrgan({ identity }: RequestContext): OrganId {
  if (identity.unit === undefined) throw refusal(identity)
  return organOf(parseInput(unitId.schema, identity.unit, 'unit'))
}
