import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import { storeNext } from '#shared/testing/commits.ts'
import { type Asker, testPillar } from '#shared/testing/pillar.ts'
import { until } from '#shared/testing/until.ts'
import { type AlertEvent, alertEvents } from './alert/events.ts'
import * as alerts from './alert/examples.ts'
import { alertId } from './alert/ids.ts'
import { windowOf } from './alert/window.ts'
import { type DetectionAppEvent, detectionAppEvents } from './detection-app/events.ts'
import * as apps from './detection-app/examples.ts'
import { pillar } from './main.ts'

/* A place of the catalogue that one application had and another one has now. */

const seat: Asker = { subject: 'seat', roles: ['seat'], division: alerts.district }
const FORMER = alertId.of('a'.repeat(20))
const PRESENT = alertId.of('b'.repeat(20))
const history: readonly DetectionAppEvent[] = [
  apps.proposedAs('某应用'),
  apps.tried(),
  apps.retired,
  apps.proposedAs('另一应用'),
  apps.tried(2),
]
const former: readonly AlertEvent[] = [
  alerts.merged('m-1', { window: windowOf(alerts.shanghai('2019-08-14T09:45:00'), 30) }),
  alerts.raised,
]
const present: readonly AlertEvent[] = [alerts.merged('m-2', { edition: 2 }), alerts.raised]

test('an alert of the application that has the place now is not merged into one of the former, which leads to nothing', async (t) => {
  const { running, ask, send } = await testPillar(t, pillar)
  const { store } = running.open
  const app = history.map((fact) => detectionAppEvents.store(fact, apps.at))
  await storeNext(store, alerts.rivers, app)
  for (const [stream, facts] of [
    [FORMER, former],
    [PRESENT, present],
  ] as const) {
    const events = facts.map((fact) => alertEvents.store(fact, alerts.SEEN))
    await storeNext(store, stream, events)
  }
  const names = async () => {
    const { data } = await ask(
      seat,
      `{ former: alert(id: "${FORMER}") { app { name } } present: alert(id: "${PRESENT}") { app { name } } }`,
    )
    return data
  }
  const seen = { former: { app: null }, present: { app: { name: '另一应用' } } }
  await until(async () => isDeepStrictEqual(await names(), seen))

  const { rejection } = await send(seat, 'mergeAlert', { commandId: 'c', alertId: PRESENT, intoId: FORMER })
  assert.equal(rejection?.code, 'ALERT_OF_ANOTHER_CAMERA')
})
