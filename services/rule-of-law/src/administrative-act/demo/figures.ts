import type { Wanted } from '#shared/intake/generator.ts'
import { demoBusinesses } from './inspections.ts'

/** What generated files hold, counted from what was made up and not from the files. */
export type DemoFigures = {
  businesses: number
  inspections: number
  /** Days that only findings speak of: an act more each. */
  onlyFindings: number
  findings: number
  corrections: number
  withoutScore: number
}

export function figuresOf(wanted: Wanted): DemoFigures {
  const figures = { businesses: 0, inspections: 0, onlyFindings: 0, findings: 0, corrections: 0, withoutScore: 0 }
  for (const { inspections, days } of demoBusinesses(wanted)) {
    const findings = days.flatMap((day) => day.findings)
    figures.businesses += 1
    figures.inspections += inspections.length
    figures.onlyFindings += days.filter(({ inspected }) => !inspected).length
    figures.findings += findings.length
    figures.corrections += findings.filter(({ corrected }) => corrected !== undefined).length
    figures.withoutScore += inspections.filter(({ score }) => score === '').length
  }
  return figures
}
