import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { z } from 'zod'
import type { EventCatalogue, EventDefinitions, EventOf, StoredEvent } from '#shared/eventsourcing/event.ts'
import type { Instant } from '#shared/eventsourcing/instant.ts'

/** An event as some version wrote it, and the schema it was written by. Committed once, never changed. */
type Golden = { event: StoredEvent; schema: unknown }

/**
 * What is written stays readable: one file per event version ever written (`<Event>.v<n>.json`). A definition that
 * changes needs a new version, an upcaster from the old one and a new file; `GOLDEN=new` writes files that are
 * missing and never touches one that stands.
 */
export function goldenTests<D extends EventDefinitions>(
  catalogue: EventCatalogue<D>,
  folder: URL,
  examples: { [K in keyof D & string]: Extract<EventOf<D>, { type: K }> },
  at: Instant,
): void {
  if (process.env.GOLDEN === 'new') mkdirSync(folder, { recursive: true })
  for (const [type, definition] of Object.entries(catalogue.definitions)) {
    const file = new URL(`${type}.v${definition.version}.json`, folder)
    const current = (): Golden => ({
      event: catalogue.store(examples[type as keyof D & string], at),
      schema: schemaWritten(definition.data),
    })

    test(`${type} is written as its golden file says`, () => {
      if (process.env.GOLDEN === 'new' && !existsSync(file))
        writeFileSync(file, `${JSON.stringify(current(), null, 2)}\n`)
      assert.ok(existsSync(file), `${type}.v${definition.version}.json is missing: GOLDEN=new writes it`)
      assert.deepEqual(plain(current()), readGolden(file), `${type} has changed and needs a new version`)
    })
  }

  for (const name of writtenIn(folder)) {
    test(`${name} still reads`, () => {
      const { event } = readGolden(new URL(name, folder))
      assert.equal(name, `${event.type}.v${event.schema}.json`)
      const { type, at: _at, ...data } = catalogue.read(event)
      catalogue.definitions[type]?.data.parse(data)
    })
  }

  test('no version is missing', () => {
    const versions = Object.entries(catalogue.definitions).flatMap(([type, { version }]) =>
      Array.from({ length: version }, (_, index) => `${type}.v${index + 1}.json`),
    )
    assert.deepEqual(writtenIn(folder).toSorted(), versions.toSorted())
  })
}

function writtenIn(folder: URL): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((each) => each.endsWith('.json')) : []
}

function readGolden(file: URL): Golden {
  return JSON.parse(readFileSync(file, 'utf8')) as Golden
}

/** As it comes back from a file: without what is undefined. */
function plain(golden: Golden): Golden {
  return JSON.parse(JSON.stringify(golden)) as Golden
}

/** The schema of an event's data as a golden file keeps it: descriptions may be bettered without a new version. */
export function schemaWritten(data: z.ZodObject): unknown {
  return JSON.parse(
    JSON.stringify(z.toJSONSchema(data, { io: 'input' }), (key, value) =>
      key === 'description' && typeof value === 'string' ? undefined : value,
    ),
  )
}
