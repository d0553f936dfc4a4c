import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { MongoClient } from 'mongodb'
import { overAll } from '#shared/mongo/over-all.ts'
import { startMongod } from '../native/mongod.ts'
import { freePort } from '../native/ports.ts'
import { refuseScans } from './no-scans.ts'

test('what no index answers is refused; what asks for nothing, or for all on purpose, is not', async (t) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'sizhi-scans-'))
  const { uri, stop } = await startMongod({ port: await freePort(), dataDir })
  const client = new MongoClient(uri)
  t.after(async () => {
    await client.close()
    await stop()
    await rm(dataDir, { recursive: true })
  })
  const matters = client.db('test').collection('matters')
  await matters.insertMany([{ unit: 'a', day: 1 }, { unit: 'b' }])
  await refuseScans(uri)

  await assert.rejects(matters.findOne({ unit: 'a' }), /notablescan/)
  await assert.rejects(matters.updateMany({ unit: 'a' }, { $set: { seen: true } }), /notablescan/)
  assert.equal((await matters.find().toArray()).length, 2)
  assert.equal(await matters.countDocuments(), 2)
  assert.equal((await matters.find({ unit: 'a' }, overAll('directory')).toArray()).length, 1)
  assert.equal((await matters.deleteMany({ unit: 'b' }, overAll('generations'))).deletedCount, 1)
  await matters.createIndex({ unit: 1 })
  assert.equal((await matters.findOne({ unit: 'a' }))?.day, 1)
})
