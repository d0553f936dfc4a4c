import { knownClasses, knownDivisions, placeOf } from '#shared/governance/directories.ts'
import type { DivisionId } from '#shared/governance/ids.ts'
import { stateCouncilCalendar } from '#shared/governance/state-council-calendar.ts'
import { type Edition, editionsIn } from '#shared/pillar/editions.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { InformationCommand } from './commands.ts'
import { type DivisionFacts, defaultRules, type InformationRules } from './rules.ts'

/** What this room reads of the rules' rows: docs/decisions/0004. */
type RulesEntry = Edition & { answerWithin: number }

/** What is in force when a command is decided, and what the directories know of the ids that it names. */
export type RulesInForce = (command: InformationCommand) => Promise<InformationRules>

export function rulesInForce(pillar: Pick<Pillar, 'name' | 'readers'>): RulesInForce {
  const editions = editionsIn<RulesEntry>(pillar.readers, 'voiceRules')
  const divisions = knownDivisions.known(pillar)
  const classes = knownClasses.known(pillar)

  async function divisionFacts(id: DivisionId | undefined): Promise<DivisionFacts | undefined> {
    if (!id) return undefined
    const [place, known] = await Promise.all([placeOf(divisions, id), divisions.find(id)])
    if (!place || !known) return undefined
    const { retired, successorId } = known
    return { retired, ...(successorId && { successorId }), place }
  }

  return async (command) => {
    const { communityId, divisionId = communityId, subType } = named(command)
    const [published, division, known] = await Promise.all([
      editions.at(command.at),
      divisionFacts(divisionId),
      subType ? classes.find(`cls_sub-type-${subType}`) : undefined,
    ])
    const { edition, answerWithin } = published ?? defaultRules
    return {
      edition,
      answerWithin,
      calendar: stateCouncilCalendar,
      division: (id) => (id === divisionId ? division : undefined),
      subType: (id) => (id === subType && known ? { retired: known.retired } : undefined),
    }
  }
}

type Named = { communityId?: DivisionId; divisionId?: DivisionId; subType?: string }

function named(command: InformationCommand): Named {
  switch (command.type) {
    case 'submit':
      return { communityId: command.communityId, ...(command.subType && { subType: command.subType }) }
    case 'verify':
      return command.subType ? { subType: command.subType } : {}
    case 'compileTopic':
    case 'proposeHotspot':
      return { divisionId: command.divisionId }
    default:
      return {}
  }
}
