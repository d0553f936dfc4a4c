import type { Instant } from '#shared/eventsourcing/instant.ts'
import { knownDivisions } from '#shared/governance/directories.ts'
import { publicityEditionAt } from '#shared/governance/publicity.ts'
import { type Day, shanghaiDay } from '#shared/governance/shanghai.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { CreditFileCommand } from './commands.ts'
import type { ActId } from './ids.ts'
import type { CreditFileRules, StandingAct } from './rules.ts'
import { type CreditFileState, recordIn } from './state.ts'
import { noticeOf, type Published } from './validity.ts'

/** What this room reads of an organ's row: docs/decisions/0004. */
type OrganEntry = { phase: string }
/** And of an act's. */
type ActEntry = {
  state: { phase: string }
  findings: readonly { correctedOn?: Day | undefined }[]
  publication?: PublicationEntry | undefined
}
type PublicationEntry = Published & { at: Instant; subject?: { subjectId?: string | undefined } | undefined }

/**
 * The edition at the command's time, and of the directories what the command names. The act that a policy derives from
 * is read as the commit store has it: its facts come late and again. So is that of a record that an officer corrects:
 * the file of a person is not told that it is public.
 */
export function creditFileRules(pillar: Pillar) {
  const { readers } = pillar
  const divisions = knownDivisions.known(pillar)

  return async (command: CreditFileCommand, state: CreditFileState): Promise<CreditFileRules> => {
    const organ = command.type === 'collectRecord' ? await readers.fresh<OrganEntry>(command.organId) : null
    const ground = actOf(command, state)
    const act = ground ? await readers.fresh<ActEntry>(ground) : null
    const named = 'communityId' in command ? command.communityId : undefined
    const isKnown = named != null && (await divisions.knows(named))
    return {
      edition: publicityEditionAt(command.at),
      isOnboarded: (id) => organ?._id === id && organ.phase === 'onboarded',
      isKnown: (id) => isKnown && id === named,
      act: act ? standingAct(act) : undefined,
    }
  }
}

function actOf(command: CreditFileCommand, state: CreditFileState): ActId | undefined {
  if (command.type === 'correctRecord') return recordIn(state, command.recordId)?.actId
  return command.type === 'deriveRecord' || command.type === 'correctDerived' ? command.actId : undefined
}

export function standingAct({ state, findings, publication }: ActEntry): StandingAct {
  return {
    isRevoked: state.phase === 'revoked',
    openFindings: findings.filter(({ correctedOn }) => correctedOn === undefined).length,
    ...(publication && { publishedOn: shanghaiDay(publication.at) }),
    // Of a person nothing is made public, so the notice names nobody.
    ...(publication?.subject?.subjectId && { notice: noticeOf(publication, publication.at) }),
  }
}
