import { type Rejection, rejected } from '#shared/eventsourcing/decider.ts'
import type { Instant } from '#shared/eventsourcing/instant.ts'
import { type Day, day, EARLIEST, shanghaiDay } from '#shared/governance/shanghai.ts'
import type { ActFlag } from './codes.ts'
import type { CommandOf } from './commands.ts'
import { type ActId, businessId, recordedActId } from './ids.ts'
import {
  digestOf,
  given,
  hashOf,
  type InspectionRow,
  invalidField,
  type RawFinding,
  readFinding,
  recordOf,
  wordOf,
} from './inspection-row.ts'

/** The inspection that a row tells of. `digest` tells any change of the row, corrections too. */
export type ReadInspection = {
  id: ActId
  digest: string
  command: Omit<CommandOf<'recordInspection'>, 'type' | 'at'>
}

/** Whose files they are: the scheme that its businesses are numbered in. */
const SOURCE = 'sf'

type Corrected = { item: string; correctedOn?: Day }

/**
 * A row as an inspection of the past, or why it is not understood. Nothing is guessed: what is absent is flagged, a
 * business has the number its source gives it and no code. Stable codes: IMPORT_RECORD_MISSING, IMPORT_VALUE_INVALID,
 * IMPORT_DATE_UNREADABLE, IMPORT_DATE_OUT_OF_RANGE.
 */
export function readInspection(row: InspectionRow, now: Instant): ReadInspection | { rejection: Rejection } {
  if (row.businessId.trim() === '') {
    return rejected('IMPORT_RECORD_MISSING', 'business_id is absent, so nobody can tell whose inspection this is')
  }
  const invalid = invalidField(row)
  if (invalid) return rejected('IMPORT_VALUE_INVALID', `${invalid} is no value that this column can have`)
  const inspectedOn = dayOf(/^(\d{4})(\d{2})(\d{2})$/.exec(row.date.trim()))
  const findings = row.findings.map((text) => correctedFinding(readFinding(text)))
  if (!inspectedOn) return rejected('IMPORT_DATE_UNREADABLE', 'date is no day like 20171211')
  if (findings.includes(undefined)) {
    return rejected('IMPORT_DATE_UNREADABLE', 'description has a correction on no day like 12/11/2017')
  }
  const numbered = inOrder(findings.filter((finding) => finding !== undefined))
  const days = [inspectedOn, ...numbered.flatMap(({ correctedOn }) => correctedOn ?? [])]
  if (days.some((each) => each < EARLIEST || each > shanghaiDay(now))) {
    return rejected('IMPORT_DATE_OUT_OF_RANGE', 'date, or a correction, lies before 1990 or in the future')
  }
  return inspectionOf(row, inspectedOn, numbered)
}

function inspectionOf(row: InspectionRow, inspectedOn: Day, findings: readonly Corrected[]): ReadInspection {
  const record = recordOf(row)
  const digest = digestOf(row)
  const corrections = findings.flatMap(({ correctedOn }, index) =>
    correctedOn ? [{ no: index + 1, correctedOn }] : [],
  )
  const [name, score] = [given(row.businessName), given(row.score)]
  const [inspectionType, rating] = [wordOf(row.type), given(row.rating)]
  return {
    id: recordedActId(SOURCE, record),
    digest: hashOf([digest, corrections]),
    command: {
      ...{ source: SOURCE, record, digest, inspectedOn, corrections },
      subject: { businessId: businessId.of(`${SOURCE}-${row.businessId.trim()}`), ...(name && { name }) },
      ...(inspectionType && { inspectionType }),
      ...(score && { score: Number(score) }),
      ...(rating && { rating }),
      findings: findings.map(({ item }, index) => ({ no: index + 1, item })),
      flags: flagsOf(row, inspectedOn, corrections),
    },
  }
}

function flagsOf(row: InspectionRow, inspectedOn: Day, corrections: readonly { correctedOn: Day }[]): ActFlag[] {
  const [noScore, noType] = [given(row.score) === undefined, given(row.type) === undefined]
  const isSet: [ActFlag, boolean][] = [
    ['no-uscc', true],
    ['no-organ', true],
    ['no-inspection-row', noScore && noType],
    ['no-name', given(row.businessName) === undefined],
    ['no-score', noScore && !noType],
    ['no-type', noType && !noScore],
    ['findings-shared-day', row.sharedDay === true],
    ['corrected-before', corrections.some(({ correctedOn }) => correctedOn < inspectedOn)],
  ]
  return isSet.filter(([, holds]) => holds).map(([flag]) => flag)
}

/** Undefined: it was corrected on a day that does not exist. */
function correctedFinding({ item, corrected }: RawFinding): Corrected | undefined {
  if (!corrected) return { item }
  const { year, month, day: of } = corrected
  const correctedOn = day.safeParse(`${year}-${month.padStart(2, '0')}-${of.padStart(2, '0')}`).data
  return correctedOn && { item, correctedOn }
}

function dayOf(parts: RegExpExecArray | null): Day | undefined {
  return parts ? day.safeParse(`${parts[1]}-${parts[2]}-${parts[3]}`).data : undefined
}

/** By their words, so that their numbers do not hang on the file's order; of the same words the corrected ones first. */
function inOrder(findings: readonly Corrected[]): Corrected[] {
  const key = ({ item, correctedOn }: Corrected) => `${item}\0${correctedOn ?? '9'}`
  return findings.toSorted((one, other) => (key(one) < key(other) ? -1 : 1))
}
