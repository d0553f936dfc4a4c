import { getNamedType, isObjectType } from 'graphql'
import { PILLARS, type PillarName } from '#infra/pillars.ts'
import type { Graph } from '../graph.ts'
import { EXAMPLES } from './examples.ts'
import { inputOf, type Values } from './inputs.ts'
import { API, cell, fieldsOf } from './matrix.ts'
import type { Persona, Standing } from './personas.ts'

export type Mutation = { pillar: PillarName; name: string }

export function mutationsOf(pillar: PillarName): Mutation[] {
  const names = fieldsOf(pillar).filter((field) => field.startsWith('Mutation.'))
  return names.map((field) => ({ pillar, name: field.slice('Mutation.'.length) }))
}

/** What begins something of the asker's own: in the own name, or of the own organ. */
const BEGINNINGS = EXAMPLES.flatMap(({ begins = [] }) => begins)

/** What the cell says of a command that is about something of those inside. */
export function mayCommand({ pillar, name }: Mutation, { role, side }: Standing): boolean {
  const scope = cell(pillar, `Mutation.${name}`, role)
  if (scope === 'no' || scope === 'all' || side === 'inside') return scope !== 'no'
  return scope !== 'division' && BEGINNINGS.includes(name)
}

/** `rejection`: what the rules said to who got past the rights. */
export type Commanded = { codes: string[]; payload: Record<string, unknown> | null; fields: string[] }

export async function command({ name }: Mutation, who: Persona, values: Values, graph: Graph): Promise<Commanded> {
  const type = API.getMutationType()?.getFields()[name]
  const payload = type && getNamedType(type.type).name
  const input = type?.args[0]?.type.toString()
  const query = `mutation($input: ${input}) { ${name}(input: $input) { ${selectionOf(payload ?? '', 3)} } }`
  const { data, errors } = await graph(query, { input: inputOf(name, values) }, who.token)
  const answered = (data?.[name] ?? null) as Record<string, unknown> | null
  const codes = errors.map(({ extensions }) => extensions.code)
  return { codes, payload: answered, fields: answered ? fieldsIn(answered, payload ?? '') : [] }
}

const FRAMES = /^(Receipt|Rejection|Imported\w+)$/

/** All of a payload but what it is about, which is asked elsewhere. */
function selectionOf(typeName: string, depth: number): string {
  const type = API.getType(typeName)
  if (!isObjectType(type) || depth === 0) return '__typename'
  const fields = Object.values(type.getFields()).map(({ name, type: of }) => {
    const inner = getNamedType(of)
    if (!('getFields' in inner)) return name
    return `${name} { ${FRAMES.test(inner.name) ? selectionOf(inner.name, depth - 1) : '__typename'} }`
  })
  return fields.join(' ')
}

/** Fields of the matrix that were answered with it. */
function fieldsIn(value: unknown, typeName: string): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => fieldsIn(each, typeName))
  const type = API.getType(typeName)
  if (!isObjectType(type) || typeof value !== 'object' || value === null || '__typename' in value) return []
  return Object.entries(value).flatMap(([name, inner]) => [
    `${typeName}.${name}`,
    ...fieldsIn(inner, getNamedType(type.getFields()[name]?.type ?? type).name),
  ])
}

/** Commands that somebody may, or may not, send about what is inside, and what came of each. */
export async function sendAll(who: Persona, wanted: boolean, values: Values, graph: Graph): Promise<Sent[]> {
  const all = PILLARS.flatMap(mutationsOf).filter((mutation) => mayCommand(mutation, who) === wanted)
  return Promise.all(all.map(async (mutation) => ({ ...mutation, ...(await command(mutation, who, values, graph)) })))
}

export type Sent = Mutation & Commanded

/** Ids of what is not for everybody who commands to see. */
const OF_THE_HIDDEN = /(^|\.)(matterId|alertId|informationId|screeningId|messageIds|topicIds)$/

/** The same with ids that nothing has, where others might not know whether something has them. */
export function unknownFrom(values: Values): Values {
  const unknown = (id: unknown) => String(id).replace(/_.*/, (body) => `_${'a'.repeat(body.length - 1)}`)
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (!OF_THE_HIDDEN.test(name)) return [name, value]
      return [name, Array.isArray(value) ? value.map(unknown) : unknown(value)]
    }),
  )
}

/** It was answered, by what came of it or by nothing but that the stream is not where the command expected it. */
export function isPastRights({ codes, payload }: Commanded): boolean {
  const rejection = payload?.rejection as { code: string } | null | undefined
  return codes.length === 0 && payload !== null && (!rejection || rejection.code === 'VERSION_CONFLICT')
}
