import assert from 'node:assert/strict'
import { test } from 'node:test'
import { now } from '#shared/eventsourcing/instant.ts'
import { day } from '#shared/governance/shanghai.ts'
import { storeNext } from '#shared/testing/commits.ts'
import { type Asker, testPillar } from '#shared/testing/pillar.ts'
import { until } from '#shared/testing/until.ts'
import { type ActEvent, administrativeActEvents } from './administrative-act/events.ts'
import { cityManagement, decided, evidenced, inspection, registered, revoked } from './administrative-act/examples.ts'
import { pillar } from './main.ts'
import { type OrganEvent, organEvents } from './organ/events.ts'

const PENALTY = `act_${'a'.repeat(20)}`
const officer: Asker = { subject: 'officer', roles: ['law-officer'], unit: 'unit_1583' }
const DECISION = {
  ...{ actId: PENALTY, documentNumber: '城罚1号', procedure: 'ORDINARY', basis: ['条例第二十六条'] },
  ...{ officers: ['粤0301001', '粤0301002'], cause: '占道经营', content: '罚款', penaltyTypes: ['WARNING'] },
}

const listed = (year: number): OrganEvent => ({ type: 'OrganListed', name: '城市管理局', list: listOf(year) })
const listOf = (year: number) => ({ title: `机关名录（${year}年版）`, publishedOn: day.parse(`${year}-03-01`) })
const ofInspection = { kind: 'inspection' as const, penaltyTypes: [], amountFen: undefined }

test('an act is decided while its organ is joined and the inspection it follows from stands, and offers it no longer', async (t) => {
  const { running, ask, send } = await testPillar(t, pillar)
  const { store } = running.open
  const organ = (...facts: OrganEvent[]) =>
    storeNext(
      store,
      cityManagement,
      facts.map((fact) => organEvents.store(fact, now())),
    )
  const act = (id: string, ...facts: ActEvent[]) =>
    storeNext(
      store,
      id,
      facts.map((fact) => administrativeActEvents.store(fact, now())),
    )
  const offers = (...commands: string[]) =>
    until(async () => {
      const { data } = await ask(officer, `{ act(id: "${PENALTY}") { availableCommands } }`)
      return JSON.stringify(data?.act) === JSON.stringify({ availableCommands: commands })
    })
  const refused = async (code: string) =>
    assert.equal((await send(officer, 'decideAct', DECISION)).rejection?.code, code)

  await organ(listed(2019), { type: 'OrganOnboarded' })
  await act(inspection, registered({ kind: 'inspection' }), evidenced, decided(ofInspection))
  await act(PENALTY, registered({ followsActId: inspection }), evidenced)
  await offers('ATTACH_EVIDENCE', 'DISCONTINUE', 'DECIDE')

  await organ({ type: 'OrganDelisted', list: listOf(2020) })
  await refused('ACT_ORGAN_NOT_ONBOARDED')
  await offers('ATTACH_EVIDENCE', 'DISCONTINUE')

  await organ(listed(2021))
  await offers('ATTACH_EVIDENCE', 'DISCONTINUE', 'DECIDE')

  await act(inspection, revoked)
  await refused('ACT_FOLLOWS_NO_DECISION')
  await offers('ATTACH_EVIDENCE', 'DISCONTINUE')
})
