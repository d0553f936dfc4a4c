import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { until } from '#shared/testing/until.ts'
import { insist, type People, people, receiveMatter, registerDistrict, sendWell, UNIT } from '../district.ts'
import { type Stack, startStack, type Twin } from '../stack.ts'
import { gapsIn, openStores, type Stores } from '../stores.ts'

let stack: Stack
let twin: Twin
let stores: Stores
let who: People

before(async () => {
  stack = await startStack()
  stores = await openStores(stack)
  who = await people(stack)
  await registerDistrict(stack)
  await until(async () => (await stack.service.log()).includes('this process relays'))
  twin = await stack.twin()
})

after(async () => {
  await stores.close()
  await stack.stop()
})

const MATTERS = 20

test('a service that stands still longer than its lease and wakes up in the middle of its work: no gap, no loss', async () => {
  const matters = await Promise.all(Array.from({ length: MATTERS }, () => receiveMatter(stack, who.seat)))
  const transferring = matters.map(({ id }) =>
    insist(stack, who.seat, 'transferMatter', { matterId: id, unitId: UNIT }),
  )
  await Promise.race(transferring)
  stack.service.pause()
  await until(async () => (await twin.service.log()).includes('this process relays'))
  const others = await Promise.all(Array.from({ length: MATTERS }, () => receiveMatter(twin, who.seat)))
  stack.service.resume()
  await Promise.all(transferring)

  // Both instances now work on the same streams.
  const graphs = [stack, twin]
  await Promise.all(
    matters.map(({ id }, index) => sendWell(graphs[index % 2] ?? stack, who.officer, 'acceptMatter', { matterId: id })),
  )
  const commits = await stores.commits()
  for (const { id } of matters) assert.deepEqual(versionsOf(id), [1, 2, 3])
  for (const { id } of others) assert.deepEqual(versionsOf(id), [1])
  function versionsOf(stream: string) {
    return commits.filter((commit) => commit.stream === stream).map(({ version }) => version)
  }

  const records = await stores.records()
  assert.deepEqual(gapsIn(records), [])
  const inTopic = new Set(records.map(({ headers }) => `${headers.ce_subject} ${Number(headers.ce_sequence)}`))
  for (const { stream, version } of commits) assert.ok(inTopic.has(`${stream} ${version}`))
  await stores.viewsAreFolds()
})
