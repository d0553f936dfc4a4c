import { now } from '#shared/eventsourcing/instant.ts'
import { hashedBody, subjectId } from '#shared/governance/ids.ts'
import { day, endOfDay } from '#shared/governance/shanghai.ts'
import { parseUscc } from '#shared/governance/uscc.ts'
import type { CommandInput, Payload } from '#shared/graphql/commands.ts'
import type { RequestContext } from '#shared/graphql/context.ts'
import { graphError } from '#shared/graphql/errors.ts'
import { parseInput } from '#shared/graphql/input.ts'
import { refusal } from '#shared/graphql/rights.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type {
  LiftGradeOverrideInput,
  ProposeGradeOverrideInput,
  RefuseGradeOverrideInput,
  Resolvers,
  SignGradeOverrideInput,
} from '../../graphql.generated.ts'
import type { CreditProfileCommand } from '../commands.ts'
import type { CreditProfileHandler } from '../handler.ts'
import { creditProfileId, profileOf, proposalId } from '../ids.ts'
import { signerOf } from './signer.ts'

type OnProfile = CommandInput & { profileId: string }

/** What officers do with a profile; whoever signs does so by name, and the fact keeps a digest of it. */
export function creditProfileMutations(pillar: Pillar, handler: CreditProfileHandler) {
  const { mutate } = pillar

  function signed<I extends OnProfile>(name: string, commandFor: (input: I, signer: string) => CreditProfileCommand) {
    return (_: unknown, { input }: { input: I }, context: RequestContext): Promise<Payload> => {
      const signer = signerOf(pillar, context.identity)
      if (signer === undefined) throw refusal(context.identity)
      return mutate({
        field: `Mutation.${name}`,
        input,
        context,
        handler,
        stream: parseInput(creditProfileId.schema, input.profileId, 'profileId'),
        command: commandFor(input, signer),
      })
    }
  }

  return {
    evaluateCreditProfile: (_, { input }, context) => {
      const code = parseUscc(input.uscc)
      if (!code) throw graphError('BAD_USER_INPUT', 'uscc is no unified social credit code')
      const subject = subjectId.of(code)
      return mutate({
        field: 'Mutation.evaluateCreditProfile',
        input,
        context,
        handler,
        stream: profileOf(subject),
        command: { type: 'evaluate', at: now(), subjectId: subject },
      })
    },
    proposeGradeOverride: signed<ProposeGradeOverrideInput>('proposeGradeOverride', (input, signer) => ({
      type: 'proposeOverride',
      at: now(),
      signer,
      proposalId: proposalId.of(hashedBody('grade-override', signer, input.commandId)),
      grade: input.grade,
      reason: input.reason,
      basis: input.basis.trim(),
      until: endOfDay(parseInput(day, input.lastDay, 'lastDay')),
    })),
    signGradeOverride: signed<SignGradeOverrideInput>('signGradeOverride', (input, signer) => ({
      type: 'signOverride',
      at: now(),
      signer,
      proposalId: proposed(input),
    })),
    refuseGradeOverride: signed<RefuseGradeOverrideInput>('refuseGradeOverride', (input, signer) => ({
      type: 'refuseOverride',
      at: now(),
      signer,
      proposalId: proposed(input),
    })),
    liftGradeOverride: signed<LiftGradeOverrideInput>('liftGradeOverride', (_input, signer) => ({
      type: 'liftOverride',
      at: now(),
      signer,
    })),
  } satisfies Resolvers['Mutation']
}

function proposed({ proposalId: id }: { proposalId: string }) {
  return parseInput(proposalId.schema, id, 'proposalId')
}
