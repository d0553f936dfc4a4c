import { type Rejection, rejected } from '#shared/eventsourcing/decider.ts'
import type { Instant } from '#shared/eventsourcing/instant.ts'
import { communityId, districtId, streetId, unitId } from '#shared/governance/ids.ts'
import { parseShanghai } from '#shared/governance/shanghai.ts'
import { type Appeal, columnOf, digestOf, given, hasGap, invalidField, named } from './appeal.ts'
import type { Flag, Nature, Timeliness } from './codes.ts'
import type { CommandOf } from './commands.ts'
import { type MatterId, recordedMatterId } from './ids.ts'

/** The closed matter that a row tells of. `place` is plain text, to be encrypted for the matter's own key. */
export type ReadAppeal = { id: MatterId; command: Omit<CommandOf<'recordClosed'>, 'type' | 'at'>; place?: string }

/** Whose file it is: the codes that its local ids hang on, and the district's own local id. */
const SOURCE = { name: 'appeals', district: '440310', districtId: '1' }
const EARLIEST = '1990-01-01T00:00:00.000Z'

/**
 * A row as a matter of the past, or why it is not understood. Nothing is guessed: `-` and an id whose name is `-` are
 * absent, and what is absent is kept as a flag. Stable codes: IMPORT_RECORD_MISSING, IMPORT_VALUE_INVALID,
 * IMPORT_DATE_UNREADABLE, IMPORT_DATE_OUT_OF_RANGE.
 */
export function readAppeal(appeal: Appeal, now: Instant): ReadAppeal | { rejection: Rejection } {
  const invalid = invalidField(appeal)
  if (invalid) return rejected('IMPORT_VALUE_INVALID', `${columnOf(invalid)} is no value that this column can have`)
  const record = given(appeal.recId)
  if (!record) return rejected('IMPORT_RECORD_MISSING', 'REC_ID is absent, so nobody can tell which matter this is')
  const receivedAt = parseShanghai(appeal.createTime?.trim() ?? '')
  if (!receivedAt) return rejected('IMPORT_DATE_UNREADABLE', 'CREATE_TIME is no time like 2018-02-08 16:41:26')
  if (receivedAt < EARLIEST || receivedAt > now) {
    return rejected('IMPORT_DATE_OUT_OF_RANGE', 'CREATE_TIME lies before 1990 or in the future')
  }
  const place = given(appeal.occurPlace)
  return {
    id: recordedMatterId(SOURCE.name, record),
    command: { source: SOURCE.name, record, digest: digestOf(appeal), receivedAt, ...factsOf(appeal) },
    ...(place && { place }),
  }
}

function factsOf(appeal: Appeal) {
  const channel = named(appeal.eventSrcId, appeal.eventSrcName)
  const nature = natureOf(appeal)
  const unit = named(appeal.disposeUnitId, appeal.disposeUnitName)
  const classes = classesOf(appeal)
  const area = areaOf(appeal)
  const timeliness = timelinessOf(appeal)
  const absent: Record<Exclude<Flag, 'other'>, boolean> = {
    nature: !nature,
    channel: !channel,
    class: !classes.category || !classes.mainType || !classes.subType,
    district: !area.districtId,
    street: !area.streetId,
    community: !area.communityId,
    unit: !unit,
    timeliness: timeliness === 'unknown',
  }
  const flags = (Object.keys(absent) as (keyof typeof absent)[]).filter((flag) => absent[flag])
  return {
    ...(channel && { channel }),
    ...(nature && { nature }),
    ...(unit && { unitId: unitId.of(unit) }),
    classes,
    area,
    timeliness,
    flags: flags.length === 0 && hasGap(appeal) ? (['other'] satisfies Flag[]) : flags,
    names: namesOf(appeal),
  }
}

const NATURE_BY_ID: Record<string, Nature> = {
  1: 'help',
  2: 'complaint',
  3: 'enquiry',
  4: 'suggestion',
  5: 'thanks',
  6: 'other',
}

function natureOf({ eventPropertyId, eventPropertyName }: Appeal): Nature | undefined {
  const id = named(eventPropertyId, eventPropertyName)
  return id !== undefined && Object.hasOwn(NATURE_BY_ID, id) ? NATURE_BY_ID[id] : undefined
}

function classesOf(appeal: Appeal) {
  const category = named(appeal.eventTypeId, appeal.eventTypeName)
  const mainType = named(appeal.mainTypeId, appeal.mainTypeName)
  const subType = named(appeal.subTypeId, appeal.subTypeName)
  return { ...(category && { category }), ...(mainType && { mainType }), ...(subType && { subType }) }
}

/** Local ids hang on the district's code: community 10018 is com_440310-10018. */
function areaOf(appeal: Appeal) {
  const local = (id: string) => `${SOURCE.district}-${id}`
  const district = named(appeal.districtId, appeal.districtName)
  const street = named(appeal.streetId, appeal.streetName)
  const community = named(appeal.communityId, appeal.communityName)
  return {
    ...(district && {
      districtId: districtId.of(district === SOURCE.districtId ? SOURCE.district : local(district)),
    }),
    ...(street && { streetId: streetId.of(local(street)) }),
    ...(community && { communityId: communityId.of(local(community)) }),
  }
}

/** Only what exactly one of the two columns says. */
function timelinessOf({ intimeArchiveNum, overtimeArchiveNum }: Appeal): Timeliness {
  const [onTime, late] = [given(intimeArchiveNum) === '1', given(overtimeArchiveNum) === '1']
  if (onTime === late) return 'unknown'
  return onTime ? 'on-time' : 'late'
}

function namesOf(appeal: Appeal) {
  const names = {
    channel: given(appeal.eventSrcName),
    category: given(appeal.eventTypeName),
    mainType: given(appeal.mainTypeName),
    subType: given(appeal.subTypeName),
    unit: given(appeal.disposeUnitName),
    community: given(appeal.communityName),
    street: given(appeal.streetName),
    district: given(appeal.districtName),
  }
  return Object.fromEntries(Object.entries(names).filter(([, name]) => name !== undefined))
}
