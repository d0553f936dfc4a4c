import { knownDivisions } from '#shared/governance/directories.ts'
import { publicityEditionAt } from '#shared/governance/publicity.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { CreditFileCommand } from './commands.ts'
import type { CreditFileRules } from './rules.ts'

/** What this room reads of an organ's row: docs/decisions/0004. */
type OrganEntry = { phase: string }

/** The edition at the command's time, and of the directories what the command names. */
export function creditFileRules(pillar: Pillar): (command: CreditFileCommand) => Promise<CreditFileRules> {
  const { readers } = pillar
  const divisions = knownDivisions.known(pillar)

  return async (command) => {
    const organ = command.type === 'collectRecord' ? await readers.fresh<OrganEntry>(command.organId) : null
    const named = 'communityId' in command ? command.communityId : undefined
    const isKnown = named !== undefined && (await divisions.knows(named))
    return {
      edition: publicityEditionAt(command.at),
      isOnboarded: (id) => organ?._id === id && organ.phase === 'onboarded',
      isKnown: (id) => isKnown && id === named,
    }
  }
}
