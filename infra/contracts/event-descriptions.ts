import { z } from 'zod'
import { instant } from '#shared/eventsourcing/event.ts'
import { day, month } from '#shared/governance/shanghai.ts'
import type { EventVersion } from './events.ts'
import type { FindInGraph, GraphType } from './graph-descriptions.ts'

type Schema = Record<string, unknown>

/** What a time or day says of itself: how it is written, and not which one it is. */
const [INSTANT, ...DAYS] = [instant, day, month].map((form) => z.toJSONSchema(form, { io: 'input' }).description)
const FORMS = [INSTANT, ...DAYS]

/**
 * A schema that says what its fields mean: in its own words, else in those that the graph has for the same codes or the
 * same object. Its codes are always told in the graph's. `said`: what is said of it where it stands.
 */
export function described(schema: Schema, find: FindInGraph, said?: string): Schema {
  const { enum: codes, properties, items } = schema
  const object = isObject(properties) ? find('object', Object.keys(properties)) : undefined
  const list = Array.isArray(codes) ? find('enum', codes) : undefined
  const description = withCodes(saidOf(schema, said) ?? (object ?? list)?.description, list)
  return {
    ...schema,
    ...(description && { description }),
    ...(isObject(properties) && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, of]) => [
          name,
          described(of as Schema, find, object?.members.get(name)),
        ]),
      ),
    }),
    ...(isObject(items) && { items: described(items, find) }),
  }
}

/** Which time it is goes before how times are written: of that the zone is left. */
function saidOf({ description, format }: Schema, said?: string): string | undefined {
  const own = typeof description === 'string' && description !== INSTANT ? description : said
  if (format !== 'date-time') return own
  return own ? `${own.replace(/\.$/, '')}. UTC.` : INSTANT
}

function withCodes(description: string | undefined, list: GraphType | undefined): string | undefined {
  if (!list) return description
  return [description, ...[...list.members].map(([code, means]) => `\`${code}\`: ${means}`)].join('\n')
}

/** What an analyst is not told: a sentence for each event, field and code that no description says anything of. */
export function undescribed(versions: readonly EventVersion[]): string[] {
  return newestOf(versions).flatMap(({ pillar, type, version, description, schema }) => {
    const event = `${pillar}.${type} v${version}`
    const fields = bareIn(schema).map((says) => `${event}: ${says}`)
    return description.trim()
      ? fields
      : [`${event} has no description: a sentence beside its version says what it is`, ...fields]
  })
}

/** Earlier versions are in the store and nobody writes them any more. */
function newestOf(versions: readonly EventVersion[]): EventVersion[] {
  const byType = Map.groupBy(versions, ({ pillar, type }) => `${pillar}.${type}`)
  return [...byType.values()].flatMap((all) => all.toSorted((one, other) => other.version - one.version).slice(0, 1))
}

const ADD = "its schema says so by .meta({ description: '…' }), or a type of the graph with the same fields does"
const ADD_CODE =
  'an enum of the graph with the same codes says so, or the description itself, the code between backticks'

function bareIn(schema: Schema, path = ''): string[] {
  const { properties, items, additionalProperties, anyOf, oneOf, allOf } = schema
  const below = [items, additionalProperties, anyOf, oneOf, allOf].flat().filter(isObject)
  return [
    ...codesUntold(schema).map((code) => `${path} does not say what ${code} is: ${ADD_CODE}`),
    ...Object.entries(isObject(properties) ? properties : {}).flatMap(([name, of]) => {
      const at = path ? `${path}.${name}` : name
      return [...bare(at, of as Schema), ...bareIn(of as Schema, at)]
    }),
    ...below.flatMap((of) => bareIn(of, path)),
  ]
}

function bare(path: string, { description }: Schema): string[] {
  if (typeof description !== 'string' || !description.trim()) return [`${path} has no description: ${ADD}`]
  return FORMS.includes(description) ? [`${path} says how a time is written and not which one it is: ${ADD}`] : []
}

function codesUntold({ enum: codes, description = '' }: Schema): unknown[] {
  return Array.isArray(codes) ? codes.filter((code) => !String(description).includes(`\`${code}\``)) : []
}

function isObject(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
