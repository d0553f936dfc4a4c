import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { fromDocker } from './servers.ts'

test('an engine that answers but cannot have the images is one sentence, and the choice goes on', async (t) => {
  const engine = createServer((request, response) => {
    const answers: Record<string, object | string> = { '/_ping': 'OK', '/info': { OperatingSystem: 'fake' } }
    const found = answers[new URL(request.url ?? '', 'http://engine').pathname.replace(/^\/v[\d.]+/, '')]
    response.writeHead(found ? 200 : request.method === 'POST' ? 500 : 404, { 'content-type': 'application/json' })
    response.end(typeof found === 'string' ? found : JSON.stringify(found ?? { message: 'registry is away' }))
  }).listen(0, '127.0.0.1')
  await once(engine, 'listening')
  const before = process.env.DOCKER_HOST
  process.env.DOCKER_HOST = `tcp://127.0.0.1:${(engine.address() as AddressInfo).port}`
  t.after(() => {
    engine.close()
    if (before === undefined) delete process.env.DOCKER_HOST
    else process.env.DOCKER_HOST = before
  })

  const said: string[] = []
  const found = await fromDocker(['mongodb'], {
    dataDir: '/nowhere',
    port: () => assert.fail('no port is taken before the image is there'),
    say: (line) => said.push(line),
  })

  assert.deepEqual(found, {})
  assert.deepEqual(said.length, 2)
  assert.equal(said[0], 'Pulling the Docker image mongo:8')
  assert.match(said[1] ?? '', /^Docker cannot be used here \(.*registry is away.*\): going on without it$/)
})
