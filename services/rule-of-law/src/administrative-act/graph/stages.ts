import { now } from '#shared/eventsourcing/instant.ts'
import { type Day, day, shanghaiDay } from '#shared/governance/shanghai.ts'
import { fenOf } from '#shared/graphql/amounts.ts'
import type { CommandInput, Payload } from '#shared/graphql/commands.ts'
import type { RequestContext } from '#shared/graphql/context.ts'
import { parseInput } from '#shared/graphql/input.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { ActSubjectInput, DecideActInput, Resolvers } from '../../graphql.generated.ts'
import type { ActCommand, CommandOf } from '../commands.ts'
import { type ActSubject, OPEN_LIMITS } from '../event-fields.ts'
import type { ActHandler } from '../handler.ts'
import { actId } from '../ids.ts'
import { mayCommand } from '../reach.ts'
import type { ActState } from '../state.ts'
import { namedSubject, openText } from './subjects.ts'
import { ownerIn, sealedFor, unsealed, type Words } from './texts.ts'

type ActInput = CommandInput & { actId: string; subject?: ActSubjectInput | null | undefined }
type Bare<T extends ActCommand['type']> = Omit<CommandOf<T>, 'at'>
type AnyBare = { [T in ActCommand['type']]: Bare<T> }[ActCommand['type']]
/** The command that an input asks for: made once without its words, to be decided, and once with them, to be stored. */
type Step<I> = (input: I, words: Words, subject: ActSubject | undefined) => Promise<AnyBare>

/** A mutation for each stage of an act that exists: its rights, its words encrypted, then the command itself. */
export function stageMutations(pillar: Pillar, handler: ActHandler) {
  const { rights, mutate } = pillar

  function mutation<I extends ActInput>(name: string, step: Step<I>) {
    const field = `Mutation.${name}`
    return async (_: unknown, { input }: { input: I }, context: RequestContext): Promise<Payload> => {
      const stream = parseInput(actId.schema, input.actId, 'actId')
      const named = await namedSubject(pillar, input.subject)
      const at = now()
      const commandWith = async (words: Words, subject: ActSubject | undefined) =>
        ({ ...(await step(input, words, subject)), at }) as ActCommand
      async function seal() {
        const subject = await named?.seal()
        const owner = subject?.personId ?? ownerIn((await handler.load(stream)).state, stream)
        return { command: await commandWith(sealedFor(pillar, owner), subject), subjects: [owner] }
      }
      return mutate({
        field,
        input,
        context,
        handler,
        stream,
        command: await commandWith(unsealed, named?.bare),
        seal,
        permits: (state: ActState) => mayCommand(rights, { mutation: name, state, identity: context.identity }),
      })
    }
  }

  return {
    attachEvidence: mutation('attachEvidence', async ({ kind, attachment, collectedOn, remark }, words) => ({
      ...{ type: 'attachEvidence', kind, attachment },
      ...(collectedOn && { collectedOn: dayOf(collectedOn, 'collectedOn') }),
      ...(await words({ remark })),
    })),
    discontinueAct: mutation('discontinueAct', async ({ reason, remark }, words) => ({
      ...{ type: 'discontinue', reason },
      ...(await words({ remark })),
    })),
    decideAct: mutation('decideAct', decision),
    serveDecision: mutation('serveDecision', async ({ method, servedOn }) => ({
      ...{ type: 'serve', method },
      servedOn: dayOf(servedOn, 'servedOn'),
    })),
    publishAct: mutation('publishAct', async ({ cause, content, publicUntil }) => ({
      type: 'publish',
      cause: openText(cause, OPEN_LIMITS.notice, 'cause'),
      content: openText(content, OPEN_LIMITS.notice, 'content'),
      ...(publicUntil && { publicUntil: dayOf(publicUntil, 'publicUntil') }),
    })),
    rewordNotice: mutation('rewordNotice', async ({ cause, content }) => ({
      type: 'reword',
      cause: openText(cause, OPEN_LIMITS.notice, 'cause'),
      content: openText(content, OPEN_LIMITS.notice, 'content'),
    })),
    correctFindings: mutation('correctFindings', async ({ findings, correctedOn }) => ({
      ...{ type: 'correctFindings', findings },
      ...(correctedOn != null && { correctedOn: dayOf(correctedOn, 'correctedOn') }),
    })),
    revokeAct: mutation('revokeAct', async ({ reason, remark }, words) => ({
      ...{ type: 'revoke', reason },
      ...(await words({ remark })),
    })),
  } satisfies Resolvers['Mutation']
}

async function decision(input: DecideActInput, words: Words, subject: ActSubject | undefined): Promise<Bare<'decide'>> {
  const { cause = '', content = '' } = await words({ cause: input.cause, content: input.content })
  const findings = await Promise.all(
    (input.findings ?? []).map(async ({ item, remark }) => ({
      item: openText(item, OPEN_LIMITS.finding, 'findings.item'),
      ...(await words({ remark })),
    })),
  )
  return {
    type: 'decide',
    ...{ cause, content, findings },
    documentNumber: input.documentNumber.trim(),
    procedure: input.procedure,
    basis: input.basis.map((clause) => openText(clause, OPEN_LIMITS.basis, 'basis')),
    officers: input.officers,
    penaltyTypes: input.penaltyTypes ?? [],
    decidedOn: dayOf(input.decidedOn, 'decidedOn'),
    ...(input.item != null && { item: openText(input.item, OPEN_LIMITS.item, 'item') }),
    ...(input.sector && { sector: input.sector }),
    ...(subject && { subject }),
    ...(input.amount != null && { amountFen: fenOf(input.amount) }),
    ...(input.validFrom && { validFrom: dayOf(input.validFrom, 'validFrom') }),
    ...(input.validUntil && { validUntil: dayOf(input.validUntil, 'validUntil') }),
  }
}

/** Today where it is absent. Throws BAD_USER_INPUT. */
function dayOf(text: string | null | undefined, name: string): Day {
  return text == null ? shanghaiDay(now()) : parseInput(day, text, name)
}
