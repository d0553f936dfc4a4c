import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { fromFile, Parser } from '@asyncapi/parser'
import { Ajv } from 'ajv'
import { ObjectId } from 'mongodb'
import { parse } from 'yaml'
import { dataSchemaOf, recordEncoder } from '#shared/eventsourcing/cloud-event.ts'
import type { StoredEvent } from '#shared/eventsourcing/event.ts'
import { toInstant } from '#shared/eventsourcing/instant.ts'
import { cameraCode } from '#shared/governance/camera.ts'
import { schemaWritten } from '#shared/testing/golden.ts'
import { type EventVersion, eventVersions } from './events.ts'
import { ROOT, readPillars } from './pillars.ts'

const CONTRACTS = new URL('contracts/', ROOT)
const DOCUMENT = fileURLToPath(new URL('asyncapi.yaml', CONTRACTS))

type JsonSchema = Record<string, unknown>

/** As an analyst's program has them: from the published files alone. */
function published(): Ajv {
  const ajv = new Ajv({ allErrors: true, formats: { jwe: true, 'date-time': true, date: true } })
  ajv.addVocabulary(['x-classification', 'x-personal'])
  for (const name of readdirSync(new URL('events/', CONTRACTS))) {
    ajv.addSchema(JSON.parse(readFileSync(new URL(`events/${name}`, CONTRACTS), 'utf8')) as JsonSchema)
  }
  return ajv
}

const ajv = published()
const versions = (await readPillars(ROOT)).flatMap(eventVersions)

function complaints(schema: string, value: unknown): unknown {
  const validate = ajv.getSchema(schema)
  assert.ok(validate, `${schema} is not published`)
  return validate(value) ? [] : validate.errors
}

describe('the data of every event version', () => {
  for (const { pillar, type, version, data, example, writtenBy } of versions) {
    test(`${type} v${version} has a schema that its golden file keeps`, () => {
      const id = dataSchemaOf(pillar, type, version)
      assert.ok(ajv.getSchema(id))
      assert.ok(example, `services/${pillar} has no golden file of ${type} v${version}`)
      assert.deepEqual(complaints(id, example.data), [])
      assert.deepEqual(schemaWritten(data), writtenBy, `${type} v${version} has changed and needs a new version`)
      assert.notDeepEqual(complaints(id, { ...example.data, unheardOf: 1 }), [])
    })
  }
})

describe('every published pattern', () => {
  /** Wherever it stands in a published file. */
  function patternsIn(node: unknown): string[] {
    if (typeof node !== 'object' || node === null) return []
    return Object.entries(node).flatMap(([key, value]) =>
      key === 'pattern' && typeof value === 'string' ? [value] : patternsIn(value),
    )
  }

  test('means the same in every dialect: none has the flag that \\p{…} and \\u{…} need, and some know neither', () => {
    const schemas = readdirSync(new URL('events/', CONTRACTS)).map((name) => `events/${name}`)
    for (const name of [...schemas, 'asyncapi.yaml']) {
      const patterns = patternsIn(parse(readFileSync(new URL(name, CONTRACTS), 'utf8')))
      for (const pattern of patterns) {
        assert.doesNotMatch(pattern, /\\[pPu]\{/, name)
        for (const flags of ['', 'u']) assert.ok(new RegExp(pattern, flags), name)
      }
    }
  })

  test('of a camera’s code lets every code through that is taken in', () => {
    const { data } = versions.find(({ type }) => type === 'CameraRegistered')?.example ?? {}
    const told = (code: string) =>
      complaints(dataSchemaOf('smart-governance', 'CameraRegistered', 1), { ...data, code })
    for (const code of ['44030700001320000001', '南布社区·1', '📷'.repeat(50)]) {
      assert.ok(cameraCode.safeParse(code).success, code)
      assert.deepEqual(told(code), [], code)
    }
    for (const code of ['', 'a b', 'a\n', '\u0000', 'a'.repeat(101)]) assert.notDeepEqual(told(code), [], code)
  })
})

describe('the AsyncAPI document', () => {
  test('reads the same for a program whose YAML is the older one, as Python’s is', () => {
    const text = readFileSync(DOCUMENT, 'utf8')
    assert.deepEqual(parse(text, { version: '1.1' }), parse(text))
  })

  test('has no errors, and refers to every schema', async () => {
    const { document, diagnostics } = await fromFile(new Parser(), DOCUMENT).parse()
    assert.deepEqual(
      diagnostics.filter(({ severity }) => severity === 0),
      [],
    )
    const told = document
      ?.allMessages()
      .all()
      .map((message) => message.name())
    assert.deepEqual(
      told?.toSorted(),
      versions.map(({ pillar, type, version }) => `sizhi.${pillar}.${type}.v${version}`).toSorted(),
    )
  })

  test('the parser would say what is wrong', async () => {
    const broken = readFileSync(DOCUMENT, 'utf8').replace('action: send', 'action: shout')
    const { diagnostics } = await new Parser().parse(broken, { source: DOCUMENT })
    assert.ok(diagnostics.some(({ severity }) => severity === 0))
  })

  const { components } = parse(readFileSync(DOCUMENT, 'utf8')) as Components
  ajv.addSchema(components.schemas.headers, '#/components/schemas/headers')

  for (const event of versions.filter(({ example }) => example)) {
    test(`a record of ${event.type} v${event.version} has the headers and the data it promises`, () => {
      const { headers, key, value } = recordOf(event, event.example as StoredEvent)
      const message = components.messages[`${event.pillar}.${event.type}.v${event.version}`]
      assert.ok(message)
      const validate = ajv.compile(message.headers)
      assert.ok(validate(headers), JSON.stringify(validate.errors))
      assert.equal(validate({ ...headers, ce_type: 'sizhi.elsewhere.Other.v1' }), false)
      assert.match(key, new RegExp(message.bindings.kafka.key.pattern))
      assert.deepEqual(complaints(headers.ce_dataschema ?? '', JSON.parse(value)), [])
    })
  }
})

type Components = {
  components: {
    schemas: { headers: JsonSchema }
    messages: Record<string, { headers: JsonSchema; bindings: { kafka: { key: { pattern: string } } } }>
  }
}

/** As the relay sends it. */
function recordOf({ pillar, prefixes, dataClass }: EventVersion, event: StoredEvent) {
  const encode = recordEncoder({ pillar, dataClassOf: () => dataClass })
  const [record] = encode({
    _id: new ObjectId(),
    stream: `${prefixes[0]}_1`,
    version: 3,
    events: [event],
    command: { role: 'seat' },
    correlation: 'c1',
    recordedAt: toInstant(0),
  })
  assert.ok(record)
  return record
}
