import { PENALTY_TYPES } from '#shared/governance/administrative-law.ts'
import { GRADES, RISK_CLASSES } from './codes.ts'
import type { GradingEdition } from './grading-rules.ts'

const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`

/** The numbers of an edition as documentation prints them. */
export function editionTable({ id, title, synthetic, risk, grade }: GradingEdition): string {
  const classes = RISK_CLASSES.map((riskClass): [string, string] => [
    `penalties of class ${riskClass}`,
    PENALTY_TYPES.filter((type) => risk.penalty[type] === riskClass).join(', '),
  ])
  const inspections = risk.inspection.map(({ atLeast, riskClass }) => `${riskClass} from ${atLeast}`).join(', ')
  const takes = (kind: 'penalty' | 'inspection') =>
    RISK_CLASSES.map((riskClass) => `${riskClass} ${grade.effects[kind][riskClass]}`).join(', ')
  const adds = (kind: 'reward' | 'licence') =>
    `${grade.merits[kind].each}, together at most ${grade.merits[kind].atMost}`
  const floors = GRADES.map((each) => (each === 'd' ? 'D below' : `${each.toUpperCase()} from ${grade.floors[each]}`))
  const ceilings = Object.entries(grade.ceilings).map(([riskClass, best]) => `${riskClass}: ${best.toUpperCase()}`)
  const rows: [string, string | number][] = [
    ['title', title],
    ['synthetic', synthetic ? 'yes' : 'no'],
    ...classes.filter(([, types]) => types !== ''),
    ['one class worse', risk.raisedSectors.join(', ')],
    ['inspections', `${inspections}, high below`],
    ['inspection without a score', `${risk.openFindings} while something is open, else low`],
    ['high by number', `${risk.accumulation.records} records of class ${risk.accumulation.riskClass} or worse`],
    ['base', grade.base],
    ['a penalty takes', takes('penalty')],
    ['the newest inspection takes', takes('inspection')],
    ['a reward adds', adds('reward')],
    ['a licence adds', adds('licence')],
    ['grades', floors.join(', ')],
    ['at best', ceilings.join(', ')],
  ]
  return [line([id, '']), line(['---', '---']), ...rows.map(line)].join('\n')
}

/** What must come out of an edition, as documentation prints it. */
export function examplesTable({ examples }: GradingEdition): string {
  const rows = examples.map(({ name, riskClass, score, grade }) => line([name, riskClass, score, grade.toUpperCase()]))
  return [line(['a subject with', 'risk', 'score', 'grade']), line(['---', '---', '---', '---']), ...rows].join('\n')
}
