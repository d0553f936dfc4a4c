import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { sampleCommit } from '#shared/testing/commits.ts'
import { type Asker, testPillar } from '#shared/testing/pillar.ts'
import { until } from '#shared/testing/until.ts'
import { type AlertEvent, alertEvents } from './alert/events.ts'
import * as alerts from './alert/examples.ts'
import { pillar } from './main.ts'
import { type MatterEvent, matterEvents } from './matter/events.ts'
import * as matters from './matter/examples.ts'

/* What was merged is somebody's, and what it was merged into may be somebody else's. */

const LATER_MATTER = `mat_${'a'.repeat(20)}`
const LATER_ALERT = `alert_${'a'.repeat(20)}`
const NEXT_DOOR = matters.leftCommunity
const seat: Asker = { subject: 'seat', roles: ['seat'], division: matters.community }
const lead: Asker = { subject: 'lead', roles: ['centre-lead'], division: matters.street }

const shared: MatterEvent = {
  type: 'OutcomeShared',
  fromId: matters.earlierMatter,
  outcome: 'solved',
  informs: [],
}
const nextDoor = { communityId: NEXT_DOOR, streetId: matters.street, districtId: matters.district }

/** A matter and an alert of one community, each merged into one of the next: what is answered of the former. */
async function mergedAcross(t: TestContext) {
  const { running, ask } = await testPillar(t, pillar)
  const { store } = running.open
  function matter(stream: string, ...facts: readonly MatterEvent[]) {
    const events = facts.map((fact) => matterEvents.store(fact, matters.FRIDAY))
    return store.append(sampleCommit({ stream, events, version: events.length }))
  }
  function alert(stream: string, ...facts: readonly AlertEvent[]) {
    const events = facts.map((fact) => alertEvents.store(fact, alerts.SEEN))
    return store.append(sampleCommit({ stream, events, version: events.length }))
  }
  await matter(LATER_MATTER, matters.received(), matters.merged, shared)
  await matter(matters.earlierMatter, matters.received({ area: nextDoor }))
  await alert(LATER_ALERT, ...alerts.historyOf.merged)
  await alert(alerts.earlierAlert, alerts.merged('m-0', { area: nextDoor }), { ...alerts.raised, area: nextDoor })

  const asked = (who: Asker) =>
    ask(
      who,
      `{ matter(id: "${LATER_MATTER}") { phase sharedOutcome mergedInto { id } }
         alert(id: "${LATER_ALERT}") { phase mergedInto { id } } }`,
    )
  // Whoever reaches both ends sees them once the views have all four.
  await until(async () => {
    const seen = JSON.stringify((await asked(lead)).data)
    return [matters.earlierMatter, alerts.earlierAlert].every((id) => seen.includes(id))
  })
  return asked
}

test('what was merged into another community’s does not say which, and answers all else', async (t) => {
  const asked = await mergedAcross(t)
  const answer = (matter: string | null, alert: string | null) => ({
    matter: { phase: 'MERGED', sharedOutcome: 'SOLVED', mergedInto: matter && { id: matter } },
    alert: { phase: 'MERGED', mergedInto: alert && { id: alert } },
  })
  assert.deepEqual((await asked(lead)).data, answer(matters.earlierMatter, alerts.earlierAlert))
  const { data, errors } = await asked(seat)
  assert.deepEqual(errors, [])
  assert.deepEqual(data, answer(null, null))
})
