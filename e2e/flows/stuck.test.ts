import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { PILLARS } from '#infra/pillars.ts'
import { OTHER_UNIT, type People, people, registerDistrict, sendWell } from '../district.ts'
import { opsBeside } from '../ops.ts'
import { type Stack, startStack } from '../stack.ts'
import { inTime } from '../waiting.ts'
import { complained, decided, enforced, FOUND, inspectionAfter, joinOrgan, penaltyAfter } from './chain.ts'
import { flowOfMatter, hopsOf, type Trail, trailThat } from './trail.ts'

/** So short that nobody acts in time. */
const FLOW_LIMITS = 'matter-to-inspection:1s,inspection-to-penalty:1s'

let stack: Stack
let who: People
let unitOfficer: string
let lawOfficer: string

before(async () => {
  stack = await startStack({ pillars: PILLARS, env: { FLOW_LIMITS } })
  await registerDistrict(stack)
  who = await people(stack)
  unitOfficer = await stack.token({ roles: ['unit-officer'], unit: OTHER_UNIT })
  lawOfficer = await stack.token({ roles: ['law-officer'], subject: 'law-officer', unit: OTHER_UNIT })
})

after(() => stack.stop())

const ops = (...args: string[]) => opsBeside(stack, args)

/** What `ops stuck` says, once it says this. */
const opsSays = (wanted: RegExp) =>
  inTime(async () => {
    const { stdout } = await ops('stuck')
    return wanted.test(stdout) ? stdout : undefined
  })

const phaseOf = (trail: Trail, name: string) => hopsOf(trail).find((hop) => hop.name === name)?.phase
const hopIs = (name: string, phase: string) => (trail: Trail) => phaseOf(trail, name) === phase

/** The steps of one flow, one test after the other. */
let flow: readonly [auditor: string, correlation: string]
let matterId: string
let inspection: string

test('a refused command stops the flow: auditor and operator see what was refused and which hop is stuck', async () => {
  matterId = await complained(stack, who)
  await enforced(stack, unitOfficer, matterId)
  flow = [who.auditor, await flowOfMatter(stack, who.auditor, matterId)]
  const trail = await trailThat(
    stack,
    flow,
    (some) => hopIs('matter-to-inspection', 'STUCK')(some) && some.ruleOfLaw.refused.length > 0,
  )
  assert.deepEqual(trail.ruleOfLaw, {
    hops: [],
    refused: [{ policy: 'inspect-after-matters', code: 'ACT_ORGAN_NOT_ONBOARDED' }],
  })
  const stuck = await opsSays(/matter-to-inspection/)
  assert.match(stuck, new RegExp(`rule-of-law +inspect-after-matters +${matterId} +MatterResolved +ACT_ORGAN_NOT_`))
  assert.match(
    stuck,
    new RegExp(`smart-governance +matter-to-inspection +${matterId} +MatterResolved +\\S+ +${flow[1]}`),
  )
  const { exitCode, stdout } = await ops('status')
  assert.equal(exitCode, 2)
  assert.match(stdout, /STUCK rule-of-law: 1 act of policies refused/)
  assert.match(stdout, /HOPS_STUCK smart-governance: 1 hop of flows took too long/)
})

test('once the cause is gone and the operator lets the policy act again, the flow goes on and its hop is done', async () => {
  assert.equal((await ops('retry', 'rule-of-law', '--all')).exitCode, 2, 'the cause is still there')
  await joinOrgan(stack, OTHER_UNIT, '应急管理局')
  assert.equal((await ops('retry', 'rule-of-law', '--all')).exitCode, 0)
  const trail = await trailThat(stack, flow, hopIs('matter-to-inspection', 'DONE'))
  assert.deepEqual(trail.ruleOfLaw.refused, [])
  inspection = await inspectionAfter(stack, lawOfficer, matterId)
  await opsSays(/^Nothing is stuck\.$/)
})

test('an inspection that found something waits for a person, visibly stuck, and no penalty comes of itself', async () => {
  await decided(stack, lawOfficer, inspection, FOUND)
  await trailThat(stack, flow, hopIs('inspection-to-penalty', 'STUCK'))
  await opsSays(/inspection-to-penalty/)
  const list = 'query($id: ID!) { acts(filter: {followsActId: $id}) { totalCount } }'
  const { data } = await stack.graph(list, { id: inspection }, lawOfficer)
  assert.deepEqual(data, { acts: { totalCount: 0 } })
  await penaltyAfter(stack, lawOfficer, inspection)
  await trailThat(stack, flow, hopIs('inspection-to-penalty', 'DONE'))
  await trailThat(stack, flow, hopIs('penalty-to-decision', 'OPEN'))
  await opsSays(/^Nothing is stuck\.$/)
})

test('what was found and put right asks for no penalty; and what people settled otherwise is dismissed', async () => {
  const [corrected, settled] = [await complained(stack, who), await complained(stack, who)]
  for (const id of [corrected, settled]) await enforced(stack, unitOfficer, id)
  const [first, second] = [
    await inspectionAfter(stack, lawOfficer, corrected),
    await inspectionAfter(stack, lawOfficer, settled),
  ]
  for (const id of [first, second]) await decided(stack, lawOfficer, id, FOUND)

  await sendWell(stack, lawOfficer, 'correctFindings', { actId: first, findings: [1] })
  const flowOf = async (id: string) => [who.auditor, await flowOfMatter(stack, who.auditor, id)] as const
  const trail = await trailThat(stack, await flowOf(corrected), hopIs('inspection-to-penalty', 'DONE'))
  const end = trail.ruleOfLaw.hops.find(({ name }) => name === 'inspection-to-penalty')?.to
  assert.deepEqual(end, { type: 'FindingsCorrected', stream: first })

  const waiting = await trailThat(stack, await flowOf(settled), hopIs('inspection-to-penalty', 'STUCK'))
  const hop = waiting.ruleOfLaw.hops.find(({ name }) => name === 'inspection-to-penalty')
  await opsSays(new RegExp(hop?.id ?? 'no hop'))
  assert.equal((await ops('dismiss', 'rule-of-law', hop?.id ?? '')).exitCode, 0)
  await trailThat(stack, await flowOf(settled), hopIs('inspection-to-penalty', 'SETTLED'))
  await opsSays(/^Nothing is stuck\.$/)
})
