import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { z } from 'zod'
import { PILLARS } from '#infra/pillars.ts'
import { type Stack, startStack } from '../stack.ts'
import { loadDistrict } from './load.ts'

let stack: Stack

before(async () => {
  stack = await startStack({ pillars: PILLARS })
})

after(() => stack.stop())

const QUESTION = `{
  appCatalogue { live test { phase test name } slots { app { id } } }
  falseAlarmRate(period: {from: "2019-08", to: "2019-08"}) { rate detections confirmed dismissed waiting suppressed }
  precisionByApp(period: {from: "2019-08", to: "2019-08"}) { app { test } confirmed dismissed precision }
  alerts(filter: {phase: CONFIRMED}) { edges { node { matter { phase subject { id } resolution { outcome } alert { phase } } } } }
}`

const answer = z.object({
  appCatalogue: z.object({ live: z.number(), test: z.unknown(), slots: z.array(z.object({ app: z.unknown() })) }),
  falseAlarmRate: z.object({ rate: z.number(), detections: z.number(), confirmed: z.number(), waiting: z.number() }),
  precisionByApp: z.unknown(),
  alerts: z.unknown(),
})

async function shown() {
  const { data, errors } = await stack.graph(QUESTION, {}, await stack.token({ roles: ['auditor'] }))
  assert.deepEqual(errors, [])
  return answer.parse(data)
}

test('the demonstration shows alerts of the test application alone, one of them on its whole way', async () => {
  await loadDistrict(stack)
  const first = await shown()
  assert.deepEqual(first.appCatalogue.test, { phase: 'LIVE', test: true, name: '测试应用' })
  assert.equal(first.appCatalogue.live, 0)
  assert.ok(first.appCatalogue.slots.every(({ app }) => app === null))
  assert.deepEqual(first.precisionByApp, [{ app: { test: true }, confirmed: 1, dismissed: 1, precision: 0.5 }])
  assert.ok(first.falseAlarmRate.detections === 80 && first.falseAlarmRate.waiting > 5)
  const matter = {
    phase: 'RESOLVED',
    subject: { id: 'sub_91350100M000100Y43' },
    resolution: { outcome: 'ENFORCEMENT' },
    alert: { phase: 'CONFIRMED' },
  }
  assert.deepEqual(first.alerts, { edges: [{ node: { matter } }] })

  assert.doesNotMatch(await loadDistrict(stack), /not done/)
  assert.deepEqual(await shown(), first)
})
