import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { Binary } from 'mongodb'
import { testDatabase, uniqueName } from './mongo.ts'
import { findPlaintext, type TopicRecord } from './plaintext.ts'

const NEEDLE = '欧阳小明“\n”'
const PHONE = '13812345678'

async function stored(t: TestContext, document: object) {
  const { client, drop } = await testDatabase()
  const namespace = uniqueName('plain')
  const db = client.db(`${namespace}-pillar-keys`)
  await db.collection('some').insertOne({ innocent: 'text' })
  await db.collection('things').insertOne({ deep: [{ er: document }] })
  t.after(async () => {
    await db.dropDatabase()
    await drop()
  })
  return (needles: string[], topic?: TopicRecord[]) =>
    findPlaintext({ client, namespace, needles, topics: topic ? ['topic'] : [], readTopic: async () => topic ?? [] })
}

const utf16 = (text: string) => Buffer.from(text, 'utf16le')
const escaped = (text: string, spell: (unit: string) => string) =>
  JSON.stringify(text).replace(/[^ -~]/g, (unit) => `\\u${spell(unit)}`)

const hiding: Record<string, unknown> = {
  'as it is': `the name is ${NEEDLE}.`,
  'in a key': { [NEEDLE]: 1 },
  'utf-8 bytes': new Binary(Buffer.from(`x${NEEDLE}`)),
  'utf-16le bytes': new Binary(utf16(NEEDLE)),
  'utf-16be bytes': new Binary(utf16(NEEDLE).swap16()),
  base64: Buffer.from(NEEDLE).toString('base64'),
  'base64 inside a text, second place': Buffer.from(`a${NEEDLE}?`).toString('base64'),
  'base64 inside a text, third place': Buffer.from(`ab${NEEDLE}???`).toString('base64'),
  base64url: Buffer.from(`{"name":"${NEEDLE}"}`).toString('base64url'),
  'base64 of utf-16': utf16(`a${NEEDLE}`).toString('base64'),
  hex: Buffer.from(`a${NEEDLE}`).toString('hex'),
  'json in a text': JSON.stringify({ name: NEEDLE }),
  'json with escapes': escaped(NEEDLE, (unit) => unit.charCodeAt(0).toString(16)),
  'json with escapes in upper case': escaped(NEEDLE, (unit) => unit.charCodeAt(0).toString(16).toUpperCase()),
  'percent escapes': encodeURIComponent(NEEDLE),
}

for (const [how, value] of Object.entries(hiding)) {
  test(`a text is found where it was stored: ${how}`, async (t) => {
    const search = await stored(t, { value })
    const found = await search([PHONE, NEEDLE])
    assert.ok(found.length > 0)
    assert.ok(found.every(({ needle, place }) => needle === NEEDLE && place.includes('things')))
  })
}

test('a text is found in a topic: key, value or header', async (t) => {
  const search = await stored(t, {})
  const record = { key: 'mat_1', value: '{}', headers: { ce_id: '1' } }
  assert.deepEqual(await search([PHONE], [record]), [])
  for (const leak of [{ key: PHONE }, { value: `{"phone":"${PHONE}"}` }, { headers: { name: PHONE } }]) {
    const [finding] = await search([PHONE], [record, { ...record, ...leak }])
    assert.match(finding?.place ?? '', /^topic/)
  }
})

test('a search that could find nothing says so', async (t) => {
  const { client, drop } = await testDatabase()
  t.after(drop)
  await assert.rejects(findPlaintext({ client, namespace: uniqueName('none'), needles: [NEEDLE] }), /nothing is stored/)
  await assert.rejects(findPlaintext({ client, namespace: 'x', needles: ['abc'] }), /six bytes/)
})
