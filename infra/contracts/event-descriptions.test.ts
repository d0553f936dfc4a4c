import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { z } from 'zod'
import { instant } from '#shared/eventsourcing/event.ts'
import { day } from '#shared/governance/shanghai.ts'
import { described, undescribed } from './event-descriptions.ts'
import { type EventVersion, eventVersions } from './events.ts'
import { graphOf } from './graph-descriptions.ts'
import { type PillarSource, ROOT, readPillars } from './pillars.ts'

const THINGS = `
"Why 原因." enum Why {
  "It broke 损坏."
  BROKEN
  "Nobody came."
  NOBODY_CAME
}
"Where it lies." type Place {
  "Which street."
  street: String
  "When it was seen there."
  seenAt: DateTime
}
`
const NOTHING = '"A number." scalar Number'
const OTHERS = THINGS.replace('Why 原因', 'Another why').replace('Where it lies', 'Another place')

/** A pillar with these schemas, a mechanism each. */
function pillar(schemas: Record<string, string>): PillarSource {
  const mechanisms = Object.entries(schemas).map(([name, schema]) => ({ name, schema, entities: {}, rights: {} }))
  return { name: 'a-pillar', mechanisms, src: ROOT } as unknown as PillarSource
}

const why = z.enum(['broken', 'nobody-came'])
const place = z.strictObject({ street: z.string(), seenAt: instant })

/** The data's fields as they are published, by a mechanism `things`. */
function published(shape: z.ZodRawShape, schemas: Record<string, string> = { things: THINGS }) {
  const find = graphOf(pillar(schemas), 'things')
  return described(z.toJSONSchema(z.strictObject(shape), { io: 'input' }), find).properties as Record<
    string,
    { description?: string; items?: { description?: string }; properties?: Record<string, { description?: string }> }
  >
}

/** An event with this data, as a mechanism `things` publishes it. */
function event(shape: z.ZodRawShape, about: Partial<EventVersion> = {}): EventVersion {
  const data = z.strictObject(shape)
  const find = graphOf(pillar({ things: THINGS }), 'things')
  const schema = described(z.toJSONSchema(data, { io: 'input' }), find, 'A thing broke.')
  return {
    pillar: 'a-pillar',
    type: 'ThingBroke',
    version: 1,
    description: 'A thing broke.',
    schema,
    ...about,
  } as EventVersion
}

const CODES = '`broken`: It broke 损坏.\n`nobody-came`: Nobody came.'

describe('what a fact’s fields mean', () => {
  test('is said once: the graph’s words for the same codes are the schema’s', () => {
    const { reason, reasons } = published({ reason: why.optional(), reasons: z.array(why) })
    assert.equal(reason?.description, `Why 原因.\n${CODES}`)
    assert.equal(reasons?.items?.description, `Why 原因.\n${CODES}`)
  })

  test('and so are its words for an object of the same fields', () => {
    const { at } = published({ at: place })
    assert.equal(at?.description, 'Where it lies.')
    assert.equal(at?.properties?.street?.description, 'Which street.')
    assert.equal(at?.properties?.seenAt?.description, 'When it was seen there. UTC.')
  })

  test('words of its own go before, and the codes are told all the same', () => {
    const { reason, at, until } = published({
      reason: why.meta({ description: 'Why it went' }),
      at: place.meta({ description: 'Where it went' }),
      until: instant.meta({ description: 'Until when' }),
    })
    assert.equal(reason?.description, `Why it went\n${CODES}`)
    assert.equal(at?.description, 'Where it went')
    assert.equal(until?.description, 'Until when. UTC.')
  })

  test('is the mechanism’s own type before another’s of the pillar, and neither of two others', () => {
    const shape = { reason: why }
    assert.match(published(shape, { things: THINGS, others: OTHERS }).reason?.description ?? '', /^Why 原因\./)
    assert.match(published(shape, { things: NOTHING, others: OTHERS }).reason?.description ?? '', /^Another why\./)
    const several = { things: NOTHING, others: OTHERS, third: THINGS.replaceAll(/enum Why|type Place/g, '$&Too') }
    assert.equal(published(shape, several).reason?.description, undefined)
  })
})

describe('what nobody has described', () => {
  const bare = (shape: z.ZodRawShape, about?: Partial<EventVersion>) =>
    undescribed([event(shape, about)]).map((sentence) => sentence.split(': ').slice(0, 2).join(': '))

  test('is a field, wherever it stands', () => {
    const thing = z.strictObject({ no: z.int(), name: z.string().meta({ description: ' ' }) })
    assert.deepEqual(
      bare({ things: z.array(thing).meta({ description: 'Things' }), either: z.union([thing, z.int()]) }),
      [
        'a-pillar.ThingBroke v1: things.no has no description',
        'a-pillar.ThingBroke v1: things.name has no description',
        'a-pillar.ThingBroke v1: either has no description',
        'a-pillar.ThingBroke v1: either.no has no description',
        'a-pillar.ThingBroke v1: either.name has no description',
      ],
    )
    assert.match(undescribed([event({ no: z.int() })])[0] ?? '', /its schema says so by \.meta\(\{ description/)
  })

  test('is a time that says only how times are written', () => {
    assert.deepEqual(bare({ dueAt: instant, on: day.optional(), until: instant.meta({ description: 'Until when' }) }), [
      'a-pillar.ThingBroke v1: dueAt says how a time is written and not which one it is',
      'a-pillar.ThingBroke v1: on says how a time is written and not which one it is',
    ])
  })

  test('is a code of no enum of the graph, unless the description itself names it', () => {
    const end = z.enum(['over', 'lifted'])
    assert.deepEqual(bare({ end: end.meta({ description: 'How it ended. `over`: in time.' }), reason: why }), [
      'a-pillar.ThingBroke v1: end does not say what lifted is',
    ])
  })

  test('is an event, and of an event its newest version alone', () => {
    assert.deepEqual(bare({}, { description: ' ' }), [
      'a-pillar.ThingBroke v1 has no description: a sentence beside its version says what it is',
    ])
    const newest = event({ no: z.int().meta({ description: 'Number' }) }, { version: 2 })
    assert.deepEqual(undescribed([event({ no: z.int() }), newest]), [])
  })

  test('is nothing in this house', async () => {
    assert.deepEqual(undescribed((await readPillars(ROOT)).flatMap(eventVersions)), [])
  })
})

test('a description validates nothing: without any, a schema is the same', async () => {
  const everything = () => ({ description: 'Whatever.', members: new Map([['kind', 'Its kind.']]) })
  for (const { type, schema } of (await readPillars(ROOT)).flatMap(eventVersions)) {
    assert.deepEqual(without(described(schema, everything)), without(schema), type)
  }
})

/** As a validator reads it. */
function without(schema: unknown): unknown {
  return JSON.parse(
    JSON.stringify(schema, (key, value) => (key === 'description' && typeof value === 'string' ? undefined : value)),
  )
}
