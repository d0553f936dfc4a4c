import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { createTransport } from './transport.ts'

test('what has waited in vain for a connection costs nobody that connection', async (t) => {
  let connections = 0
  const server = createServer(async (_, response) => {
    await pause(300)
    response.end('{}')
  })
  server.on('connection', () => {
    connections += 1
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}/graphql`
  const transport = createTransport({ url, connectMs: 1000, maxBytes: 1000, connections: 1 })
  t.after(async () => {
    await transport.close()
    server.close()
  })
  const limits = [10_000, 100, 100, 10_000]
  const answers = await Promise.allSettled(limits.map((ms) => transport.post('{}', [], ms)))
  assert.deepEqual(
    answers.map((answer) => (answer.status === 'fulfilled' ? answer.value.status : answer.reason.kind)),
    [200, 'timeout', 'timeout', 200],
  )
  assert.equal(connections, 1)
})
