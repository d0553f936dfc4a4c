import { rejected } from '#shared/eventsourcing/decider.ts'
import { now } from '#shared/eventsourcing/instant.ts'
import { type CommandInput, type Payload, toPayload } from '#shared/graphql/commands.ts'
import type { RequestContext } from '#shared/graphql/context.ts'
import { graphError } from '#shared/graphql/errors.ts'
import { parseInput } from '#shared/graphql/input.ts'
import { refusal } from '#shared/graphql/rights.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import { SubjectErased } from '#shared/privacy/encryption.ts'
import type { Resolvers, SubmitScreeningInput } from '../../graphql.generated.ts'
import { answersIn, writeAnswers } from '../answers.ts'
import type { Instrument } from '../codes.ts'
import type { CommandOf, ScreeningCommand } from '../commands.ts'
import type { ScreeningHandler } from '../handler.ts'
import { code, type ScreeningId, screeningId } from '../ids.ts'
import { resultOf } from '../instruments.ts'
import { isWithin, reachableOf } from '../reach.ts'
import type { ScreeningState } from '../state.ts'
import { digestOf, type Owners, sealed, subjectsOf, textOf } from './texts.ts'

type ScreeningInput = CommandInput & { screeningId: string }
type Request<I> = { input: I; owners: Owners; instrument: Instrument }
/** The command with its texts encrypted, and a digest of what was asked where that could be guessed. */
type Prepared = { command: ScreeningCommand; subjects?: string[]; digest?: string }

/** A mutation for each command on a screening that exists: its reach, its texts encrypted, then the command itself. */
export function answeringMutations(pillar: Pillar, handler: ScreeningHandler) {
  const { name: service, rights, privacy, store, mutate } = pillar

  function mutation<I extends ScreeningInput>(name: string, prepare: (request: Request<I>) => Promise<Prepared>) {
    const field = `Mutation.${name}`
    return async (_: unknown, { input }: { input: I }, context: RequestContext): Promise<Payload> => {
      const stream = parseInput(screeningId.schema, input.screeningId, 'screeningId')
      const permits = reaching(field, context)
      const { state } = await handler.load(stream)
      if (!permits(state)) throw refusal(context.identity)
      if (!('screening' in state)) return nobodys(stream, state)
      const { person, instrument } = state.screening
      const command = async () => {
        const prepared = await prepare({ input, owners: { stream, person }, instrument })
        return mutate({ field, input, context, handler, stream, permits, ...prepared })
      }
      return unlessErased(command, () => answerErased(stream, input, context))
    }
  }

  /** Whoever reaches all of them may hear that there is none; to others it is like one that is not theirs. */
  function reaching(field: string, { identity }: RequestContext) {
    const scope = rights.scope(field, identity)
    return (state: ScreeningState) => isWithin(reachableOf(state), scope, identity)
  }

  /** With its keys gone no request can be compared with an earlier one: a repeated one still gets its first receipt. */
  async function answerErased(stream: ScreeningId, { commandId }: CommandInput, { identity }: RequestContext) {
    const commit = identity.subject && (await store.byCommand(stream, identity.subject, commandId))
    if (!commit) return ended(stream)
    const { state } = await handler.load(stream)
    return toPayload(service, stream, { kind: 'accepted', state, version: commit.version, repeated: true, commit })
  }

  /** A command of what is personal: its digest, like its texts, is worth nothing without the keys. */
  async function personal(name: string, { input, owners }: Request<ScreeningInput>, command: ScreeningCommand) {
    const { commandId: _id, expectedVersion: _version, ...asked } = input
    const digest = await digestOf(privacy, owners, { field: `Mutation.${name}`, asked })
    return { command, subjects: subjectsOf(owners), digest }
  }

  async function submission({ input, owners, instrument }: Request<SubmitScreeningInput>) {
    const { giver, statement, guardian } = input.consent
    const answers = answersIn(instrument, input.answers)
    if (!answers) throw graphError('BAD_USER_INPUT', 'answers name items of this questionnaire, each at most once')
    const texts = { answers: writeAnswers(instrument, answers), guardian: textOf('guardian', guardian) }
    const { answers: jwe = '', guardian: named } = await sealed(privacy, owners, texts)
    const consent = {
      basis: giver,
      statement: parseInput(code, statement, 'statement'),
      ...(named && { guardian: named }),
    }
    const result = resultOf(instrument, answers)
    return { type: 'submit', at: now(), consent, answers: jwe, result } satisfies CommandOf<'submit'>
  }

  return {
    submitScreening: mutation('submitScreening', async (request) =>
      personal('submitScreening', request, await submission(request)),
    ),
    reviewScreening: mutation('reviewScreening', async (request) => {
      const { input, owners } = request
      const { remark } = await sealed(privacy, owners, { remark: textOf('remark', input.remark) })
      const command = { type: 'review', at: now(), outcome: input.outcome, ...(remark && { remark }) } as const
      return personal('reviewScreening', request, command)
    }),
    withdrawScreeningConsent: mutation('withdrawScreeningConsent', async () => ({
      command: { type: 'withdrawConsent', at: now() },
    })),
  } satisfies Resolvers['Mutation']
}

/** As long as the keys are there: a screening may be erased between any two steps. */
async function unlessErased<T>(work: () => Promise<T>, erased: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof SubjectErased) return erased()
    throw error
  }
}

/** There is none, or it is anonymous history. */
function nobodys(stream: ScreeningId, { phase }: ScreeningState): Payload {
  if (phase !== 'none') return ended(stream)
  return { stream, receipt: null, ...rejected('SCREENING_NOT_FOUND', 'there is no such screening') }
}

function ended(stream: ScreeningId): Payload {
  const refused = rejected('SCREENING_ENDED', 'nothing more can be done with it: it is anonymous, withdrawn or erased')
  return { stream, receipt: null, ...refused }
}
