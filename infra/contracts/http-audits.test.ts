import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { type AuditFail, auditServer } from 'graphql-http'
import { generateInternalKeys } from '#shared/identity/internal-keys.ts'
import { createLogger } from '#shared/telemetry/logger.ts'
import { startGateway } from '../../gateway/gateway.ts'
import { ROOT } from './pillars.ts'

/** The gateway on the published supergraph, as clients meet it. What the audits ask needs no subgraph. */
async function published() {
  const folder = await mkdtemp(join(tmpdir(), 'sizhi-audits-'))
  const { privateJwk } = await generateInternalKeys()
  const gateway = await startGateway(
    {
      NODE_ENV: 'test',
      PORT: '0',
      SUPERGRAPH: fileURLToPath(new URL('contracts/supergraph.graphql', ROOT)),
      GATEWAY_PRIVATE_JWK: JSON.stringify(privateJwk),
      SIZHI_DEV_ISSUER: '1',
      SIZHI_DEV_ISSUER_DIR: folder,
    },
    createLogger({ service: 'gateway', level: 'silent' }),
  )
  const close = async () => {
    await gateway.close()
    await rm(folder, { recursive: true })
  }
  return { url: `${gateway.url}/graphql`, close }
}
/** Names of the audits that a server does not pass, by how much that matters. */
async function failed(url: string): Promise<Partial<Record<AuditFail['status'], string[]>>> {
  const results = await auditServer({ url })
  assert.ok(results.length > 50)
  const failures = results.filter((result) => result.status !== 'ok')
  const byStatus = Map.groupBy(failures, ({ status }) => status)
  return Object.fromEntries([...byStatus].map(([status, each]) => [status, each.map(({ name }) => name)]))
}

test('the gateway keeps every MUST of GraphQL over HTTP, and every SHOULD but one', async (t) => {
  const gateway = await published()
  t.after(gateway.close)
  const { error, warn } = await failed(gateway.url)
  assert.equal(error, undefined)
  // To clients that ask for application/json a request that is wrong in itself is answered 400, as Apollo does it.
  assert.deepEqual(warn, [
    'SHOULD use 200 status code on document parsing failure when accepting application/json',
    'SHOULD use 200 status code on document validation failure when accepting application/json',
    'SHOULD use a status code of 200 on variable coercion failure when accepting application/json',
  ])
})

test('the audits would find a server that answers in another way', async (t) => {
  const server = createServer((_, response) => response.end('hello')).listen(0, '127.0.0.1')
  t.after(() => server.close())
  await once(server, 'listening')
  const { error = [] } = await failed(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  assert.ok(error.includes('MUST accept application/json and match the content-type'))
})
