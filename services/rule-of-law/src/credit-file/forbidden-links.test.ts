import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { describe, test } from 'node:test'
import type { CommandType } from './commands.ts'
import { creditFileEvents } from './events.ts'
import { rowOf } from './example-rows.ts'
import { act, collected, command, community, emergency } from './examples.ts'
import { creditFileRules } from './in-force.ts'
import { creditFilePolicies } from './policies.ts'
import { COMMANDS } from './transitions.ts'

/*
 * What must never make a credit record (docs/credit.md): care data, the number of petitions or complaints, points of
 * civilised conduct, detections nobody confirmed. Here it is held that nothing but acts of this pillar reaches a file.
 */

/** Facts of acts, and no other, make credit records. */
const ALLOWED = ['ActDecided', 'ActPublished', 'ActRevoked', 'FindingsCorrected']

const policies = creditFilePolicies({ topic: 'own' } as never, {} as never)

/** Every fact that any pillar publishes, as the contracts have it: `pillar.Type`. */
const published = readdirSync(new URL('../../../../contracts/events/', import.meta.url)).map((file) =>
  file.split('.').slice(0, 2).join('.'),
)

describe('what reaches a credit file', () => {
  test('is told on this pillar’s own topic', () => {
    for (const { topic } of policies) assert.equal(topic, 'own')
  })

  test('is a fact of an act, whatever else the pillars tell', () => {
    assert.deepEqual(policies.flatMap(({ on }) => Object.keys(on)).toSorted(), ALLOWED)
    assert.ok(published.length > 40)
    for (const fact of published.filter((each) => !each.startsWith('rule-of-law.'))) {
      const type = fact.split('.')[1] ?? ''
      assert.ok(
        policies.every(({ on }) => !Object.hasOwn(on, type)),
        fact,
      )
    }
  })

  test('is no history from a file', () => assert.ok(policies.every(({ seesImports }) => !seesImports)))

  test('is read back from its own facts alone: another mechanism’s are unknown to it', () => {
    const own = Object.keys(creditFileEvents.definitions)
    for (const fact of published) {
      const type = fact.split('.')[1] ?? ''
      if (own.includes(type)) continue
      const stored = { type, schema: 1, at: '2026-03-16T00:00:00.000Z' as never, data: {} }
      assert.throws(() => creditFileEvents.read(stored), { code: 'UNKNOWN_EVENT' }, fact)
    }
  })

  /** Whatever is read to decide a command on a file with one record. */
  async function askedBy(type: CommandType, file = rowOf(collected()).state): Promise<string[]> {
    const asked: string[] = []
    const readers = {
      fresh: async (id: string) => {
        asked.push(id)
        return null
      },
    }
    const rulesFor = creditFileRules({ name: 'rule-of-law', readers } as never)
    await rulesFor(command(type, { communityId: community } as never) as never, file)
    return asked
  }

  test('asks about organs, divisions and acts, and about nothing and nobody else', async () => {
    const asked = (await Promise.all(COMMANDS.map((type) => askedBy(type)))).flat()
    assert.ok(asked.includes(emergency))
    assert.ok(
      asked.every((id) => /^(org|kdiv|act)_/.test(id)),
      asked.join(),
    )
  })

  test('asks, where it is corrected, about the act that the record is of, if it is of one', async () => {
    assert.ok((await askedBy('correctRecord')).includes(act))
    const byHand = await askedBy('correctRecord', rowOf(collected({ actId: undefined })).state)
    assert.ok(!byHand.includes(act))
  })
})
