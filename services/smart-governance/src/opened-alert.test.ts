import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { storeNext } from '#shared/testing/commits.ts'
import { type Asker, testPillar } from '#shared/testing/pillar.ts'
import { until } from '#shared/testing/until.ts'
import { alertEvents } from './alert/events.ts'
import * as alerts from './alert/examples.ts'
import { alertId } from './alert/ids.ts'
import { pillar } from './main.ts'
import { type MatterEvent, type MatterEventOf, matterEvents } from './matter/events.ts'
import * as matters from './matter/examples.ts'
import { matterOfAlert } from './matter/ids.ts'

/* A matter that began with an alert goes to others than the alert was handed to, and says nothing but the alert. */

const ALERT = alertId.of('a'.repeat(20))
const MATTER = matterOfAlert(ALERT)
const OTHER_STREET = matters.formerStreet
const officer = (unit: string): Asker => ({ subject: unit, roles: ['unit-officer'], unit })
const seat = (division: string): Asker => ({ subject: division, roles: ['seat'], division })
const auditor: Asker = { subject: 'auditor', roles: ['auditor'] }
const inspector: Asker = { subject: 'inspector', roles: ['law-officer'], unit: matters.cityManagement }

const {
  reporter: _,
  description: _words,
  ...told
} = matters.received({
  alertId: ALERT,
  area: { communityId: matters.leftCommunity, streetId: OTHER_STREET, districtId: matters.district },
}) as MatterEventOf<'MatterReceived'>
/** It was handed to the water bureau, returned, handed to another unit that a third one helps, and lies in another street. */
const handled: readonly MatterEvent[] = [
  told,
  matters.transferred(matters.waterBureau),
  matters.returned(matters.waterBureau),
  matters.transferred(),
  matters.accepted(),
  matters.asked(matters.streetOffice),
]

async function handedOn(t: TestContext, phase: 'confirmed' | 'raised' = 'confirmed') {
  const { running, ask, send } = await testPillar(t, pillar)
  const { store } = running.open
  const facts = alerts.historyOf[phase].map((fact) => alertEvents.store(fact, alerts.SEEN))
  await storeNext(store, ALERT, facts)
  const events = handled.map((fact) => matterEvents.store(fact, matters.FRIDAY))
  await storeNext(store, MATTER, events)
  const seen = 'phase cameraCode detections { edges { cursor } } availableCommands'
  const asked = async (who: Asker) => {
    const { data, errors } = await ask(
      who,
      `{ matter(id: "${MATTER}") { alert { ${seen} } } alert(id: "${ALERT}") { ${seen} }
         _entities(representations: [{ __typename: "Alert", id: "${ALERT}" }]) { ... on Alert { ${seen} } } }`,
    )
    assert.deepEqual(errors, [])
    return data
  }
  await until(async () => JSON.stringify(await asked(auditor)).split(phase.toUpperCase()).length > 3)
  return { ask, send, asked }
}

const alert = {
  phase: 'CONFIRMED',
  cameraCode: alerts.camera,
  detections: { edges: [] },
  availableCommands: [],
}
const everyWay = (matter: object | null, found: object | null) => ({ matter, alert: found, _entities: [found] })

test('whoever has to do with the matter reads the alert that it began with, every way that leads there', async (t) => {
  const { asked } = await handedOn(t)
  for (const who of [officer(matters.cityManagement), officer(matters.streetOffice), seat(OTHER_STREET)])
    assert.deepEqual(await asked(who), everyWay({ alert }, alert))
  // Who had it before, and the place where it was seen, as ever.
  assert.deepEqual(await asked(officer(matters.waterBureau)), everyWay(null, alert))
  assert.deepEqual(await asked(officer(matters.communityOffice)), everyWay(null, null))
  assert.deepEqual(await asked(seat(matters.communityOffice)), everyWay(null, null))
})

test('who inspects after the matter reads no alert by it, and reading one is no command on it', async (t) => {
  // A matter comes of a confirmed alert, which has no commands left: of this one its own place has them all.
  const { ask, send } = await handedOn(t, 'raised')
  assert.deepEqual((await ask(inspector, `{ matter(id: "${MATTER}") { id } }`)).data, { matter: { id: MATTER } })
  const refused = await ask(inspector, `{ matter(id: "${MATTER}") { alert { id } } }`)
  assert.deepEqual(refused.data, { matter: { alert: null } })
  assert.equal((await ask(inspector, `{ alert(id: "${ALERT}") { id } }`)).data?.alert ?? null, null)
  const offered = async (who: Asker) => (await ask(who, `{ alert(id: "${ALERT}") { availableCommands } }`)).data?.alert
  assert.deepEqual(await offered(seat(alerts.street)), { availableCommands: ['CONFIRM', 'DISMISS', 'MERGE'] })
  assert.deepEqual(await offered(seat(OTHER_STREET)), { availableCommands: [] })
  const command = { alertId: ALERT, reason: 'OTHER_OBJECT' }
  await assert.rejects(send(seat(OTHER_STREET), 'dismissAlert', command), { code: 'FORBIDDEN' })
})
