import { randomUUID } from 'node:crypto'
import { ObjectId } from 'mongodb'
import { z } from 'zod'
import { now } from '#shared/eventsourcing/instant.ts'
import type { DemoActor } from '#shared/pillar/demonstration.ts'
import {
  COMPANY,
  INSIDE,
  OUTSIDE,
  PERIOD,
  type RightsExample,
  type RightsTeller,
} from '#shared/testing/rights-example.ts'

const seat: DemoActor = { role: 'seat', subject: 'seat', division: INSIDE.district }
const officer: DemoActor = { role: 'unit-officer', subject: 'officer', unit: INSIDE.unit }
const helper: DemoActor = { role: 'unit-officer', subject: 'helper', unit: INSIDE.helper }
const auditor: DemoActor = { role: 'auditor', subject: 'who-waits' }

const FILE = { key: 'a/b.jpg', mediaType: 'image/jpeg', sha256: 'a'.repeat(64), bytes: 1 }
const CLASS = { channel: '12', nature: 'COMPLAINT', subType: '554' }
const PLACE = { centreId: INSIDE.street, communityId: INSIDE.community }
const MATTER = {
  ...{ ...PLACE, ...CLASS, category: '1', mainType: '22', subjectId: `sub_${COMPANY}` },
  ...{ place: '无名巷尽头', description: '夜里敲铁桶', attachments: [FILE] },
  reporter: { name: '欧阳若水甲', phone: INSIDE.phone, address: '不存在路七号' },
}

/** One matter that is worked on, one that was followed up, two that ended in enforcement. */
export const example: RightsExample = {
  after: ['smart-governance/unit', 'smart-governance/rule-notice', 'rule-of-law/organ'],
  begins: ['receiveMatter'],
  uses: {
    'MatterFilter.reporterPhone': `{ matters(filter: { reporterPhone: "${INSIDE.phone}" }) { totalCount } }`,
  },
  async tell(teller) {
    const matter = await workedOn(teller)
    const ended = await followedUp(teller)
    await enforced(teller, officer, MATTER)
    const correlation = await refusedFlow(teller)
    return {
      ids: { Matter: matter, Flow: `flow_${correlation}` },
      asked: {
        'Query.flow': `(correlationId: "${correlation}")`,
        'Query.similarMatters': `(id: "${matter}")`,
        'Query.inbox': `(unitId: "${INSIDE.unit}")`,
        'Query.matterStatistics': `(${PERIOD}, groupBy: COMMUNITY)`,
        'Query.unitScorecard': `(${PERIOD})`,
        'Community.matterStatistics': `(${PERIOD})`,
      },
      sent: {
        ...{ matterId: matter, centreId: INSIDE.street, 'MergeMatterInput.intoId': ended },
        'AppealRowInput.createTime': '2018-11-30 10:00:00',
      },
    }
  },
  owned: {
    type: 'Matter',
    list: 'Query.matters',
    helped: true,
    async tellNextDoor({ send }) {
      const reporter = { name: '邻居', phone: OUTSIDE.phone }
      const centreId = OUTSIDE.street
      const id = await send(seat, 'receiveMatter', { ...CLASS, centreId, communityId: OUTSIDE.community, reporter })
      await send(seat, 'transferMatter', { matterId: id, unitId: OUTSIDE.unit })
      return { id, sent: { 'MergeMatterInput.intoId': id } }
    },
  },
}

async function accepted({ send }: RightsTeller, by: DemoActor, input: object): Promise<string> {
  const matterId = await send(seat, 'receiveMatter', input)
  await send(seat, 'transferMatter', { matterId, unitId: by.unit, remark: '请核查' })
  await send(by, 'acceptMatter', { matterId })
  return matterId
}

async function workedOn(teller: RightsTeller): Promise<string> {
  const matterId = await accepted(teller, officer, MATTER)
  await teller.send(seat, 'amendMatter', { matterId, urgency: 'URGENT' })
  await teller.send(officer, 'requestCollaboration', { matterId, helperId: INSIDE.helper, remark: '协办' })
  await proposeCriticism(teller, matterId)
  return matterId
}

async function followedUp(teller: RightsTeller): Promise<string> {
  const matterId = await accepted(teller, officer, MATTER)
  const resolution = { matterId, outcome: 'SOLVED', reply: '已办结', attachments: [FILE] }
  await teller.send(officer, 'resolveMatter', resolution)
  await teller.send(seat, 'followUpMatter', { matterId, outcome: 'SATISFIED', remark: '满意' })
  return matterId
}

async function enforced(teller: RightsTeller, by: DemoActor, input: object): Promise<string> {
  const matterId = await accepted(teller, by, input)
  await teller.send(by, 'resolveMatter', { matterId, outcome: 'ENFORCEMENT', reply: '移交执法' })
  return matterId
}

/** What the clock says days after the limit: no command says it, so it is put where the clock's facts go. */
async function proposeCriticism({ open: { store } }: RightsTeller, stream: string): Promise<void> {
  const last = await store.commits.find({ stream }).sort({ seq: -1 }).next()
  if (!last) throw new Error(`there is no ${stream}`)
  const at = now()
  await store.append({
    _id: new ObjectId(),
    stream,
    seq: last.seq + 1,
    version: last.version + 1,
    events: [{ type: 'CriticismProposed', schema: 1, at, data: { unitId: INSIDE.unit } }],
    command: { id: randomUUID(), type: 'passDeadline', digest: 'clock', actor: 'clock', role: 'system' },
    correlation: last.correlation,
    recordedAt: at,
    pending: true,
  })
}

/** Enforcement by a unit whose organ is not joined: the flow shows the hop that waits and the refusal. */
async function refusedFlow(teller: RightsTeller): Promise<string> {
  const matterId = await enforced(teller, helper, { ...CLASS, ...PLACE })
  const { correlation } = (await teller.open.store.commits.findOne({ stream: matterId })) ?? {}
  const query = `query($correlation: String!) { flow(correlationId: $correlation) {
    smartGovernance { hops { id } } ruleOfLaw { refused { code } } } }`
  await teller.until(
    'the refusal',
    async () => flowForm.safeParse(await teller.ask(auditor, query, { correlation })).data,
  )
  return correlation ?? ''
}

const some = z.array(z.unknown()).min(1)
const flowForm = z.object({
  flow: z.object({ smartGovernance: z.object({ hops: some }), ruleOfLaw: z.object({ refused: some }) }),
})
