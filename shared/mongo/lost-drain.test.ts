import assert from 'node:assert/strict'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { Socket } from 'node:net'
import { test } from 'node:test'
import { startCutProxy } from '#shared/testing/cut-proxy.ts'
import { mongoUri } from '#shared/testing/mongo.ts'
import { until } from '#shared/testing/until.ts'
import { isStoreAway } from './away.ts'
import { connectMongo } from './connect.ts'

/** Not every cut meets the moment; without the mend about two of three do. */
const CUTS = 8

test('a write between the end of a connection and its close fails like any other, and does not stay open for ever', async (t) => {
  const { hostname, port } = new URL(mongoUri())
  const proxy = await startCutProxy({ host: hostname, port: Number(port) })
  t.after(proxy.close)
  const uri = `mongodb://127.0.0.1:${proxy.port}/?directConnection=true`
  const client = await connectMongo(uri, { selectionMs: 5_000, poolSize: 1, retryWrites: false })
  t.after(() => client.close())
  const collection = client.db('lost-drain').collection('any')

  let asked = 0
  const answers: unknown[] = []
  const write = () => {
    asked++
    const answer = collection.updateOne({ never: true }, { $set: { is: 1 } })
    void answer.catch((error: unknown) => error).then((outcome) => answers.push(outcome))
  }
  const watch = (message: unknown) => {
    assert.ok(typeof message === 'object' && message && 'socket' in message && message.socket instanceof Socket)
    const { socket } = message
    socket.once('end', () => socket.remotePort === proxy.port && setImmediate(write))
  }
  subscribe('net.client.socket', watch)
  t.after(() => unsubscribe('net.client.socket', watch))

  for (let cut = 0; cut < CUTS; cut++) {
    proxy.heal()
    await until(() =>
      collection.findOne({}).then(
        () => true,
        () => false,
      ),
    )
    const before = asked
    proxy.refuse()
    await until(() => asked > before)
  }
  proxy.heal()
  await until(() => answers.length === asked)
  assert.ok(answers.some(isStoreAway))
})
