import assert from 'node:assert/strict'
import { test } from 'node:test'
import { StoreUnavailable } from '#shared/eventsourcing/commit-store.ts'
import { connectMongo } from '#shared/mongo/connect.ts'
import { startCutProxy } from '#shared/testing/cut-proxy.ts'
import { mongoUri, uniqueName } from '#shared/testing/mongo.ts'
import { createAudit, type NewAuditEntry } from './audit.ts'
import { newMasterKey, parseMasterKeys } from './master-key.ts'
import { openPrivacy } from './privacy.ts'

const PHONE = '13812345678'
const TEXT = 'a text about a person'
const ENTRY: NewAuditEntry = {
  actor: 'officer',
  role: 'seat',
  purpose: 'handling',
  object: 'mat_1',
  fields: ['Matter.text'],
  outcome: 'granted',
  requestId: '1',
}

test('with the store away everything is refused with one code and without content; then it heals by itself', async (t) => {
  const { hostname, port } = new URL(mongoUri())
  const proxy = await startCutProxy({ host: hostname, port: Number(port) })
  const client = await connectMongo(`mongodb://127.0.0.1:${proxy.port}/?directConnection=true`, { selectionMs: 200 })
  const db = client.db(uniqueName('privacy'))
  const privacy = await openPrivacy(db, parseMasterKeys(newMasterKey('k1')))
  t.after(async () => {
    proxy.heal()
    privacy.close()
    await db.dropDatabase()
    await client.close()
    await proxy.close()
  })
  const jwe = await privacy.encrypt('mat_1', TEXT)
  proxy.refuse()
  const refused = [
    privacy.decrypt(jwe),
    privacy.encrypt('mat_1', TEXT),
    privacy.encrypt('mat_2', TEXT),
    privacy.personFor({ phone: PHONE }),
    privacy.findPersons({ phone: PHONE }),
    createAudit(db).append([ENTRY]),
  ]
  for (const each of await Promise.allSettled(refused)) {
    assert.ok(each.status === 'rejected' && each.reason instanceof StoreUnavailable)
    assert.equal(each.reason.wasAway, true)
    const said = `${each.reason.message}${each.reason.stack}${JSON.stringify(each.reason)}`
    assert.ok(![PHONE, TEXT, jwe, 'eyJ'].some((secret) => said.includes(secret)) && each.reason.cause === undefined)
  }

  proxy.heal()
  assert.equal(await untilAnswered(() => privacy.decrypt(jwe)), TEXT)
})

/** The driver looks for the store again every half second. */
async function untilAnswered<T>(ask: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask()
    } catch (error) {
      if (!(error instanceof StoreUnavailable) || attempt === 50) throw error
    }
  }
}
