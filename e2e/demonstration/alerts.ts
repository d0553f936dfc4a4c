import assert from 'node:assert/strict'
import { z } from 'zod'
import type { Stack } from '../stack.ts'
import { asking } from './asking.ts'

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

/** Alerts of the test application alone, one of them on its whole way; what of them is to be seen. */
export async function alertsShown(stack: Stack): Promise<unknown> {
  const ask = asking(stack, await stack.token({ roles: ['auditor'] }))
  const shown = answer.parse(await ask(QUESTION))
  assert.deepEqual(shown.appCatalogue.test, { phase: 'LIVE', test: true, name: '测试应用' })
  assert.equal(shown.appCatalogue.live, 0)
  assert.ok(shown.appCatalogue.slots.every(({ app }) => app === null))
  assert.deepEqual(shown.precisionByApp, [{ app: { test: true }, confirmed: 1, dismissed: 1, precision: 0.5 }])
  assert.ok(shown.falseAlarmRate.detections === 80 && shown.falseAlarmRate.waiting > 5)
  const matter = {
    phase: 'RESOLVED',
    subject: { id: 'sub_91350100M000100Y43' },
    resolution: { outcome: 'ENFORCEMENT' },
    alert: { phase: 'CONFIRMED' },
  }
  assert.deepEqual(shown.alerts, { edges: [{ node: { matter } }] })
  return shown
}
