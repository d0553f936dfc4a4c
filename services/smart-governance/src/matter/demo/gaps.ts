import type { AppealRow } from './columns.ts'

/** Which values are absent; parameters.ts says what each kind means and how frequent it is. */
export const GAPS = ['unit', 'nature', 'whereabouts', 'timeliness', 'divisionNames'] as const
export type Gap = (typeof GAPS)[number]

const noUnit = { DISPOSE_UNIT_ID: '-', DISPOSE_UNIT_NAME: '-' }
const noDivisionNames = { DISTRICT_NAME: '-', STREET_NAME: '-', COMMUNITY_NAME: '-' }

const absent: Record<Gap, Partial<AppealRow>> = {
  unit: noUnit,
  nature: { EVENT_PROPERTY_ID: '-', EVENT_PROPERTY_NAME: '-' },
  whereabouts: {
    ...noUnit,
    ...noDivisionNames,
    DISTRICT_ID: '-',
    STREET_ID: '-',
    COMMUNITY_ID: '-',
    EVENT_PROPERTY_ID: '99',
    EVENT_PROPERTY_NAME: '-',
  },
  timeliness: { INTIME_ARCHIVE_NUM: '-', OVERTIME_ARCHIVE_NUM: '-' },
  divisionNames: { ...noDivisionNames, STREET_ID: '9', COMMUNITY_ID: '0' },
}

export function withGap(row: AppealRow, gap: Gap): AppealRow {
  return { ...row, ...absent[gap] }
}
