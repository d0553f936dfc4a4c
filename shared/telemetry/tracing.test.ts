import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { startCollector } from '#shared/testing/collector.ts'
import { inSpan, inSpans, startSpan, startTracing } from './tracing.ts'

const [TRACE, SPAN] = ['0af7651916cd43dd8448eb211c80319c', 'b7ad6b7169203331']
const SAMPLED = `00-${TRACE}-${SPAN}-01`

const collector = await startCollector()
after(collector.close)

/** Everything that `work` traces, exported. */
async function exportedBy(work: () => Promise<unknown>) {
  const stop = await startTracing('testing', { ...process.env, ...collector.env })
  const before = collector.spans.length
  try {
    await work()
  } finally {
    await stop()
  }
  return collector.spans.slice(before)
}

Object.assign(process.env, collector.env)

test('without an endpoint nothing is traced, and what is handed on is the parent', async () => {
  const stop = await startTracing('testing', {})
  assert.equal(startSpan('work', { parent: SAMPLED }).traceparent, undefined)
  assert.equal(await inSpan('work', { parent: SAMPLED }, async (trace) => trace), SAMPLED)
  assert.equal(await inSpan('work', { parent: undefined }, async (trace) => trace), undefined)
  assert.equal(
    await inSpans(
      'work',
      'PRODUCER',
      () => assert.fail('nobody asks for traces'),
      async () => 7,
    ),
    7,
  )
  await stop()
})

test('a span continues its parent, and what it causes continues it', async () => {
  const spans = await exportedBy(() =>
    inSpan('outer', { parent: SAMPLED, attributes: { 'sizhi.stream': 'mat_1' } }, (trace) =>
      inSpan('inner', { parent: trace }, async () => {}),
    ),
  )
  const [outer, inner] = ['outer', 'inner'].map((name) => spans.find((span) => span.name === name))
  assert.deepEqual([outer?.traceId, outer?.parentSpanId, outer?.service], [TRACE, SPAN, 'testing'])
  assert.deepEqual([inner?.traceId, inner?.parentSpanId], [TRACE, outer?.spanId])
  assert.deepEqual(outer?.attributes, { 'sizhi.stream': 'mat_1' })
})

test('without a parent, or with one that is none, a trace begins', async () => {
  const spans = await exportedBy(async () => {
    for (const parent of [undefined, 'nonsense', `00-${'0'.repeat(32)}-${SPAN}-01`])
      startSpan('first', { parent }).end()
  })
  assert.deepEqual(
    spans.map(({ parentSpanId }) => parentSpanId),
    ['', '', ''],
  )
  assert.equal(new Set(spans.map(({ traceId }) => traceId)).size, 3)
})

test('a trace that its beginner does not record is not recorded', async () => {
  assert.deepEqual(await exportedBy(() => inSpan('work', { parent: `00-${TRACE}-${SPAN}-00` }, async () => {})), [])
})

test('work for many is a span in each one’s trace, also where it fails', async () => {
  const other = `00-${'1'.repeat(32)}-${SPAN}-01`
  const spans = await exportedBy(async () => {
    const failing = inSpans(
      'send',
      'PRODUCER',
      () => [SAMPLED, undefined, other, SAMPLED],
      () => Promise.reject(new Error('away')),
    )
    await assert.rejects(failing, /away/)
  })
  assert.deepEqual(spans.map(({ traceId }) => traceId).sort(), [TRACE, '1'.repeat(32)].sort())
})
