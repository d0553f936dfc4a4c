import type { Instant } from '#shared/eventsourcing/instant.ts'
import { knownDivisions } from '#shared/governance/directories.ts'
import { publicityEditionAt } from '#shared/governance/publicity.ts'
import type { Day } from '#shared/governance/shanghai.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { CreditFileCommand } from './commands.ts'
import type { CreditFileRules, StandingAct } from './rules.ts'
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
 * is read as the commit store has it: its facts come late and again.
 */
export function creditFileRules(pillar: Pillar): (command: CreditFileCommand) => Promise<CreditFileRules> {
  const { readers } = pillar
  const divisions = knownDivisions.known(pillar)

  return async (command) => {
    const organ = command.type === 'collectRecord' ? await readers.fresh<OrganEntry>(command.organId) : null
    const asksAct = command.type === 'deriveRecord' || command.type === 'correctDerived'
    const act = asksAct ? await readers.fresh<ActEntry>(command.actId) : null
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

export function standingAct({ state, findings, publication }: ActEntry): StandingAct {
  return {
    isRevoked: state.phase === 'revoked',
    openFindings: findings.filter(({ correctedOn }) => correctedOn === undefined).length,
    // Of a person nothing is made public, so the notice names nobody.
    ...(publication?.subject?.subjectId && { notice: noticeOf(publication, publication.at) }),
  }
}
