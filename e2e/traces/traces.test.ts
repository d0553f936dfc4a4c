import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { z } from 'zod'
import { type ExportedSpan, startCollector } from '#shared/testing/collector.ts'
import { until } from '#shared/testing/until.ts'
import { type People, people, registerDistrict, someMatter } from '../district.ts'
import { askWith } from '../graph.ts'
import { type Stack, startStack } from '../stack.ts'
import { openStores, type Stores } from '../stores.ts'

const PHONE = '13800138000'
const PILLAR = 'smart-governance'

let collector: Awaited<ReturnType<typeof startCollector>>
let stack: Stack
let stores: Stores
let who: People

before(async () => {
  collector = await startCollector()
  stack = await startStack({ env: collector.env })
  stores = await openStores(stack)
  await registerDistrict(stack)
  who = await people(stack)
})

after(async () => {
  await stores.close()
  await stack.stop()
  await collector.close()
})

const RECEIVE = `mutation($input: ReceiveMatterInput!) {
  receiveMatter(input: $input) { matter { id } receipt { token } rejection { code } }
}`
const answer = z.object({
  receiveMatter: z.object({ matter: z.object({ id: z.string() }), receipt: z.object({ token: z.string() }) }),
})

/** From the client's request on: each span is named by its process and what it does. */
const STEPS = [
  ['gateway', 'graph'],
  ['gateway', `ask ${PILLAR}`],
  [PILLAR, 'subgraph'],
  [PILLAR, 'command receive'],
  [PILLAR, 'commit'],
] as const

test('one trace leads from the client’s request through command, commit and record to the view', async () => {
  const [traceId, clientSpan] = [randomBytes(16).toString('hex'), randomBytes(8).toString('hex')]
  const input = { commandId: randomUUID(), ...someMatter({ reporter: { name: '来电人', phone: PHONE } }) }
  const headers = { traceparent: `00-${traceId}-${clientSpan}-01` }
  const { data, errors } = await stack.graph(RECEIVE, { input }, who.seat, headers)
  assert.deepEqual(errors, [])
  const { matter, receipt } = answer.parse(data).receiveMatter
  await askWith(
    receipt.token,
    stack.graph,
    'query($id: ID!) { matter(id: $id) { phase } }',
    { id: matter.id },
    who.seat,
  )

  const own = () => collector.spans.filter((span) => span.traceId === traceId)
  const under = (parent: string | undefined, service: string, name: string): ExportedSpan | undefined =>
    own().find((span) => span.parentSpanId === parent && span.service === service && span.name === name)
  const commit = () =>
    STEPS.reduce<string | undefined>((parent, [service, name]) => under(parent, service, name)?.spanId, clientSpan)
  await until(() => commit() !== undefined)
  await until(() => ['send', 'project'].every((name) => under(commit(), PILLAR, name)))

  const record = (await stores.records()).find(({ key }) => key === matter.id)
  assert.equal(record?.headers.traceparent, `00-${traceId}-${commit()}-01`)
  const ids = new Set([clientSpan, ...own().map(({ spanId }) => spanId)])
  assert.deepEqual(
    own().filter(({ parentSpanId }) => !ids.has(parentSpanId)),
    [],
    'no span of the trace hangs in the air',
  )
  assert.ok(!JSON.stringify(collector.spans).includes(PHONE))
})

test('a request of a client that traces nothing begins a trace of its own', async () => {
  const before = new Set(collector.spans.map(({ traceId }) => traceId))
  await stack.graph('{ me { roles } }', {}, who.seat)
  await until(() =>
    collector.spans.some(({ traceId, name, parentSpanId }) => {
      return !before.has(traceId) && name === 'graph' && parentSpanId === ''
    }),
  )
})
