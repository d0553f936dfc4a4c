import { now } from '#shared/eventsourcing/instant.ts'
import { type Day, day, shanghaiDay } from '#shared/governance/shanghai.ts'
import type { CommandInput, Payload } from '#shared/graphql/commands.ts'
import type { RequestContext } from '#shared/graphql/context.ts'
import { parseInput } from '#shared/graphql/input.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { DecideActInput, Resolvers } from '../../graphql.generated.ts'
import type { ActCommand, CommandOf } from '../commands.ts'
import { type ActSubject, OPEN_LIMITS } from '../event-fields.ts'
import type { ActHandler } from '../handler.ts'
import { actId } from '../ids.ts'
import { isWithin, reachableOf } from '../reach.ts'
import type { ActState } from '../state.ts'
import { fenOf } from './amounts.ts'
import { openText, subjectFrom } from './subjects.ts'
import { encrypted, subjectIn, textsOf } from './texts.ts'

type ActInput = CommandInput & { actId: string }
/** What a step needs beside its input: whose key seals its words. */
type Sealing = { owner: string; subject: ActSubject | undefined }
type Step<I> = (input: I, sealing: Sealing) => Promise<Omit<ActCommand, 'at'>> | Omit<ActCommand, 'at'>

/** A mutation for each stage of an act that exists: its rights, its texts encrypted, then the command itself. */
export function stageMutations(pillar: Pillar, handler: ActHandler) {
  const { rights, mutate } = pillar

  function mutation<I extends ActInput>(
    name: string,
    step: Step<I>,
    subjectOf: (input: I) => DecideActInput['subject'] = () => null,
  ) {
    const field = `Mutation.${name}`
    return async (_: unknown, { input }: { input: I }, context: RequestContext): Promise<Payload> => {
      const stream = parseInput(actId.schema, input.actId, 'actId')
      const scope = rights.scope(field, context.identity)
      const [{ state }, subject] = await Promise.all([handler.load(stream), subjectFrom(pillar, subjectOf(input))])
      const owner = subject?.personId ?? subjectIn(state, stream)
      const command = await step(input, { owner, subject })
      return mutate({
        field,
        input,
        context,
        handler,
        stream,
        command: { ...command, at: now() } as ActCommand,
        subjects: [owner],
        permits: (current: ActState) => {
          const reachable = reachableOf(current)
          return reachable !== undefined && isWithin(reachable, scope, context.identity)
        },
      })
    }
  }

  const seal = (owner: string, texts: Parameters<typeof textsOf>[0]) => encrypted(pillar, owner, textsOf(texts))

  async function decision(
    input: DecideActInput,
    { owner, subject }: Sealing,
  ): Promise<Omit<CommandOf<'decide'>, 'at'>> {
    const { cause = '', content = '' } = await seal(owner, { cause: input.cause, content: input.content })
    const findings = await Promise.all(
      (input.findings ?? []).map(async ({ item, remark }) => ({
        item: openText(item, OPEN_LIMITS.finding, 'findings.item'),
        ...(await seal(owner, { remark })),
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

  return {
    attachEvidence: mutation('attachEvidence', async ({ kind, attachment, collectedOn, remark }, { owner }) => ({
      ...{ type: 'attachEvidence', kind, attachment },
      ...(collectedOn && { collectedOn: dayOf(collectedOn, 'collectedOn') }),
      ...(await seal(owner, { remark })),
    })),
    decideAct: mutation('decideAct', decision, ({ subject }: DecideActInput) => subject),
    serveDecision: mutation('serveDecision', ({ method, servedOn }) => ({
      ...{ type: 'serve', method },
      servedOn: dayOf(servedOn, 'servedOn'),
    })),
    publishAct: mutation('publishAct', ({ cause, content, publicUntil }) => ({
      type: 'publish',
      cause: openText(cause, OPEN_LIMITS.notice, 'cause'),
      content: openText(content, OPEN_LIMITS.notice, 'content'),
      ...(publicUntil && { publicUntil: dayOf(publicUntil, 'publicUntil') }),
    })),
    correctFindings: mutation('correctFindings', ({ findings, correctedOn }) => ({
      ...{ type: 'correctFindings', findings },
      correctedOn: dayOf(correctedOn, 'correctedOn'),
    })),
    revokeAct: mutation('revokeAct', async ({ reason, remark }, { owner }) => ({
      ...{ type: 'revoke', reason },
      ...(await seal(owner, { remark })),
    })),
  } satisfies Resolvers['Mutation']
}

/** Today where it is absent. Throws BAD_USER_INPUT. */
function dayOf(text: string | null | undefined, name: string): Day {
  return text == null ? shanghaiDay(now()) : parseInput(day, text, name)
}
