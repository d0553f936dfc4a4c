import type { Instant } from '#shared/eventsourcing/instant.ts'
import { endingOf, upwards, walked, walkedIn } from '#shared/governance/hierarchy.ts'
import { type DivisionId, isDivisionId, prefixOf, type UnitId } from '#shared/governance/ids.ts'
import { stateCouncilCalendar } from '#shared/governance/state-council-calendar.ts'
import { overAll } from '#shared/mongo/over-all.ts'
import { type Edition, inForce as editionAt } from '#shared/pillar/editions.ts'
import type { Readers } from '#shared/pillar/readers.ts'
import { type Level, levelOf } from './codes.ts'
import type { MatterCommand } from './commands.ts'
import type { Classes } from './event-fields.ts'
import { initialIn } from './ids.ts'
import { type DivisionFacts, defaultLimits, type MatterLimits, type MatterRules, type UnitFacts } from './rules.ts'
import type { MatterState } from './state.ts'

/* What this room reads of the directories' rows: docs/decisions/0004. */
type DivisionEntry = {
  level: DivisionFacts['level']
  names: string[]
  parentId?: DivisionId
  successorId?: DivisionId
  retiredAt?: Instant
}
type UnitEntry = { divisionId?: DivisionId; successorId?: UnitId; retiredAt?: Instant }
type ClassEntry = { kind: string; code: string; parents: string[]; retired: boolean }
type NoticeEntry = Edition &
  (
    | { kind: 'limits'; limits: MatterLimits }
    | { kind: 'classification'; lowestLevels: { subType: string; level: Level }[] }
  )

type Directory = {
  readAt: number
  divisions: Map<string, DivisionEntry>
  units: Map<string, UnitEntry>
  classes: Map<string, ClassEntry>
  notices: NoticeEntry[]
}

/** A district has about a thousand entries: read whole, a few times a minute, they cost less than a look per command. */
const FRESH_MS = 1000

/** Of a pillar's readers what the directories are read with. */
type DirectoryReaders = Pick<Readers, 'fresh'> & {
  rows(collection: string): { find(filter: object, options: object): { toArray(): Promise<object[]> } }
}

/** The district as it is known, and the rules in force. */
export type Districts = {
  /** What is in force when a command is decided. */
  rules(command: MatterCommand, state: MatterState): Promise<MatterRules>
  /** Whether a division is another one or lies in it. */
  liesIn(division: DivisionId, other: string): Promise<boolean>
  /** What readable numbers of a division begin with. */
  initialOf(division: DivisionId): Promise<string>
}

/**
 * An entry that the directory does not know yet is looked up in the commit store, so a unit may be used the moment it
 * is registered; a change to a known one counts within a second.
 */
export function districtsInForce(readers: DirectoryReaders): Districts {
  let directory: Directory | undefined
  let reading: Promise<Directory> | undefined

  async function current(): Promise<Directory> {
    if (directory && performance.now() - directory.readAt < FRESH_MS) return directory
    reading ??= readDirectory(readers).finally(() => {
      reading = undefined
    })
    directory = await reading
    return directory
  }

  async function knowing(ids: readonly string[]): Promise<Directory> {
    const known = await current()
    await Promise.all(ids.map((id) => lookUp(readers, known, id)))
    return known
  }

  return {
    rules: async (command, state) => inForce(await knowing(mentioned(command, state)), command.at),
    async liesIn(division, other) {
      const { divisions } = await knowing([division])
      return walked(upwards<string>(division), (id) => divisions.get(id)).includes(other)
    },
    async initialOf(division) {
      return initialIn((await knowing([division])).divisions.get(division)?.names[0] ?? '')
    },
  }
}

async function readDirectory(readers: DirectoryReaders): Promise<Directory> {
  const readAt = performance.now()
  const all = async <Row extends object>(collection: string) =>
    (await readers
      .rows(collection)
      .find({ v: { $gt: 0 } }, overAll('directory'))
      .toArray()) as (Row & { _id: string })[]
  const [divisions, units, classes, notices] = await Promise.all([
    all<DivisionEntry>('divisions'),
    all<UnitEntry>('units'),
    all<ClassEntry>('classes'),
    all<NoticeEntry>('ruleNotices'),
  ])
  const byId = <Row extends { _id: string }>(rows: Row[]) => new Map(rows.map((row) => [row._id, row]))
  return { readAt, divisions: byId(divisions), units: byId(units), classes: byId(classes), notices }
}

/**
 * Ids of directory entries that a decision asks for: those that the command names, and the centre and lead unit of the
 * matter. History is recorded as it is: nothing is decided on its entries.
 */
function mentioned(command: MatterCommand, state: MatterState): string[] {
  if (command.type === 'recordClosed') return []
  const named = { ...command } as Record<string, unknown>
  const ids = [named.communityId, named.centreId, named.unitId, named.helperId]
  const { channel, classes } = named as { channel?: string; classes?: Classes }
  return [
    ...('matter' in state ? [state.matter.centreId] : []),
    ...('handling' in state ? [state.handling.unitId] : []),
    ...ids.filter((id) => typeof id === 'string'),
    ...(channel ? [channelId(channel)] : []),
    ...(classes?.subType ? [subTypeId(classes.subType)] : []),
    ...(classes?.mainType ? [mainTypeId(classes.mainType)] : []),
    ...(classes?.category ? [categoryId(classes.category)] : []),
  ]
}

/** The entry and, of a division, those above it: partitions are projected apart, a child may be seen before its parent. */
async function lookUp(readers: DirectoryReaders, { divisions, units, classes }: Directory, id: string): Promise<void> {
  if (isDivisionId(id)) await walkedIn(upwards<string>(id), (each) => entryOf(readers, divisions, each))
  else await (prefixOf(id) === 'unit' ? entryOf(readers, units, id) : entryOf(readers, classes, id))
}

/** The entry, known from now on; undefined: there is none. */
async function entryOf<Entry extends object>(
  readers: DirectoryReaders,
  known: Map<string, Entry>,
  id: string,
): Promise<Entry | undefined> {
  const entry = known.get(id) ?? (await readers.fresh<Entry>(id))
  if (entry) known.set(id, entry)
  return entry ?? undefined
}

function inForce({ divisions, units, classes, notices }: Directory, at: Instant): MatterRules {
  const limits = editionAt(
    notices.filter((notice) => notice.kind === 'limits'),
    at,
  )
  const classification = editionAt(
    notices.filter((notice) => notice.kind === 'classification'),
    at,
  )

  return {
    noticeId: limits?.edition ?? 'default',
    limits: limits?.limits ?? defaultLimits,
    ...(classification && { editionId: classification.edition }),
    calendar: stateCouncilCalendar,
    division: (id) => divisionFacts(divisions.get(id)),
    unit: (id) => unitFacts(units.get(id)),
    subType(id) {
      const entry = classes.get(subTypeId(id))
      const lowestLevel = classification?.lowestLevels.find(({ subType }) => subType === id)?.level
      return entry && { mainTypes: entry.parents, retired: entry.retired, ...(lowestLevel && { lowestLevel }) }
    },
    mainType: (id) => classes.get(mainTypeId(id)),
    category: (id) => classes.get(categoryId(id)),
    isChannel: (id) => classes.get(channelId(id))?.retired === false,
  }
}

function divisionFacts(entry: DivisionEntry | undefined): DivisionFacts | undefined {
  if (!entry) return undefined
  const { level, parentId } = entry
  return { level, ...(parentId && { parentId }), ...endingOf(entry) }
}

function unitFacts(entry: UnitEntry | undefined): UnitFacts | undefined {
  if (!entry) return undefined
  const level = entry.divisionId && levelOf(entry.divisionId)
  return { ...(level && { level }), ...endingOf(entry) }
}

const channelId = (code: string) => `cls_channel-${code}`
const categoryId = (code: string) => `cls_category-${code}`
const mainTypeId = (code: string) => `cls_main-type-${code}`
const subTypeId = (code: string) => `cls_sub-type-${code}`
