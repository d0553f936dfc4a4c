import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { type TestContext, test } from 'node:test'
import { connectGraph, type Graph } from './client.ts'

/** A graph at which somebody answers so, whatever is asked. */
async function answering(t: TestContext, status: number, body: string): Promise<Graph> {
  const server = createServer((_, response) => response.writeHead(status).end(body)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const graph = connectGraph({ url: `http://127.0.0.1:${port}`, token: async () => 'token', purpose: 'handling' })
  t.after(async () => {
    await graph.close()
    server.close()
  })
  return graph
}

const QUESTION = { query: '{ __typename }' }

for (const body of ['<html>', '{"statusCode":503,"error":"Service Unavailable","message":"Service Unavailable"}']) {
  test(`whoever answers 503 with ${body} while the graph is being stopped is no graph: it may be asked again`, async (t) => {
    await assert.rejects((await answering(t, 503, body)).ask(QUESTION), { code: 'NOT_REACHED' })
    await assert.rejects((await answering(t, 200, body)).ask(QUESTION), { code: 'NO_GRAPH' })
  })
}

test('an answer without data, but with errors, is the graph’s', async (t) => {
  const body = JSON.stringify({ errors: [{ message: 'sign in first', extensions: { code: 'UNAUTHENTICATED' } }] })
  await assert.rejects((await answering(t, 401, body)).ask(QUESTION), { code: 'UNAUTHENTICATED' })
  assert.deepEqual(await (await answering(t, 200, '{"data":null}')).ask(QUESTION), { data: null, stale: false })
})
