import type { Demonstration } from '#shared/pillar/demonstration.ts'
import { dataOfficer } from './demo/commands.ts'
import { districtId, referenceData } from './demo/reference.ts'
import { classesOfStories, stories } from './demo/stories.ts'
import { citizen, unitId } from './demo/story-words.ts'
import { tellStories } from './demo/tell.ts'
import { demoAppeals } from './generator.ts'
import { appealIntakeRow, intake } from './intake.ts'

/** A small district: what must be known first, and live matters in every phase. */
const present: Demonstration = {
  title: 'Divisions, units, classes and rules; matters in every phase',
  // A matter that is handed to enforcement needs an organ that may act.
  after: ['rule-of-law/organ'],
  people: [
    citizen,
    { role: 'seat', subject: 'dev-seat', division: districtId },
    { role: 'unit-officer', subject: 'dev-unit-officer', unit: unitId('龙田街道市政养护站') },
    { role: 'centre-lead', subject: 'dev-centre-lead', division: districtId },
    { role: 'data-officer', subject: 'dev-data-officer' },
    { role: 'auditor', subject: 'dev-auditor' },
    { role: 'analyst', subject: 'dev-analyst' },
  ],
  tries: [
    {
      what: 'Matters of the district',
      as: 'centre-lead',
      query: '{ matters(first: 3) { totalCount edges { node { number phase dueAt } } } }',
    },
  ],
  question: intake.question,
  asker: dataOfficer,
  async tell(narrator) {
    for (const stage of referenceData(classesOfStories)) await narrator.register(stage)
    await tellStories(narrator, stories)
  },
}

const past: Demonstration = {
  part: 'past',
  title: 'Appeals of the past',
  after: ['smart-governance/matter'],
  question: intake.question,
  asker: dataOfficer,
  tell: (narrator) => narrator.import(intake, demoAppeals(narrator).map(appealIntakeRow)),
}

export const demonstration = [present, past]
