import type { Demonstration } from '#shared/pillar/demonstration.ts'
import { appeal } from './demo/appeals.ts'
import { APPEAL_COLUMNS, type AppealRow } from './demo/columns.ts'
import { dataOfficer } from './demo/commands.ts'
import { districtId, referenceData } from './demo/reference.ts'
import { classesOfStories, stories } from './demo/stories.ts'
import { citizen, unitId } from './demo/story-words.ts'
import { tellStories } from './demo/tell.ts'
import { appealIntakeRow, intake } from './intake.ts'

export type DemoAppeals = { seed: number; rows: number }

/** Generated appeals, one after the other. */
export function* demoAppeals({ seed, rows }: DemoAppeals): Generator<AppealRow> {
  for (let index = 0; index < rows; index++) yield appeal(seed, rows, index)
}

/** A file of appeals in pieces of text: header, then rows in the published order of columns. */
export function* appealsCsv({ seed, rows }: DemoAppeals): Generator<string> {
  yield `${APPEAL_COLUMNS.join(',')}\n`
  const PIECE = 200
  for (let from = 0; from < rows; from += PIECE) {
    let piece = ''
    for (let index = from; index < Math.min(from + PIECE, rows); index++) {
      const row = appeal(seed, rows, index)
      // No value of the vocabulary needs quoting; a test holds that.
      piece += `${APPEAL_COLUMNS.map((column) => row[column]).join(',')}\n`
    }
    yield piece
  }
}

/** A small district: what must be known first, live matters in every phase, and appeals of the past. */
export const demonstration: Demonstration = {
  title: 'Divisions, units, classes and rules; matters in every phase; appeals of the past',
  people: [
    citizen,
    { role: 'seat', subject: 'dev-seat', division: districtId },
    { role: 'unit-officer', subject: 'dev-unit-officer', unit: unitId('龙田街道市政养护站') },
    { role: 'centre-lead', subject: 'dev-centre-lead', division: districtId },
    { role: 'data-officer', subject: 'dev-data-officer' },
    { role: 'auditor', subject: 'dev-auditor' },
    { role: 'analyst', subject: 'dev-analyst' },
  ],
  question: intake.question,
  asker: dataOfficer,
  async tell(narrator) {
    for (const stage of referenceData(classesOfStories)) await narrator.register(stage)
    await tellStories(narrator, stories)
    await narrator.import(intake, demoAppeals(narrator).map(appealIntakeRow))
  },
}
