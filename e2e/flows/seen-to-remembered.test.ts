import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { z } from 'zod'
import { PILLARS } from '#infra/pillars.ts'
import { type People, people, registerDistrict, sendWell, UNIT } from '../district.ts'
import { type Stack, startStack } from '../stack.ts'
import { assertDeadlinesPassIn } from '../stores.ts'
import {
  COMPANY,
  decided,
  detectingDistrict,
  enforced,
  FINED,
  FOUND,
  inspectionAfter,
  joinOrgan,
  penaltyAfter,
  seen,
  USCC,
} from './chain.ts'
import { flowOfMatter, hopsOf, told, trailThat } from './trail.ts'

let stack: Stack
let who: People
let lawOfficer: string

before(async () => {
  stack = await startStack({ pillars: PILLARS })
  await registerDistrict(stack)
  await detectingDistrict(stack)
  await joinOrgan(stack, UNIT, '城市管理局')
  who = await people(stack)
  lawOfficer = await stack.token({ roles: ['law-officer'], subject: 'law-officer', unit: UNIT })
})

after(async () => {
  await stack.stop()
  await assertDeadlinesPassIn(stack)
})

test('seen, handled, lawful, remembered: from the alert to the grade in one flow, every hop of it done', async () => {
  const { alertId, matterId } = await seen(stack, who)
  await sendWell(stack, who.seat, 'amendMatter', { matterId, subjectId: COMPANY })
  await enforced(stack, who.officer, matterId)
  const inspection = await inspectionAfter(stack, lawOfficer, matterId)
  await decided(stack, lawOfficer, inspection, FOUND)
  const penalty = await penaltyAfter(stack, lawOfficer, inspection)
  await decided(stack, lawOfficer, penalty, FINED)

  const correlation = await flowOfMatter(stack, who.auditor, matterId)
  const trail = await trailThat(
    stack,
    [who.auditor, correlation],
    // Topics have no order between them: a hop may end a moment before its beginning is known.
    (some) => hopsOf(some).length === 9 && hopsOf(some).every(({ phase, from }) => phase === 'DONE' && from !== null),
  )
  assert.deepEqual(told(trail).toSorted(), [
    'act-to-credit-record DONE: ActDecided → CreditRecordCollected',
    'act-to-credit-record DONE: ActDecided → CreditRecordCollected',
    'alert-to-matter DONE: AlertConfirmed → MatterReceived',
    'credit-record-to-grade DONE: CreditRecordCollected → CreditGraded',
    'credit-record-to-grade DONE: CreditRecordCollected → CreditGraded',
    'inspection-to-penalty DONE: ActDecided → ActRegistered',
    'inspection-to-result DONE: ActRegistered → ActDecided',
    'matter-to-inspection DONE: MatterResolved → ActRegistered',
    'penalty-to-decision DONE: ActRegistered → ActDecided',
  ])
  for (const pillar of Object.values(trail)) assert.deepEqual(pillar.refused, [])

  // Each hop ends where the next one begins.
  const streams = (name: string) =>
    hopsOf(trail)
      .filter((hop) => hop.name === name)
      .map(({ from, to }) => [from?.stream, to?.stream])
  assert.deepEqual(streams('alert-to-matter'), [[alertId, matterId]])
  assert.deepEqual(streams('matter-to-inspection'), [[matterId, inspection]])
  assert.deepEqual(streams('inspection-to-penalty'), [[inspection, penalty]])
  assert.deepEqual(streams('act-to-credit-record'), [
    [inspection, `crf_${USCC}`],
    [penalty, `crf_${USCC}`],
  ])
  assert.deepEqual(streams('credit-record-to-grade'), [
    [`crf_${USCC}`, `crp_${USCC}`],
    [`crf_${USCC}`, `crp_${USCC}`],
  ])
})

const reasoned = z.object({
  subject: z.object({
    grade: z.string(),
    creditProfile: z.object({ gradeExplanation: z.object({ reasons: z.array(z.object({ code: z.string() })) }) }),
    records: z.object({ edges: z.array(z.object({ node: z.object({ kind: z.string() }) })) }),
  }),
})

test('what stands at the end is the inspection and the penalty in the file, and a grade with both for reasons', async () => {
  const query = `query($uscc: String!) { subject(uscc: $uscc) {
    grade creditProfile { gradeExplanation { reasons { code } } } records { edges { node { kind } } } } }`
  const { data, errors } = await stack.graph(query, { uscc: USCC }, lawOfficer)
  assert.deepEqual(errors, [])
  const { grade, creditProfile, records } = reasoned.parse(data).subject
  assert.equal(grade, 'D')
  // Both are of one day: which comes first is their document numbers' to say.
  assert.deepEqual(records.edges.map(({ node }) => node.kind).toSorted(), ['INSPECTION', 'PENALTY'])
  const reasons = creditProfile.gradeExplanation.reasons.map(({ code }) => code)
  assert.deepEqual(reasons.toSorted(), ['BASE', 'INSPECTION', 'PENALTY'])
})

test('the same flow is found from each object that it went through, by the auditor and by nobody else', async () => {
  const query = `query($uscc: String!) { subject(uscc: $uscc) { creditFile { flows { id } }
    acts { edges { node { kind flows { id } matter { id } } } } matters { edges { node { flows { id } } } } } }`
  const asked = (token: string) => stack.graph(query, { uscc: USCC }, token)
  const { data, errors } = await asked(who.auditor)
  assert.deepEqual(errors, [])
  const ids = new Set([...JSON.stringify(data).matchAll(/"(flow_[^"]+)"/g)].map(([, id]) => id))
  assert.equal(ids.size, 1)
  const refused = await asked(lawOfficer)
  assert.doesNotMatch(JSON.stringify(refused.data), /flow_/)
  assert.ok(refused.errors.every(({ extensions }) => extensions.code === 'FORBIDDEN'))
})
