import { createHash } from 'node:crypto'
import { TEXT_LIMITS } from './event-fields.ts'
import { code } from './ids.ts'

/** The columns of the district's appeals file 民生诉求数据: REC_ID is `recId`. OCCUR_PLACE, which is personal, comes last. */
export const APPEAL_FIELDS = [
  'recId',
  'createTime',
  'reportNum',
  'eventPropertyId',
  'eventPropertyName',
  'eventTypeId',
  'eventTypeName',
  'mainTypeId',
  'mainTypeName',
  'subTypeId',
  'subTypeName',
  'eventSrcId',
  'eventSrcName',
  'districtId',
  'districtName',
  'streetId',
  'streetName',
  'communityId',
  'communityName',
  'disposeUnitId',
  'disposeUnitName',
  'operateNum',
  'intimeArchiveNum',
  'intimeToArchiveNum',
  'overtimeArchiveNum',
  'occurPlace',
] as const
export type AppealField = (typeof APPEAL_FIELDS)[number]

/** A row as it stands in the file; a column may be missing. */
export type Appeal = { [field in AppealField]?: string | null | undefined }

const LONGEST_NAME = 100

/** What the file writes for "nothing". */
const ABSENT = '-'

export function given(value: string | null | undefined): string | undefined {
  const text = value?.trim()
  return text === '' || text === ABSENT ? undefined : text
}

/** An id whose name is `-` names nothing: the file writes 0, 3 or 99 there. */
export function named(id: string | null | undefined, name: string | null | undefined): string | undefined {
  return name?.trim() === ABSENT ? undefined : given(id)
}

/** Whether a column says `-`. The place is `-` in every row the district has published. */
export function hasGap(appeal: Appeal): boolean {
  return APPEAL_FIELDS.some((field) => field !== 'occurPlace' && appeal[field]?.trim() === ABSENT)
}

/** The first field with a value that no such column can have. */
export function invalidField(appeal: Appeal): AppealField | undefined {
  return APPEAL_FIELDS.find((field) => {
    const value = given(appeal[field])
    return value !== undefined && !isValid(field, value)
  })
}

function isValid(field: AppealField, value: string): boolean {
  if (!value.isWellFormed()) return false
  if (field === 'createTime') return true
  if (field === 'occurPlace') return [...value].length <= TEXT_LIMITS.place
  if (field.endsWith('Name')) return value.length <= LONGEST_NAME
  return code.safeParse(value).success
}

/**
 * Tells a row that changed since. Not over the place: a bare digest of words that somebody could guess would be
 * personal too.
 */
export function digestOf(appeal: Appeal): string {
  const values = APPEAL_FIELDS.filter((field) => field !== 'occurPlace').map((field) => appeal[field]?.trim() ?? '')
  return createHash('sha256').update(JSON.stringify(values)).digest('hex').slice(0, 32)
}

/** `recId` is REC_ID in the file. */
export function columnOf(field: AppealField): string {
  return field.replace(/[A-Z]/g, '_$&').toUpperCase()
}
