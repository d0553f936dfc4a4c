import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { StreamUnreadable } from '#shared/eventsourcing/command-handler.ts'
import type { Receipt } from '#shared/eventsourcing/commit.ts'
import { UnknownEvent } from '#shared/eventsourcing/event.ts'
import { ANONYMOUS, ROLES } from '#shared/identity/identity.ts'
import { createApp } from '#shared/pillar/api.ts'
import { createDigest } from '#shared/privacy/digest.ts'
import { newKey } from '#shared/privacy/wrapping.ts'
import { createLogger } from '#shared/telemetry/logger.ts'
import { requestOf } from '#shared/testing/request.ts'
import { silent } from '#shared/testing/views.ts'
import { createReceiptTokens } from './receipt-tokens.ts'
import { subgraphSchema } from './schema.ts'
import { SENTENCES } from './sentences.ts'
import { serveSubgraph } from './server.ts'

/** How far the one stream that there is has come. */
const STREAM = 'hot_440310-10018-460-2018-10-30'
const VERSION = 7

/** An instance of a service under this secret: its receipts, what it answers to a header, and what it waited for. */
async function instance(t: TestContext, secret = newKey(), { log = silent, answer = () => 42 } = {}) {
  const receiptTokens = createReceiptTokens('testing', createDigest(secret))
  const waitedFor: Receipt[] = []
  const app = createApp()
  t.after(() => app.close())
  await serveSubgraph(app, {
    schema: subgraphSchema(['type Query { answer: Int }'], [{ Query: { answer } }]),
    verify: async (token) => {
      const role = ROLES.find((known) => known === token)
      return role ? { ...ANONYMOUS, subject: role, roles: [role] } : ANONYMOUS
    },
    personsOf: async () => [],
    receiptTokens,
    waitFor: async (receipts) => {
      waitedFor.push(...receipts)
      return receipts.filter(({ stream, version }) => stream !== STREAM || version > VERSION)
    },
    personal: () => requestOf({}).personal,
    log,
  })
  return {
    receiptOf: receiptTokens.receiptOf,
    waitedFor,
    async ask(who: string, receipts: string): Promise<unknown> {
      const headers = { authorization: `Bearer ${who}`, 'sizhi-receipts': receipts }
      const { body } = await app.inject({ method: 'POST', url: '/graphql', headers, payload: { query: '{ answer }' } })
      return JSON.parse(body)
    },
  }
}

const answered = (...stale: string[]) => ({
  data: { answer: 42 },
  ...(stale.length > 0 && {
    extensions: { notices: stale.map((stream) => ({ code: 'STALE', service: 'testing', stream })) },
  }),
})

test('a receipt that its service did not give is STALE to everybody, whatever its stream and version, and is neither waited for nor looked for', async (t) => {
  const { ask, waitedFor } = await instance(t)
  const another = await instance(t)
  const forged = (stream: string, version: number) => [
    `testing:${stream}:${version}`,
    `testing:${stream}:${version}:${'A'.repeat(22)}`,
    another.receiptOf(stream, version).token,
  ]
  for (const who of ['nobody', ...ROLES])
    for (const stream of [STREAM, 'hot_of_nothing'])
      for (const token of [...forged(stream, 1), ...forged(stream, 999)])
        assert.deepEqual(await ask(who, token), answered(stream))
  assert.deepEqual(waitedFor, [])
})

test('who meets a stream that cannot be read is told to come again, and the log which stream and event it is', async (t) => {
  const lines: string[] = []
  const log = createLogger({ service: 'testing', level: 'info' }, { write: (line) => void lines.push(line) })
  const newer = new UnknownEvent('HotspotSeen version 9 is newer than this code')
  const answer = () => {
    throw new StreamUnreadable(STREAM, VERSION, newer)
  }
  const { ask } = await instance(t, newKey(), { log, answer })
  assert.partialDeepStrictEqual(await ask('seat', ''), {
    errors: [{ message: SENTENCES.STREAM_UNREADABLE, extensions: { code: 'STREAM_UNREADABLE' } }],
  })
  const [line = '{}'] = lines
  const told = { level: 'error', stream: STREAM, version: VERSION, code: 'UNKNOWN_EVENT', why: newer.message }
  assert.partialDeepStrictEqual(JSON.parse(line), told)
})

test('a receipt that any instance of the service gave is waited for, and only what did not come is STALE', async (t) => {
  const secret = newKey()
  const { receiptOf } = await instance(t, secret)
  const { ask, waitedFor } = await instance(t, secret)
  const { token: reached, ...receipt } = receiptOf(STREAM, VERSION)
  const { token: ahead } = receiptOf(STREAM, VERSION + 1)
  assert.deepEqual(await ask('nobody', reached), answered())
  assert.deepEqual(waitedFor, [receipt])
  assert.deepEqual(await ask('seat', `${reached},testing:forged:1,${ahead}`), answered('forged', STREAM))
})
