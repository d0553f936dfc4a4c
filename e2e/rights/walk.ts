import type { Graph, GraphAnswer } from '../graph.ts'
import { type Expected, expected, type Step } from './expected.ts'
import { isPersonal } from './matrix.ts'
import type { Persona } from './personas.ts'
import { type Question, textOf } from './questions.ts'
import { isFrame } from './schema.ts'

/** How many are asked with one request: the planner's work grows with it. */
const AT_ONCE = 40

export type Walked = { wrong: string[]; settled: string[]; open: string[] }

/**
 * Asks all of it as somebody. `wrong`: what is not as the matrix says, as sentences. `settled`: fields that were
 * answered or refused as it says. `open`: fields where nothing was there to be answered or refused on this way.
 */
export function walk(questions: readonly Question[], who: Persona, graph: Graph): Promise<Walked> {
  return walkGroups([...Map.groupBy(questions, (question) => groupOf(question, who)).values()], who, graph)
}

/** Fields of the same objects that must all be answered are asked together; one that must be refused, by itself. */
function groupOf({ pillar, steps, text }: Question, who: Persona): string {
  const wanted = expected(pillar, steps, who)
  const isQuiet = (wanted === 'delivered' || wanted === 'narrowed') && steps.length > 1
  return isQuiet ? `${pillar} ${wanted} ${textOf([...steps.slice(0, -1), TYPE], '')}` : `${pillar} ${text}`
}

const TYPE: Step = { type: '', name: '__typename', args: '', leadsTo: 'String' }

async function walkGroups(groups: readonly Question[][], who: Persona, graph: Graph): Promise<Walked> {
  const chunks = Array.from({ length: Math.ceil(groups.length / AT_ONCE) }, (_, index) =>
    groups.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  )
  const walked = await Promise.all(chunks.map((chunk) => walkChunk(chunk, who, graph)))
  return {
    wrong: walked.flatMap(({ wrong }) => wrong),
    settled: walked.flatMap(({ settled }) => settled),
    open: walked.flatMap(({ open }) => open),
  }
}

async function walkChunk(groups: readonly Question[][], who: Persona, graph: Graph): Promise<Walked> {
  const text = groups.map((questions, index) => `q${index}: ${togetherOf(questions)}`).join('\n')
  const answer = await graph(`{ ${text} }`, {}, who.token)
  const walked: Walked = { wrong: [], settled: [], open: [] }
  const again: Question[] = []
  for (const [index, questions] of groups.entries()) {
    const got = questions.map((question) => [question, answerTo(answer, `q${index}`, question.steps)] as const)
    // Where something is wrong with them, each is asked by itself, so that it shows with which.
    if (questions.length > 1 && got.some(([, { codes }]) => codes.length > 0)) again.push(...questions)
    else for (const [question, each] of got) note(walked, question, each, who)
  }
  if (again.length === 0) return walked
  const { wrong, settled, open } = await walkGroups(
    again.map((question) => [question]),
    who,
    graph,
  )
  return {
    wrong: [...walked.wrong, ...wrong],
    settled: [...walked.settled, ...settled],
    open: [...walked.open, ...open],
  }
}

function togetherOf([first, ...others]: readonly Question[]): string {
  if (!first) return ''
  const beside = others.map(({ steps }) => ` ${textOf(steps.slice(-1), '')}`)
  return textOf(first.steps, beside.join(''))
}

function note(walked: Walked, question: Question, got: Got, who: Persona): void {
  const { pillar, field, steps, text } = question
  const wanted = expected(pillar, steps, who)
  if (isAbsent(wanted, got, question)) walked.open.push(field)
  else if (isAsWanted(wanted, got, who)) walked.settled.push(field)
  else walked.wrong.push(`${who.name} asks ${pillar} for ${text}: it must be ${wanted}, but got ${told(got)}`)
}

/** What came of a question. `objects`: how many the field was asked of. */
export type Got = { codes: string[]; objects: number; values: unknown[] }

export function answerTo({ data, errors }: GraphAnswer, alias: string, steps: readonly Step[]): Got {
  const codes = errors.filter(({ path }) => path?.[0] === alias).map(({ extensions }) => extensions.code)
  const unplaced = errors.filter(({ path }) => path === undefined).map(({ extensions }) => extensions.code)
  const [first, ...others] = steps.map(({ name }) => name)
  const root = { [first ?? '']: data?.[alias] }
  const names = [first ?? '', ...others]
  const objects = names
    .slice(0, -1)
    .reduce<unknown[]>((found, name) => found.flatMap((each) => valuesAt(each, name)), [root])
  return {
    codes: [...codes, ...unplaced],
    objects: objects.length,
    values: objects.flatMap((each) => valuesAt(each, names.at(-1) ?? '')),
  }
}

/** What is there under a name, lists taken apart, nothing left out but what is not there. */
function valuesAt(value: unknown, name: string): unknown[] {
  const found = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
  return [found].flat(2).flatMap((each) => {
    if (each === null || each === undefined) return []
    const only = typeof each === 'object' && '__typename' in each ? each.__typename : each
    return [only]
  })
}

/** There is no such object, or of a personal text nothing that a refusal could be about. What an id names is there. */
function isAbsent(wanted: Expected, { codes, objects, values }: Got, { pillar, field, steps }: Question): boolean {
  if (codes.length > 0 || values.length > 0) return false
  const isNamed = steps.length === 2 && steps[0]?.entry === true
  return wanted === 'delivered' ? objects === 0 && !isNamed : wanted === 'refused' && isPersonal(pillar, field)
}

function isAsWanted(wanted: Expected, { codes, objects, values }: Got, { token }: Persona): boolean {
  if (wanted === 'delivered') return codes.length === 0 && objects > 0
  const isRefused = codes.every((code) => code === (token === undefined ? 'UNAUTHENTICATED' : 'FORBIDDEN'))
  const isEmpty = values.every(isEmptyFrame)
  if (wanted === 'refused') return isEmpty && isRefused && codes.length > 0
  return isEmpty && (wanted === 'hidden' ? isRefused : codes.length === 0)
}

function told({ codes, objects, values }: Got): string {
  return [codes.join(', ') || 'no error', `${objects} objects`, `${values.length} values`, ...values.slice(0, 1)].join(
    ', ',
  )
}

function isEmptyFrame(value: unknown): boolean {
  return value === 0 || typeof value === 'boolean' || (typeof value === 'string' && isFrame(value))
}
