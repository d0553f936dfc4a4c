import { getNamedType, isLeafType } from 'graphql'
import type { PillarName } from '#infra/pillars.ts'
import type { Graph, GraphAnswer } from '../graph.ts'
import { type Expected, expected, type Step } from './expected.ts'
import { fieldsOf, isPersonal } from './matrix.ts'
import type { Persona } from './personas.ts'
import { isFrame, objectType } from './schema.ts'
import { type Arguments, type Door, stepBy, type Way, waysOf } from './ways.ts'

/** One field, asked for on one way: all that a cell of the matrix needs. */
export type Question = { pillar: PillarName; field: string; steps: readonly Step[]; text: string }

/** Every field that a pillar answers, on every way to its type. Mutations and arguments are asked elsewhere. */
export function questionsOf(pillar: PillarName, args: Arguments, door: Door = 'gateway'): Question[] {
  const ways = waysOf(pillar, args, door)
  return fieldsOf(pillar).flatMap((field) => {
    const [type = '', name = ''] = field.split('.')
    return (ways.get(type) ?? []).map((way) => questionOf(pillar, way, type, name, args))
  })
}

function questionOf(pillar: PillarName, way: Way, type: string, name: string, args: Arguments): Question {
  const field = objectType(type).getFields()[name]
  if (!field) throw new Error(`the graph has no field ${type}.${name}, which contracts/rights.json names`)
  const steps = [...way, stepBy(type, field, args)]
  const leaf = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }'
  const text = steps.reduceRight((inner, step) => written(step, inner), leaf)
  return { pillar, field: `${type}.${name}`, steps, text }
}

function written({ name, args, on }: Step, inner: string): string {
  const selection = inner.startsWith(' {') || inner === '' ? inner : ` { ${inner} }`
  return `${name}${args}${on ? ` { ... on ${on}${selection} }` : selection}`
}

/** How many are asked with one request: the planner's work grows with it. */
const AT_ONCE = 40

/**
 * Asks all of it as somebody. `wrong`: what is not as the matrix says, as sentences. `settled`: fields that were
 * answered or refused as it says. `open`: fields where nothing was there to be answered or refused on this way.
 */
export async function walk(questions: readonly Question[], who: Persona, graph: Graph): Promise<Walked> {
  const chunks = Array.from({ length: Math.ceil(questions.length / AT_ONCE) }, (_, index) =>
    questions.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  )
  const walked = await Promise.all(chunks.map((chunk) => walkChunk(chunk, who, graph)))
  return {
    wrong: walked.flatMap(({ wrong }) => wrong),
    settled: walked.flatMap(({ settled }) => settled),
    open: walked.flatMap(({ open }) => open),
  }
}

export type Walked = { wrong: string[]; settled: string[]; open: string[] }

async function walkChunk(questions: readonly Question[], who: Persona, graph: Graph): Promise<Walked> {
  const text = questions.map((question, index) => `q${index}: ${question.text}`).join('\n')
  const answer = await graph(`{ ${text} }`, {}, who.token)
  const walked: Walked = { wrong: [], settled: [], open: [] }
  for (const [index, question] of questions.entries()) {
    const { pillar, field, steps } = question
    const got = answerTo(answer, `q${index}`, steps)
    const wanted = expected(pillar, steps, who)
    if (isAbsent(wanted, got, question)) walked.open.push(field)
    else if (isAsWanted(wanted, got, who)) walked.settled.push(field)
    else
      walked.wrong.push(`${who.name} asks ${pillar} for ${question.text}: it must be ${wanted}, but got ${told(got)}`)
  }
  return walked
}

type Got = { codes: string[] /** How many objects the field was asked of. */; objects: number; values: unknown[] }

function answerTo({ data, errors }: GraphAnswer, alias: string, steps: readonly Step[]): Got {
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
