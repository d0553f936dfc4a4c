import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleCommit } from '#shared/testing/commits.ts'
import { type Asker, testPillar } from '#shared/testing/pillar.ts'
import { until } from '#shared/testing/until.ts'
import { type ActEvent, administrativeActEvents } from './administrative-act/events.ts'
import { inspection, notJoined, registered, WEDNESDAY } from './administrative-act/examples.ts'
import { pillar } from './main.ts'

const PENALTY = `act_${'a'.repeat(20)}`
const officer: Asker = { subject: 'officer', roles: ['unit-officer'], unit: 'unit_1583' }
const auditor: Asker = { subject: 'auditor', roles: ['auditor'] }

test('an act of the own organ that follows from another organ’s inspection does not say which, and answers all else', async (t) => {
  const { running, ask } = await testPillar(t, pillar)
  const tell = (stream: string, fact: ActEvent) =>
    running.open.store.append(sampleCommit({ stream, events: [administrativeActEvents.store(fact, WEDNESDAY)] }))
  await tell(inspection, registered({ kind: 'inspection', organId: notJoined }))
  await tell(PENALTY, registered({ followsActId: inspection }))
  const asked = (who: Asker) => ask(who, `{ act(id: "${PENALTY}") { kind follows { id } } }`)
  await until(async () => JSON.stringify((await asked(auditor)).data).includes(inspection))
  const { data, errors } = await asked(officer)
  assert.deepEqual(errors, [])
  assert.deepEqual(data, { act: { kind: 'PENALTY', follows: null } })
})
