import { now } from '#shared/eventsourcing/instant.ts'
import { communityId, subjectId } from '#shared/governance/ids.ts'
import { day } from '#shared/governance/shanghai.ts'
import { fenOf } from '#shared/graphql/amounts.ts'
import type { CommandInput, Payload } from '#shared/graphql/commands.ts'
import type { RequestContext } from '#shared/graphql/context.ts'
import { graphError } from '#shared/graphql/errors.ts'
import { parseInput } from '#shared/graphql/input.ts'
import { refusal } from '#shared/graphql/rights.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { CollectCreditRecordInput, CorrectCreditRecordInput, Resolvers } from '../../graphql.generated.ts'
import type { CommandOf, CreditFileCommand } from '../commands.ts'
import type { Correctable } from '../event-fields.ts'
import type { CreditFileHandler } from '../handler.ts'
import { creditFileId, creditFileOf, creditRecordId, documentNumber, personalFileId } from '../ids.ts'
import { organOf, reachesOrgan } from '../reach.ts'
import { type CreditFileState, recordIn } from '../state.ts'
import { codeOf } from './lists.ts'

type OnRecord = CommandInput & { fileId: string; recordId: string }

/** What officers do with records: each with those of the own organ alone. */
export function creditFileMutations(pillar: Pillar, handler: CreditFileHandler) {
  const { rights, mutate } = pillar

  function onRecord<I extends OnRecord>(name: string, commandFor: (input: I) => CreditFileCommand) {
    const field = `Mutation.${name}`
    return (_: unknown, { input }: { input: I }, context: RequestContext): Promise<Payload> => {
      const scope = rights.scope(field, context.identity)
      return mutate({
        field,
        input,
        context,
        handler,
        stream: fileIdOf(input.fileId),
        command: commandFor(input),
        permits: (state: CreditFileState) => {
          const record = recordIn(state, input.recordId)
          // What is not there is refused by the rules: they say so.
          return !record || reachesOrgan(record.organId, scope, context.identity)
        },
      })
    }
  }

  return {
    collectCreditRecord: (_, { input }, context) => {
      const organId = organOf(context.identity)
      if (!organId) throw refusal(context.identity)
      const subject = subjectId.of(codeOf(input.uscc))
      return mutate({
        field: 'Mutation.collectCreditRecord',
        input,
        context,
        handler,
        stream: creditFileOf(subject),
        command: {
          type: 'collectRecord',
          at: now(),
          subject,
          organId,
          ...(input.subjectName && { subjectName: input.subjectName.trim() }),
          kind: input.kind,
          documentNumber: parseInput(documentNumber, input.documentNumber.trim(), 'documentNumber'),
          ...collected(input),
          ...(input.publishedOn && { publishedOn: parseInput(day, input.publishedOn, 'publishedOn') }),
        },
      })
    },
    correctCreditRecord: onRecord<CorrectCreditRecordInput>('correctCreditRecord', (input) => ({
      type: 'correctRecord',
      at: now(),
      recordId: recordIdOf(input.recordId),
      reason: input.reason,
      ...given(input),
      ...takenAway(input),
    })),
    withdrawCreditRecord: onRecord<OnRecord & { reason: CommandOf<'withdrawRecord'>['reason'] }>(
      'withdrawCreditRecord',
      ({ recordId, reason }) => ({ type: 'withdrawRecord', at: now(), recordId: recordIdOf(recordId), reason }),
    ),
  } satisfies Resolvers['Mutation']
}

function fileIdOf(id: string) {
  return personalFileId.is(id) ? id : parseInput(creditFileId.schema, id, 'fileId')
}

function recordIdOf(id: string) {
  return parseInput(creditRecordId.schema, id, 'recordId')
}

function collected(input: CollectCreditRecordInput): Correctable {
  return {
    ...given(input),
    decidedOn: parseInput(day, input.decidedOn, 'decidedOn'),
    penaltyTypes: [...(input.penaltyTypes ?? [])],
    sector: input.sector ?? 'other',
  }
}

type Given = Partial<
  Pick<
    CorrectCreditRecordInput,
    | 'decidedOn'
    | 'penaltyTypes'
    | 'sector'
    | 'amount'
    | 'inspectionScore'
    | 'openFindings'
    | 'communityId'
    | 'validUntil'
  >
>

/** What is absent stays as it is; an inspection's result is given whole. */
function given(input: Given): Partial<Correctable> {
  const { decidedOn, penaltyTypes, sector, amount, inspectionScore: score, openFindings, validUntil } = input
  if (score != null && openFindings == null) {
    throw graphError('BAD_USER_INPUT', 'inspectionScore is given with openFindings')
  }
  const community = input.communityId
  return {
    ...(decidedOn != null && { decidedOn: parseInput(day, decidedOn, 'decidedOn') }),
    ...(penaltyTypes && { penaltyTypes: [...new Set(penaltyTypes)] }),
    ...(sector && { sector }),
    ...(amount != null && { amountFen: fenOf(amount) }),
    ...(openFindings != null && { inspection: { ...(score != null && { score }), openFindings } }),
    ...(community != null && { communityId: parseInput(communityId.schema, community, 'communityId') }),
    ...(validUntil != null && { validUntil: parseInput(day, validUntil, 'validUntil') }),
  }
}

function takenAway({ amount, communityId: community, validUntil }: CorrectCreditRecordInput) {
  return {
    ...(amount === null && { amountFen: null }),
    ...(community === null && { communityId: null }),
    ...(validUntil === null && { validUntil: null }),
  }
}
