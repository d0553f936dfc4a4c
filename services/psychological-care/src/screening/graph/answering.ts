import type { CommandContext, Conditions } from '#shared/eventsourcing/command-handler.ts'
import { namesOf } from '#shared/eventsourcing/commit.ts'
import { rejected } from '#shared/eventsourcing/decider.ts'
import { now } from '#shared/eventsourcing/instant.ts'
import { askedIn, type CommandInput, type Payload, toPayload } from '#shared/graphql/commands.ts'
import type { RequestContext } from '#shared/graphql/context.ts'
import { graphError } from '#shared/graphql/errors.ts'
import { parseInput } from '#shared/graphql/input.ts'
import { refusal } from '#shared/graphql/rights.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import { SubjectErased } from '#shared/privacy/encryption.ts'
import type { Resolvers, ReviewScreeningInput, SubmitScreeningInput } from '../../graphql.generated.ts'
import { answersIn, writeAnswers } from '../answers.ts'
import type { Instrument } from '../codes.ts'
import type { ScreeningCommand } from '../commands.ts'
import type { ScreeningHandler } from '../handler.ts'
import { code, type ScreeningId, screeningId } from '../ids.ts'
import { resultOf } from '../instruments.ts'
import { isWithin, reachableOf } from '../reach.ts'
import type { ScreeningState } from '../state.ts'
import { digestOf, type Owners, sealed, subjectsOf, textOf, unsealed } from './texts.ts'

type ScreeningInput = CommandInput & { screeningId: string }
type Request<I> = { input: I; owners: Owners; instrument: Instrument }
/** The command without its texts, what encrypts them, and a digest of what was asked where that could be guessed. */
type Prepared = Conditions<ScreeningState, ScreeningCommand> & { command: ScreeningCommand; digest?: string }

/** A mutation for each command on a screening that exists: its reach, its texts encrypted, then the command itself. */
export function answeringMutations(pillar: Pillar, handler: ScreeningHandler) {
  const { rights, privacy, store, receiptOf, mutate, commandContext } = pillar

  function mutation<I extends ScreeningInput>(name: string, prepare: (request: Request<I>) => Promise<Prepared>) {
    const field = `Mutation.${name}`
    return async (_: unknown, { input }: { input: I }, context: RequestContext): Promise<Payload> => {
      const stream = parseInput(screeningId.schema, input.screeningId, 'screeningId')
      const permits = reaching(field, context)
      const { state } = await handler.load(stream)
      if (!permits(state)) throw refusal(context.identity)
      if (!('screening' in state)) return nobodys(stream, state)
      const { person, instrument } = state.screening
      // It may be erased between any two steps.
      try {
        const prepared = await prepare({ input, owners: { stream, person }, instrument })
        return await mutate({ field, input, context, handler, stream, permits, ...prepared })
      } catch (error) {
        if (error instanceof SubjectErased) return answerErased(stream, commandContext(field, input, context))
        throw error
      }
    }
  }

  /** Whoever reaches all of them may hear that there is none; to others it is like one that is not theirs. */
  function reaching(field: string, { identity }: RequestContext) {
    const scope = rights.scope(field, identity)
    return (state: ScreeningState) => isWithin(reachableOf(state), scope, identity)
  }

  /** With its keys gone no request can be compared with an earlier one: a repeated one still gets its first receipt. */
  async function answerErased(stream: ScreeningId, { actor, commandId }: CommandContext) {
    const commit = await store.byCommand(stream, namesOf(actor), commandId)
    if (!commit) return ended(stream)
    const { state } = await handler.load(stream)
    return toPayload(receiptOf, stream, { kind: 'accepted', state, version: commit.version, repeated: true, commit })
  }

  /** A command with texts: they are encrypted once it is decided, and its digest is worth nothing without the keys. */
  async function personal<Name extends string>(
    name: string,
    { input, owners }: Request<ScreeningInput>,
    texts: { [name in Name]?: string | undefined },
    complete: (texts: { [name in Name]?: string }) => ScreeningCommand,
  ): Promise<Prepared> {
    return {
      command: complete(unsealed(texts)),
      digest: await digestOf(privacy, owners, { field: `Mutation.${name}`, asked: askedIn(input) }),
      seal: async () => ({ command: complete(await sealed(privacy, owners, texts)), subjects: subjectsOf(owners) }),
    }
  }

  function submission(request: Request<SubmitScreeningInput>): Promise<Prepared> {
    const { giver: basis, statement, guardian } = request.input.consent
    const { instrument } = request
    const answers = answersIn(instrument, request.input.answers)
    if (!answers) throw graphError('BAD_USER_INPUT', 'answers name items of this questionnaire, each at most once')
    const bare = { type: 'submit' as const, at: now(), result: resultOf(instrument, answers) }
    const given = { basis, statement: parseInput(code, statement, 'statement') }
    const texts = { answers: writeAnswers(instrument, answers), guardian: textOf('guardian', guardian) }
    return personal('submitScreening', request, texts, ({ answers: jwe = '', guardian: named }) => ({
      ...bare,
      answers: jwe,
      consent: { ...given, ...(named && { guardian: named }) },
    }))
  }

  function reviewing(request: Request<ReviewScreeningInput>): Promise<Prepared> {
    const bare = { type: 'review' as const, at: now(), outcome: request.input.outcome }
    const texts = { remark: textOf('remark', request.input.remark) }
    return personal('reviewScreening', request, texts, (sealed) => ({ ...bare, ...sealed }))
  }

  return {
    submitScreening: mutation('submitScreening', submission),
    reviewScreening: mutation('reviewScreening', reviewing),
    withdrawScreeningConsent: mutation('withdrawScreeningConsent', async () => ({
      command: { type: 'withdrawConsent', at: now() },
    })),
  } satisfies Resolvers['Mutation']
}

function ended(stream: ScreeningId): Payload {
  const refused = rejected('SCREENING_ENDED', 'nothing more can be done with it: it is anonymous, withdrawn or erased')
  return { stream, receipt: null, ...refused }
}

/** There is none, or it is anonymous history. */
function nobodys(stream: ScreeningId, { phase }: ScreeningState): Payload {
  if (phase !== 'none') return ended(stream)
  return { stream, receipt: null, ...rejected('SCREENING_NOT_FOUND', 'there is no such screening') }
}
