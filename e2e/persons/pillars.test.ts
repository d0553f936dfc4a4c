import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { PILLARS, type PillarName } from '#infra/pillars.ts'
import { findPlaintext } from '#shared/testing/plaintext.ts'
import { type Stack, startStack } from '../stack.ts'
import { openStores, type Stores } from '../stores.ts'
import { eraseQuickly, nothingIsLeftOfErasedKeys } from './eraser.ts'
import { PHONE, STORIES, type Told } from './stories.ts'

const PERSONAL = ['rule-of-law', 'psychological-care', 'self-governance'] as const

let stack: Stack
const stores = new Map<PillarName, Stores>()
const told = new Map<PillarName, Told>()

before(async () => {
  // What is not logged even when everything is.
  stack = await startStack({ pillars: PILLARS, env: { LOG_LEVEL: 'debug' } })
  for (const pillar of PERSONAL) {
    stores.set(pillar, await openStores(stack, pillar))
    told.set(pillar, await STORIES[pillar](stack))
    await of(pillar).stores.caughtUp()
  }
})

after(async () => {
  for (const each of stores.values()) await each.close()
  await stack.stop()
})

function of(pillar: PillarName): { stores: Stores; story: Told } {
  return { stores: stores.get(pillar) ?? assert.fail(), story: told.get(pillar) ?? assert.fail() }
}

/** Databases of every pillar, this pillar's topics, and every log. */
async function everywhere(pillar: PillarName) {
  const { stores: own, story } = of(pillar)
  const records = await own.records()
  const logs = await Promise.all([stack.gateway, ...stack.services.values()].map((process) => process.log()))
  assert.ok(records.length > 0 && logs.every((log) => log.length > 0))
  return findPlaintext({
    client: own.open.db.client,
    namespace: stack.namespace,
    needles: [...story.texts, PHONE, `+86${PHONE}`],
    topics: ['topics', 'logs'],
    readTopic: async (kind) => (kind === 'topics' ? records : logs.map((value) => ({ key: '', value, headers: {} }))),
  })
}

async function read({ query, id, token }: Told): Promise<string> {
  const { data, errors } = await stack.graph(query, { id }, token)
  assert.deepEqual(errors, [])
  return JSON.stringify(data)
}

for (const pillar of PERSONAL) {
  describe(`${pillar}:`, () => {
    test('who may read what is about a person reads all of it', async () => {
      const { story } = of(pillar)
      const answer = await read(story)
      for (const text of story.texts.filter((each) => !story.unseen?.includes(each)))
        assert.ok(answer.includes(text), text)
    })

    test('no database, topic or log holds any of it in the clear, however it is written', async () =>
      assert.deepEqual(await everywhere(pillar), []))

    test('once the person is erased it is gone from the graph, and nobody is found by what was known of the person', async () => {
      const { stores: own, story } = of(pillar)
      const { privacy, store } = own.open
      const [person = assert.fail()] = await privacy.findPersons(story.by)
      assert.ok((await store.streamsNaming(person)).includes(story.id))
      assert.deepEqual(await eraseQuickly(own, [person]), ['destroyed'])
      await own.caughtUp()
      const answer = await read(story)
      for (const text of story.texts) assert.ok(!answer.includes(text), text)
      assert.deepEqual(await privacy.findPersons(story.by), [])
    })

    test('after that nothing is in the clear either, and no key opens what is left', async () => {
      assert.deepEqual(await everywhere(pillar), [])
      const { stores: own, story } = of(pillar)
      const commits = (await own.commits()).filter(({ stream }) => stream === story.id)
      const sealed = commits.flatMap(({ events }) => jwesIn(events))
      assert.ok(sealed.length > 1)
      const opened = await own.open.privacy.decryptAll(sealed)
      assert.ok(opened.every((text) => typeof text === 'symbol'))
      await nothingIsLeftOfErasedKeys(own)
    })
  })
}

function jwesIn(value: unknown): string[] {
  if (typeof value === 'string') return /^eyJ[\w-]+\.\./.test(value) ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(jwesIn) : []
}
