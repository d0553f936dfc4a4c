import { parse } from 'csv-parse/sync'

export type Figures = Record<
  'submitted' | 'complete' | 'incomplete' | 'moderateOrAbove' | 'urgentReview' | 'urgentBelowModerate',
  number
>

const ITEMS = ['010', '020', '030', '040', '050', '060', '070', '080', '090'].map((number) => `DPQ${number}`)

/** Rows of a survey's file, counted in plain words and by nobody's code but this. */
export function figuresIn(csv: string): Figures {
  const rows: Record<string, string>[] = parse(csv, { columns: true, bom: true })
  const people = [...new Map(rows.map((row) => [row.SEQN, ITEMS.map((item) => scoreOf(row[item]))])).values()]
  const complete = people.filter((scores) => !scores.includes(undefined))
  const moderate = complete.filter((scores) => totalOf(scores) >= 10)
  const urgent = people.filter((scores) => (scores[8] ?? 0) >= 1)
  return {
    submitted: people.length,
    complete: complete.length,
    incomplete: people.length - complete.length,
    moderateOrAbove: moderate.length,
    urgentReview: urgent.length,
    urgentBelowModerate: urgent.filter((scores) => complete.includes(scores) && totalOf(scores) < 10).length,
  }
}

/** What has come to them. */
export function growth(before: Figures, after: Figures): Figures {
  const names = Object.keys(after) as (keyof Figures)[]
  return Object.fromEntries(names.map((name) => [name, after[name] - before[name]])) as Figures
}

function scoreOf(value = ''): number | undefined {
  return ['0', '1', '2', '3'].includes(value.replace(/\.0$/, '')) ? Number(value) : undefined
}

function totalOf(scores: readonly (number | undefined)[]): number {
  return scores.reduce<number>((sum, score) => sum + (score ?? 0), 0)
}
