import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { HOP_NAMES } from '#shared/pillar/hop-names.generated.ts'
import { topicOf } from '#shared/pillar/open.ts'
import { type EventVersion, eventVersions } from './events.ts'
import { ROOT, readPillars } from './pillars.ts'
import { wiredPolicies } from './testing/wired.ts'

type Schema = { type?: string; properties?: Record<string, Schema>; required?: string[] }

const inputOf = (reads: z.ZodObject) => z.toJSONSchema(reads, { io: 'input', target: 'draft-07' }) as Schema

type Promises = { promised: Schema; newest: Schema | undefined }

/**
 * What of the fields a policy reads the published event does not promise. A field that it can do without may be younger
 * than this version of the event.
 */
function unpromised(reads: Schema, { promised, newest }: Promises, path: string): string[] {
  return Object.entries(reads.properties ?? {}).flatMap(([name, wanted]) => {
    const [found, later] = [promised.properties?.[name], newest?.properties?.[name]]
    const at = `${path}.${name}`
    const isNeeded = reads.required?.includes(name)
    if (!found) return later && !isNeeded ? [] : [`${at} is not in the event`]
    if (wanted.type && wanted.type !== found.type) return [`${at} is not of type ${wanted.type}`]
    if (isNeeded && !promised.required?.includes(name)) return [`${at} may be absent`]
    return unpromised(wanted, { promised: found, newest: later }, at)
  })
}

/** Whether this event is the one that a policy waits for in a topic. */
function tells(event: EventVersion, namespace: string, { topic, type }: { topic: string; type: string }): boolean {
  return event.type === type && topic === topicOf(namespace, event.pillar, event.topic)
}

test('every policy reads only what every version of the event promises', async (t) => {
  const pillars = await readPillars(ROOT)
  const versions = pillars.flatMap(eventVersions)
  for (const pillar of pillars) {
    const { policies, namespace } = await wiredPolicies(t, pillar)
    for (const { name, topic, on } of policies.map(({ policy }) => policy)) {
      for (const [type, { reads }] of Object.entries(on)) {
        const published = versions.filter((each) => tells(each, namespace, { topic, type }))
        assert.ok(published.length > 0, `${name} waits for ${type}, which ${topic} never tells`)
        const newest = published.toSorted((one, other) => other.version - one.version)[0]?.schema
        for (const { version, schema, example } of published) {
          assert.deepEqual(unpromised(inputOf(reads), { promised: schema, newest }, `${name}: ${type}.v${version}`), [])
          if (example) reads.parse(example.data)
        }
      }
    }
  }
})

test('what is restricted is read by the policies of its own pillar alone', async (t) => {
  const pillars = await readPillars(ROOT)
  const versions = pillars.flatMap(eventVersions)
  for (const pillar of pillars) {
    const others = versions.filter((each) => each.dataClass === 'RESTRICTED' && each.pillar !== pillar.name)
    const { policies, namespace } = await wiredPolicies(t, pillar)
    const read = policies.flatMap(({ policy: { name, topic, on } }) =>
      Object.keys(on)
        .filter((type) => others.some((each) => tells(each, namespace, { topic, type })))
        .map((type) => `${name}: ${type}`),
    )
    assert.deepEqual(read, [])
  }
})

test('a policy that reads what is not promised is found', () => {
  const promised = inputOf(z.object({ unitId: z.string(), area: z.object({ street: z.string().optional() }) }))
  const newest = inputOf(z.object({ unitId: z.string(), since: z.string() }))
  const reads = (shape: z.ZodRawShape) => unpromised(inputOf(z.object(shape)), { promised, newest }, 'p')
  assert.deepEqual(reads({ unitId: z.string(), area: z.object({ street: z.string().optional() }) }), [])
  assert.deepEqual(reads({ unit: z.string().optional() }), ['p.unit is not in the event'])
  assert.deepEqual(reads({ since: z.string().optional() }), [])
  assert.deepEqual(reads({ since: z.string() }), ['p.since is not in the event'])
  assert.deepEqual(reads({ unitId: z.int() }), ['p.unitId is not of type integer'])
  assert.deepEqual(reads({ area: z.object({ street: z.string() }) }), ['p.area.street may be absent'])
})

test('every hop that may be given a limit is one that a pillar has', async () => {
  const pillars = await readPillars(ROOT)
  const hops = pillars.flatMap(({ mechanisms }) => mechanisms.flatMap(({ flow }) => flow?.hops ?? []))
  assert.deepEqual(hops.map(({ name }) => name).toSorted(), HOP_NAMES.toSorted())
})
