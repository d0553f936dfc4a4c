import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { z } from 'zod'
import { until } from '#shared/testing/until.ts'
import { COMMUNITY, type People, people, registerDistrict, STREET, send, sendWell, UNIT } from '../district.ts'
import { askWith } from '../graph.ts'
import { type Stack, startStack } from '../stack.ts'

const CAMERA = '44031000001320000101'
/** The worked example of GB 32100-2015. */
const COMPANY = 'sub_91350100M000100Y43'
const APP = 'app_01'

let stack: Stack
let who: People
let dataOfficer: string

before(async () => {
  stack = await startStack({ pillars: ['smart-governance', 'rule-of-law'] })
  await registerDistrict(stack)
  who = await people(stack)
  dataOfficer = await stack.token({ roles: ['data-officer'] })
  await sendWell(stack, dataOfficer, 'registerClass', { kind: 'CHANNEL', code: '31', name: '智能识别' })
  await sendWell(stack, dataOfficer, 'registerCamera', { code: CAMERA, communityId: COMMUNITY })
})

after(() => stack.stop())

const app = (more: object = {}) => ({ detectionAppId: APP, ...more })
const mapping = { subType: '554', unitId: UNIT, channel: '31', urgency: 'URGENT' }

const reported = z.object({ id: z.string(), phase: z.string() })

/** A detection of ten minutes ago, in the window that `minutes` leads to. */
async function report(more: object = {}) {
  const answer = await sendWell(
    stack,
    dataOfficer,
    'reportDetection',
    {
      appId: APP,
      source: 'river-watch',
      messageId: randomUUID(),
      camera: CAMERA,
      seenAt: new Date().toISOString(),
      confidence: 0.9,
      ...more,
    },
    'alert { id phase }',
  )
  return { ...reported.parse(answer.alert), receipt: answer.receipt.token }
}

test('an application goes live by its trial alone, and progress is counted against 27', async () => {
  await sendWell(stack, dataOfficer, 'proposeDetectionApp', { slot: 1, precisionFloor: 0.8 })
  const early = await send(stack, dataOfficer, 'goLiveDetectionApp', app(mapping))
  assert.equal(early.payload?.rejection?.code, 'DETECTION_APP_WRONG_PHASE')
  await sendWell(stack, dataOfficer, 'startDetectionAppTrial', app())
  const open = await send(stack, dataOfficer, 'goLiveDetectionApp', app(mapping))
  assert.equal(open.payload?.rejection?.code, 'DETECTION_APP_TRIAL_OPEN')

  const tried = await report({ camera: 'gate_north' })
  assert.equal(tried.phase, 'RAISED')
  await sendWell(stack, who.lead, 'confirmAlert', { alertId: tried.id })

  await sendWell(stack, dataOfficer, 'recordDetectionAppTrial', app({ checked: 200, correct: 171 }))
  const { receipt } = await sendWell(stack, dataOfficer, 'goLiveDetectionApp', app(mapping))
  const catalogue = `{ appCatalogue { target live inTrial slots { number name app { id phase } } test { id } } }`
  const { data } = await stack.graph(catalogue, {}, undefined, { 'sizhi-receipts': receipt.token })
  const { appCatalogue } = z
    .object({ appCatalogue: z.object({ slots: z.array(z.looseObject({})) }).loose() })
    .parse(data)
  assert.deepEqual(
    { ...appCatalogue, slots: appCatalogue.slots.slice(0, 4) },
    {
      target: 27,
      live: 1,
      inTrial: 0,
      slots: [
        { number: 1, name: '河道漂浮物', app: { id: APP, phase: 'LIVE' } },
        { number: 2, name: '内涝排污', app: null },
        { number: 3, name: '交通拥堵', app: null },
        { number: 4, name: null, app: null },
      ],
      test: null,
    },
  )
  assert.equal(appCatalogue.slots.length, 27)
})

const BOTH_WAYS = `query($id: ID!) { alert(id: $id) {
  phase cameraCode community { id } detectionCount handover { unit { id } }
  matter { id phase unit { id } urgency subType { code } community { id } alert { id app { name } } timeline { type role } }
} }`

const handled = z.object({
  alert: z.object({ matter: z.object({ id: z.string(), phase: z.string() }).loose() }).loose(),
})

/** The alert with the matter that a policy makes of it and hands to the unit. */
async function withMatter(id: string) {
  let found: z.output<typeof handled> | undefined
  await until(async () => {
    const { data } = await stack.graph(BOTH_WAYS, { id }, who.lead)
    const seen = handled.safeParse(data).data
    found = seen?.alert.matter.phase === 'TRANSFERRED' ? seen : undefined
    return found !== undefined
  })
  assert.ok(found)
  return found.alert
}

test('a person confirms, and the alert is a matter in its unit’s hands; enforcement names whom it concerns', async () => {
  const { id } = await report()
  await report()
  const queue = await stack.graph(`{ alertQueue(appId: "${APP}") { totalCount edges { node { id } } } }`, {}, who.seat)
  assert.deepEqual(queue.errors, [])
  await sendWell(stack, who.seat, 'confirmAlert', { alertId: id })
  const again = await send(stack, who.seat, 'dismissAlert', { alertId: id, reason: 'NOTHING_THERE' })
  assert.equal(again.payload?.rejection?.code, 'ALERT_WRONG_PHASE')

  const alert = await withMatter(id)
  assert.partialDeepStrictEqual(alert, {
    phase: 'CONFIRMED',
    cameraCode: CAMERA,
    community: { id: COMMUNITY },
    handover: { unit: { id: UNIT } },
    matter: {
      unit: { id: UNIT },
      urgency: 'URGENT',
      subType: { code: '554' },
      community: { id: COMMUNITY },
      alert: { id, app: { name: '河道漂浮物' } },
      timeline: [
        { type: 'MATTER_RECEIVED', role: 'system' },
        { type: 'MATTER_TRANSFERRED', role: 'system' },
      ],
    },
  })

  const matterId = alert.matter.id
  await sendWell(stack, who.seat, 'amendMatter', { matterId, subjectId: COMPANY })
  await sendWell(stack, who.officer, 'acceptMatter', { matterId })
  const { receipt } = await sendWell(stack, who.officer, 'resolveMatter', {
    matterId,
    outcome: 'ENFORCEMENT',
    reply: '已移交执法。',
  })
  const against = `query($id: ID!, $company: ID!) {
    matter(id: $id) { subject { id } resolution { outcome } }
    matters(filter: {subjectId: $company}) { totalCount edges { node { id } } }
    subject(uscc: "91350100M000100Y43") { id matters { totalCount } }
  }`
  const { data, errors } = await stack.graph(against, { id: matterId, company: COMPANY }, who.lead, {
    'sizhi-receipts': receipt.token,
  })
  assert.deepEqual(errors, [])
  assert.deepEqual(data, {
    matter: { subject: { id: COMPANY }, resolution: { outcome: 'ENFORCEMENT' } },
    matters: { totalCount: 1, edges: [{ node: { id: matterId } }] },
    subject: { id: COMPANY, matters: { totalCount: 1 } },
  })
})

test('nothing follows from an alert that no person confirmed, nor from one of a trial', async () => {
  const waiting = await report({ camera: 'crossing_07' })
  const lead = await stack.graph(
    `{ alerts(filter: {camera: "gate_north"}) { edges { node { phase handover { unit { id } } matter { id } } } } }`,
    {},
    who.lead,
  )
  assert.deepEqual(lead.data, { alerts: { edges: [{ node: { phase: 'CONFIRMED', handover: null, matter: null } }] } })
  const place = await send(stack, who.seat, 'confirmAlert', { alertId: waiting.id })
  assert.equal(place.payload?.rejection?.code, 'ALERT_PLACE_UNKNOWN')
  const query = 'query($id: ID!) { alert(id: $id) { phase matter { id } } }'
  const { data } = await askWith(waiting.receipt, stack.graph, query, { id: waiting.id }, who.lead)
  assert.deepEqual(data, { alert: { phase: 'RAISED', matter: null } })
})

test('one happening over two windows is one: the later alert goes into the earlier, and counts neither way', async () => {
  const at = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()
  const [earlier, later] = [await report({ seenAt: at(300) }), await report({ seenAt: at(240) })]
  const other = await report({ camera: 'gate_north', seenAt: at(300) })
  const merge = (alertId: string, intoId: string) => send(stack, who.lead, 'mergeAlert', { alertId, intoId })
  assert.equal((await merge(earlier.id, later.id)).payload?.rejection?.code, 'ALERT_NOT_EARLIER')
  assert.equal((await merge(later.id, other.id)).payload?.rejection?.code, 'ALERT_OF_ANOTHER_CAMERA')
  assert.deepEqual((await merge(later.id, 'alert_none')).codes, ['BAD_USER_INPUT'])
  const { receipt } = await sendWell(stack, who.lead, 'mergeAlert', { alertId: later.id, intoId: earlier.id })
  const query = `query($id: ID!) { alert(id: $id) {
    phase mergedInto { id } detections { edges { node { source confidence doubt } } }
  } }`
  const { data } = await stack.graph(query, { id: later.id }, who.lead, { 'sizhi-receipts': receipt.token })
  assert.deepEqual(data, {
    alert: {
      phase: 'MERGED',
      mergedInto: { id: earlier.id },
      detections: { edges: [{ node: { source: 'river-watch', confidence: 0.9, doubt: null } }] },
    },
  })
})

test('alerts are seen by the centre and by the unit they were handed to, by nobody else', async () => {
  const list = '{ alerts { totalCount edges { node { phase handover { unit { id } } } } } }'
  const countFor = async (token: string | undefined) => {
    const { data, errors } = await stack.graph(list, {}, token)
    const alerts = z.object({ alerts: z.object({ totalCount: z.number() }) }).safeParse(data).data?.alerts
    return alerts?.totalCount ?? errors.map(({ extensions }) => extensions.code)
  }
  const all = await countFor(who.auditor)
  assert.ok(typeof all === 'number' && all > 4)
  assert.equal(await countFor(who.lead), all)
  assert.equal(await countFor(await stack.token({ roles: ['seat'], division: 'str_440310001' })), 0)
  const own = await countFor(who.officer)
  assert.ok(typeof own === 'number' && own > 0 && own < all)
  assert.equal(await countFor(await stack.token({ roles: ['unit-officer'], unit: 'unit_1593' })), 0)
  assert.deepEqual(await countFor(who.citizen), ['FORBIDDEN'])
  assert.deepEqual(await countFor(undefined), ['UNAUTHENTICATED'])
})

test('an alert of a community that has ended meanwhile becomes a matter of its successor', async () => {
  const former = { level: 'COMMUNITY', code: '440310-10099', name: '老坑社区', parentId: STREET }
  const camera = '44031000001320000199'
  await sendWell(stack, dataOfficer, 'registerDivision', former)
  await sendWell(stack, dataOfficer, 'registerCamera', { code: camera, communityId: 'com_440310-10099' })
  const { id } = await report({ camera })
  await sendWell(stack, dataOfficer, 'retireDivision', { divisionId: 'com_440310-10099', successorId: COMMUNITY })
  const street = await stack.token({ roles: ['seat'], division: STREET })
  await sendWell(stack, street, 'confirmAlert', { alertId: id })
  assert.partialDeepStrictEqual(await withMatter(id), {
    community: { id: COMMUNITY },
    matter: { community: { id: COMMUNITY } },
  })
})

test('the hops from the alert to its matter and on to an inspection are shown to the auditor, under one id', async () => {
  const list = { title: '机关名录（测试）', publishedOn: '2019-03-01' }
  await sendWell(stack, dataOfficer, 'listOrgan', { unitId: UNIT, name: '城市管理局', list })
  await sendWell(stack, dataOfficer, 'onboardOrgan', { organId: UNIT.replace('unit_', 'org_') })
  const { id } = await report({ seenAt: new Date(Date.now() - 3_600_000).toISOString() })
  await sendWell(stack, who.seat, 'confirmAlert', { alertId: id })
  const { matter } = await withMatter(id)
  const resolution = { matterId: matter.id, outcome: 'ENFORCEMENT', reply: '已移交执法。' }
  await sendWell(stack, who.officer, 'resolveMatter', resolution)

  const correlation = await correlationOf(matter.id)
  const trail = `query($id: String!) { flow(correlationId: $id) { smartGovernance {
    hops { name phase from { type stream } to { pillar type } } refused { code }
  } } }`
  let shown: unknown
  await until(async () => {
    const { data, errors } = await stack.graph(trail, { id: correlation }, who.auditor)
    assert.deepEqual(errors, [])
    shown = data?.flow
    const text = JSON.stringify(shown ?? '')
    // A hop may end a moment before its beginning is known.
    return [...text.matchAll(/DONE/g)].length === 2 && !text.includes('"from":null')
  })
  const hop = (name: string, from: object, to: object) => ({ name, phase: 'DONE', from, to })
  assert.deepEqual(shown, {
    smartGovernance: {
      hops: [
        hop(
          'alert-to-matter',
          { type: 'AlertConfirmed', stream: id },
          { pillar: 'smart-governance', type: 'MatterReceived' },
        ),
        hop(
          'matter-to-inspection',
          { type: 'MatterResolved', stream: matter.id },
          { pillar: 'rule-of-law', type: 'ActRegistered' },
        ),
      ],
      refused: [],
    },
  })
})

const withFlows = z.object({ matter: z.object({ flows: z.array(z.object({ id: z.string() })).length(1) }) })

/** The one flow that the matter is part of, as an auditor finds it. */
async function correlationOf(matterId: string): Promise<string> {
  const query = 'query($id: ID!) { matter(id: $id) { flows { id } } }'
  const { data, errors } = await stack.graph(query, { id: matterId }, who.auditor)
  assert.deepEqual(errors, [])
  const forLead = await stack.graph(query, { id: matterId }, who.lead)
  assert.deepEqual(
    [forLead.data, forLead.errors.map(({ extensions }) => extensions.code)],
    [{ matter: { flows: null } }, ['FORBIDDEN']],
  )
  return withFlows.parse(data).matter.flows[0]?.id.slice('flow_'.length) ?? ''
}
