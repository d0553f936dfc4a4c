import assert from 'node:assert/strict'
import { test } from 'node:test'
import { now } from '#shared/eventsourcing/instant.ts'
import { day } from '#shared/governance/shanghai.ts'
import { storeNext } from '#shared/testing/commits.ts'
import { type Asker, accepted, testPillar } from '#shared/testing/pillar.ts'
import { until } from '#shared/testing/until.ts'
import { type ActEvent, administrativeActEvents } from './administrative-act/events.ts'
import {
  cityManagement,
  company,
  decided,
  evidenced,
  otherCompany,
  registered,
  revoked,
} from './administrative-act/examples.ts'
import { pillar } from './main.ts'
import { type OrganEvent, organEvents } from './organ/events.ts'

/* One document number for two decisions of an organ about the same subject, of which there would be one record. */

const actOf = (letter: string) => `act_${letter.repeat(20)}`
const [FIRST, SAME, ANOTHER] = [actOf('a'), actOf('b'), actOf('c')]
const officer: Asker = { subject: 'officer', roles: ['law-officer'], unit: 'unit_1583' }
const DECISION = {
  ...{ procedure: 'ORDINARY', basis: ['条例第二十六条'], officers: ['粤0301001', '粤0301002'] },
  ...{ cause: '占道经营', content: '罚款', penaltyTypes: ['WARNING'] },
}
/** Of no community: none is known here. */
const ofCompany = { ...company, communityId: undefined }
const list = { title: '机关名录（2019年版）', publishedOn: day.parse('2019-03-01') }

test('a number under which a decision of the organ about the subject stands is refused, until that is revoked', async (t) => {
  const { running, ask, send } = await testPillar(t, pillar)
  const { store } = running.open
  const organ: OrganEvent[] = [{ type: 'OrganListed', name: '城市管理局', list }, { type: 'OrganOnboarded' }]
  await storeNext(
    store,
    cityManagement,
    organ.map((fact) => organEvents.store(fact, now())),
  )
  const act = (id: string, ...facts: ActEvent[]) =>
    storeNext(
      store,
      id,
      facts.map((fact) => administrativeActEvents.store(fact, now())),
    )
  const decides = (actId: string, documentNumber: string) =>
    send(officer, 'decideAct', { ...DECISION, actId, documentNumber })

  const stands = { subject: ofCompany, documentNumber: '深坪城罚〔2019〕123号' }
  await act(FIRST, registered({ subject: ofCompany }), evidenced, decided(stands))
  await act(SAME, registered({ subject: ofCompany }), evidenced)
  await act(ANOTHER, registered({ subject: otherCompany }), evidenced)
  const seen = `{ acts(filter: { documentNumber: "${stands.documentNumber}" }) { totalCount } }`
  await until(async () => JSON.stringify((await ask(officer, seen)).data) === '{"acts":{"totalCount":1}}')

  const written = '深坪城罚[2019] 123号'
  assert.equal((await decides(SAME, written)).rejection?.code, 'ACT_DOCUMENT_NUMBER_TAKEN')
  // Several may be named by one decision: each has a record of its own.
  accepted(await decides(ANOTHER, written))
  // What was taken back for a slip is decided again under its number at once, whatever the view has seen.
  await act(FIRST, revoked)
  accepted(await decides(SAME, written))
})
