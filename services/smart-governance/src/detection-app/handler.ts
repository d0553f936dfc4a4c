import type { CommandHandler } from '#shared/eventsourcing/command-handler.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import { type DetectionAppCommand, detectionAppDecider, type MappingRules } from './decider.ts'
import { detectionAppEvents } from './events.ts'
import type { DetectionAppState } from './state.ts'

export type DetectionAppHandler = CommandHandler<DetectionAppState, DetectionAppCommand>

export function detectionAppHandler(pillar: Pillar): DetectionAppHandler {
  return pillar.handler<
    DetectionAppState,
    DetectionAppCommand,
    (typeof detectionAppEvents)['definitions'],
    MappingRules
  >({ events: detectionAppEvents, decider: detectionAppDecider, rules: (command) => mappingRules(pillar, command) })
}

/* What this room reads of the directories' rows: docs/decisions/0004. */
type UnitEntry = { retiredAt?: string }
type ClassEntry = { parents: string[]; retired: boolean }

const NOTHING_NAMED: MappingRules = {
  unit: () => undefined,
  subType: () => undefined,
  mainType: () => undefined,
  isChannel: () => false,
}

/** What a mapping names, as the commit store has it: an application goes live seldom. */
async function mappingRules({ readers }: Pillar, command: DetectionAppCommand): Promise<MappingRules> {
  if (command.type !== 'goLive') return NOTHING_NAMED
  const { mapping } = command
  const [unit, subType, mainType, channel] = await Promise.all([
    readers.fresh<UnitEntry>(mapping.unitId),
    readers.fresh<ClassEntry>(`cls_sub-type-${mapping.subType}`),
    mapping.mainType === undefined ? undefined : readers.fresh<ClassEntry>(`cls_main-type-${mapping.mainType}`),
    readers.fresh<ClassEntry>(`cls_channel-${mapping.channel}`),
  ])
  return {
    unit: () => (unit ? { retired: unit.retiredAt !== undefined } : undefined),
    subType: () => (subType ? { mainTypes: subType.parents, retired: subType.retired } : undefined),
    mainType: () => mainType ?? undefined,
    isChannel: () => channel?.retired === false,
  }
}
