import { createHash } from 'node:crypto'
import { OPEN_LIMITS } from './event-fields.ts'

/*
 * Inspections as a city's open data have them (businesses, inspections, violations, legend; scores from 0 to 100), one
 * row an inspection with everything the four files say of it.
 */

/** The columns of the four files, as their first lines name them. */
export const COLUMNS = {
  businesses: ['business_id', 'name', 'address', 'city', 'state', 'postal_code', 'latitude', 'longitude'],
  inspections: ['business_id', 'score', 'date', 'type'],
  violations: ['business_id', 'date', 'description'],
  legend: ['Minimum_Score', 'Maximum_Score', 'Description'],
} as const

/** An inspection as it stands in the files. Addresses and places are not taken: nothing here needs them. */
export type InspectionRow = {
  businessId: string
  businessName?: string | null | undefined
  /** `20171211` */
  date: string
  type?: string | null | undefined
  score?: string | null | undefined
  /** What the legend calls the score. */
  rating?: string | null | undefined
  /** Violations of this business on this day, with the day each was corrected behind it. */
  findings: readonly string[]
  /** Whether the file has other inspections of this business on this day. */
  sharedDay?: boolean | null | undefined
}

/** What identifies an inspection in its source; findings without an inspection are one by their day. */
export function recordOf({ businessId, date, type }: Pick<InspectionRow, 'businessId' | 'date' | 'type'>): string {
  return `${businessId.trim()}-${date.trim()}-${wordOf(type) ?? 'findings'}`
}

export function given(value: string | null | undefined): string | undefined {
  const text = value?.trim().replace(/\s+/g, ' ')
  return text === '' ? undefined : text
}

/** A type of inspection as a word: `Routine - Unscheduled` is `routine-unscheduled`. */
export function wordOf(value: string | null | undefined): string | undefined {
  return given(value)
    ?.toLowerCase()
    .replace(/[^0-9a-z]+/g, '-')
    .replace(/^-|-$/g, '')
}

export type RawFinding = { item: string; corrected?: { month: string; day: string; year: string } }

const CORRECTED = /\s*\[\s*date violation corrected:\s*(\d{1,2})\/(\d{1,2})\/(\d{4})\s*\]$/i

/** `… [ date violation corrected: 12/11/2017 ]` */
export function readFinding(text: string): RawFinding {
  const whole = given(text) ?? ''
  const found = CORRECTED.exec(whole)
  if (!found) return { item: whole }
  const [, month = '', day = '', year = ''] = found
  return { item: whole.slice(0, found.index).trim(), corrected: { month, day, year } }
}

export type InspectionField = 'business_id' | 'name' | 'date' | 'type' | 'score' | 'description' | 'Description'

/** The first column with a value that no such column can have. */
export function invalidField(row: InspectionRow): InspectionField | undefined {
  const checks: [InspectionField, boolean][] = [
    ['business_id', /^[0-9A-Za-z][0-9A-Za-z-]{0,39}$/.test(row.businessId.trim())],
    ['name', isShort(row.businessName, OPEN_LIMITS.subjectName)],
    ['type', isShort(row.type, 40) && (given(row.type) === undefined || (wordOf(row.type) ?? '') !== '')],
    ['score', given(row.score) === undefined || /^(\d{1,2}|100)$/.test(given(row.score) ?? '')],
    ['Description', isShort(row.rating, 60)],
    ['description', row.findings.length <= 200 && row.findings.every(isFinding)],
  ]
  return checks.find(([, isValid]) => !isValid)?.[0]
}

function isShort(value: string | null | undefined, max: number): boolean {
  const text = given(value)
  return text === undefined || (text.isWellFormed() && text.length <= max)
}

function isFinding(text: string): boolean {
  const { item } = readFinding(text)
  return item !== '' && item.isWellFormed() && item.length <= OPEN_LIMITS.finding
}

/** Tells a row that changed since, whatever the order of its findings; what was corrected is another matter. */
export function digestOf(row: InspectionRow): string {
  const { businessId, businessName, date, type, score, rating, findings, sharedDay } = row
  const items = findings.map((text) => readFinding(text).item).toSorted()
  return hashOf([
    businessId.trim(),
    given(businessName),
    date.trim(),
    wordOf(type),
    given(score),
    given(rating),
    items,
    sharedDay === true,
  ])
}

export function hashOf(values: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(values)).digest('hex').slice(0, 32)
}
