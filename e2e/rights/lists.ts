import assert from 'node:assert/strict'
import { isCompositeType } from 'graphql'
import { prefixOf } from '#shared/governance/ids.ts'
import type { Graph } from '../graph.ts'
import type { Elsewhere, Scene } from './district.ts'
import { OWNED } from './examples.ts'
import { expected } from './expected.ts'
import { API, cell } from './matrix.ts'
import type { Persona, Side } from './personas.ts'
import type { Question } from './questions.ts'
import { objectType } from './schema.ts'

/** What a list held for somebody. `isNarrow`: a cell on the way reaches no further than what is theirs. */
export type Listed = { question: Question; isNarrow: boolean; ids: string[]; totalCount: number | undefined }

/** The questions whose answer is a list of objects with ids. */
export function listsAmong(questions: readonly Question[]): Question[] {
  return questions.filter(({ steps }) => {
    const { leadsTo = '' } = steps.at(-1) ?? {}
    const node = API.getType(leadsTo.replace(/Connection$/, ''))
    return leadsTo.endsWith('Connection') && isCompositeType(node) && 'getFields' in node && 'id' in node.getFields()
  })
}

/** Reads every list that somebody may ask for. Throws where one is refused that the matrix grants. */
export async function readLists(lists: readonly Question[], who: Persona, graph: Graph): Promise<Listed[]> {
  // What somebody may ask of objects inside, if they had any, they may ask of their own.
  const own = { role: who.role, side: 'inside' } as const
  const open = lists.filter(({ pillar, steps }) => expected(pillar, steps, own) === 'delivered')
  return Promise.all(open.map((question) => readList(question, who, graph)))
}

async function readList(question: Question, who: Persona, graph: Graph): Promise<Listed> {
  const { pillar, steps, text } = question
  const counts = 'totalCount' in objectType(steps.at(-1)?.leadsTo ?? '').getFields() ? 'totalCount' : ''
  const { data, errors } = await graph(
    `{ ${text.replace('__typename', `edges { node { id } } ${counts}`)} }`,
    {},
    who.token,
  )
  if (errors.length > 0) throw new Error(`${who.name}, ${text}: ${errors.map(({ extensions }) => extensions.code)}`)
  const isNarrow = steps.some(({ entry, type, name }) => !entry && cell(pillar, `${type}.${name}`, who.role) !== 'all')
  const found = connectionsIn(data)
  const totals = found.map(({ totalCount }) => totalCount)
  return {
    question,
    isNarrow,
    ids: found.flatMap(({ edges }) => edges.map(({ node }) => node.id)),
    totalCount: counts === '' ? undefined : totals.reduce((sum, each) => (sum ?? 0) + (each ?? 0), 0),
  }
}

type Found = { edges: { node: { id: string } }[]; totalCount?: number }

/** The lists at the ends of an answer: on the way to one there may be others. */
function connectionsIn(value: unknown): Found[] {
  if (Array.isArray(value)) return value.flatMap(connectionsIn)
  if (typeof value !== 'object' || value === null) return []
  if (isEnd(value)) return [value]
  return Object.values(value).flatMap(connectionsIn)
}

function isEnd(value: object): value is Found {
  const edges = 'edges' in value && Array.isArray(value.edges) ? value.edges : undefined
  return edges?.every((edge) => typeof edge?.node?.id === 'string') ?? false
}

/** That a list has as many as it counts, of those that are somebody's the asker's own alone, and what there is of them. */
export function checkListed({ question, isNarrow, ids, totalCount }: Listed, who: Persona, there: Both): void {
  const { text } = question
  if (totalCount !== undefined) assert.equal(totalCount, ids.length, text)
  const nextDoor = [...there.elsewhere.values()].map(({ id }) => id)
  const belongs = new Set(nextDoor.map(prefixOf))
  const others = ids.filter((id) => belongs.has(prefixOf(id)) && nextDoor.includes(id) === (who.side === 'inside'))
  if (isNarrow) assert.deepEqual(others, [], text)
  assert.deepEqual(missing(question, isNarrow ? [who.side] : ['inside', 'outside'], ids, { ...there, who }), [], text)
}

export type Both = { district: Scene; elsewhere: Elsewhere }

/** Of the list that shows all of a type, one object from inside, and the one from next door. */
function missing(
  { field }: Question,
  sides: readonly Side[],
  ids: readonly string[],
  { district, elsewhere, who }: Both & { who: Persona },
): string[] {
  const { type = '' } = OWNED.find(({ list }) => list === field) ?? {}
  const other = elsewhere.get(type)
  const isUnseen = sides.length === 1 && other?.unseenBy?.includes(who.role)
  const there: Record<Side, string | undefined> = {
    inside: district.ids[type],
    outside: isUnseen ? undefined : other?.id,
  }
  return sides.flatMap((side) => there[side] ?? []).filter((id) => !ids.includes(id))
}
