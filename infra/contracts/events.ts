import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { dataSchemaOf } from '#shared/eventsourcing/cloud-event.ts'
import type { DataClass, EventDefinition, StoredEvent } from '#shared/eventsourcing/event.ts'
import { described } from './event-descriptions.ts'
import { type FindInGraph, graphOf } from './graph-descriptions.ts'
import { type PillarSource, ROOT } from './pillars.ts'

/** One version of one kind of fact, as its topic tells it. */
export type EventVersion = {
  pillar: string
  mechanism: string
  /** The word for its topic: `events`, or the one its mechanism has for its streams. */
  topic: string
  /** Prefixes of the streams that hold it. */
  prefixes: readonly string[]
  type: string
  version: number
  description: string
  dataClass: DataClass
  /** What the code says of its data. */
  data: z.ZodObject
  /** JSON Schema of its data, as published. */
  schema: Record<string, unknown>
  /** As its golden file has it. */
  example?: StoredEvent
  /** The schema it was written by, as its golden file has it. */
  writtenBy?: unknown
}

/** `smart-governance.MatterReceived.v1.schema.json` */
export function schemaFile({ pillar, type, version }: EventVersion): string {
  return `${pillar}.${type}.v${version}.schema.json`
}

/** Every version of every fact that the pillar's topics may hold. */
export function eventVersions(pillar: PillarSource): EventVersion[] {
  const withFacts = pillar.mechanisms.flatMap(({ name, projected, topic = 'events' }) =>
    projected ? [{ name, ...projected, topic }] : [],
  )
  return withFacts.flatMap(({ name: mechanism, topic, prefixes, events }) => {
    const find = graphOf(pillar, mechanism)
    return Object.entries(events.definitions).flatMap(([type, definition]) =>
      versionsOf(definition).map(({ version, data }) => {
        const { description, dataClass } = definition
        const about = { pillar: pillar.name, mechanism, topic, prefixes, type, version, description, dataClass }
        const schema = dataSchema(about, data, find)
        return { ...about, data, schema, ...exampleOf(pillar, mechanism, type, version) }
      }),
    )
  })
}

function versionsOf({ version, data, earlier = {} }: EventDefinition): { version: number; data: z.ZodObject }[] {
  const before = Object.entries(earlier).map(([key, { data }]) => ({ version: Number(key), data }))
  return [...before, { version, data }]
}

type About = Pick<EventVersion, 'pillar' | 'type' | 'version' | 'description' | 'dataClass'>

function dataSchema(
  { pillar, type, version, description, dataClass }: About,
  data: z.ZodObject,
  find: FindInGraph,
): EventVersion['schema'] {
  // As it is stored: an Instant is still a text.
  const { $schema, ...schema } = z.toJSONSchema(data, { io: 'input', target: 'draft-07', override: readably })
  const title = `${type} v${version}`
  return {
    $schema,
    $id: dataSchemaOf(pillar, type, version),
    title,
    description,
    'x-classification': dataClass,
    ...described(schema, find, description),
  }
}

/** As \p{C} stands in a class, with what of it every dialect can say. */
const CONTROLS = '\\x00-\\x1f\\x7f-\\x9f'

/**
 * Says which fields are a person's (an encrypted text, or the random id that stands for one), keeps times short, and
 * patterns within what validators of any language read: a schema has no place for the flag that a category needs.
 */
function readably({ jsonSchema }: { jsonSchema: Record<string, unknown> }): void {
  if (jsonSchema.format === 'jwe') jsonSchema['x-personal'] = 'encrypted'
  if (String(jsonSchema.pattern).startsWith('^person_')) jsonSchema['x-personal'] = 'pseudonym'
  // zod's own pattern also counts the days of February.
  if (jsonSchema.format === 'date-time') jsonSchema.pattern = '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$'
  if (typeof jsonSchema.pattern === 'string') jsonSchema.pattern = jsonSchema.pattern.replaceAll('\\p{C}', CONTROLS)
}

/** Facts that the kit gives every pillar have their golden files beside the kit. */
const OF_THE_KIT = new URL('shared/pillar/golden/', ROOT)

function exampleOf(
  { src }: PillarSource,
  mechanism: string,
  type: string,
  version: number,
): Pick<EventVersion, 'example' | 'writtenBy'> {
  const file = `${type}.v${version}.json`
  const golden = [new URL(`${mechanism}/golden/${file}`, src), new URL(file, OF_THE_KIT)].find(existsSync)
  if (!golden) return {}
  const { event, schema }: { event: StoredEvent; schema: unknown } = JSON.parse(readFileSync(golden, 'utf8'))
  return { example: event, writtenBy: schema }
}
