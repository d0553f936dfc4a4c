import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { z } from 'zod'
import { inPlace } from '#infra/cli/ops/place.ts'
import { statusOf } from '#infra/cli/ops/status.ts'
import { PILLARS } from '#infra/pillars.ts'
import { storeConfig } from '#shared/pillar/config.ts'
import { COMMUNITY, type People, people, receiveMatter, registerDistrict, send, sendWell, UNIT } from '../district.ts'
import { ANSWER, fillDistrict, VARIABLES, WHOLE } from '../federation/whole.ts'
import { APP, CAMERA, COMPANY, complained, enforced, inspectionAfter, USCC } from '../flows/chain.ts'
import { type Stack, startStack } from '../stack.ts'
import { openStores } from '../stores.ts'
import { inTime } from '../waiting.ts'
import { screened } from './restricted.ts'

/*
 * Over the data: a company with a grade, and then much of what must not move it. At the end one thing that may, which
 * shows that the way was open all the time.
 */

let stack: Stack
let who: People
let lawOfficer: string

before(async () => {
  stack = await startStack({ pillars: PILLARS })
  await registerDistrict(stack)
  who = await people(stack)
  lawOfficer = await stack.token({ roles: ['law-officer'], subject: 'law-officer', unit: UNIT })
  await fillDistrict(stack, who)
  await inTime(async () => {
    const { data } = await stack.graph(WHOLE, VARIABLES, who.auditor)
    const found = z.object({ subject: z.object({ grade: z.literal(ANSWER.subject.grade) }) }).safeParse(data)
    return found.success || undefined
  })
})

after(() => stack.stop())

/** Everything that the rule of law knows of acts, files and grades, commit by commit. */
async function lawful(): Promise<string[]> {
  const stores = await openStores(stack, 'rule-of-law')
  const commits = await stores.commits().finally(stores.close)
  return commits
    .filter(({ stream }) => /^(act|crf|pcf|crp)_/.test(stream))
    .map(({ stream, version, events }) => `${stream} ${version} ${events.map(({ type }) => type)}`)
}

async function grading(): Promise<unknown> {
  const query = `query($uscc: String!) { subject(uscc: $uscc) { grade records { totalCount } acts { totalCount }
    creditProfile { version gradeExplanation { score reasons { code effect recordId } } } } }`
  const { data, errors } = await stack.graph(query, { uscc: USCC }, lawOfficer)
  assert.deepEqual(errors, [])
  return data
}

/** Until every commit has left and every policy has acted on all there is. */
async function settled(): Promise<void> {
  const config = storeConfig.parse({ ...process.env, ...stack.env, LOG_LEVEL: 'silent' })
  await inPlace(config, ({ pillars }) =>
    inTime(async () => {
      const { services } = await statusOf(pillars)
      const isQuiet = services.every(
        ({ pending, policies }) => pending.count === 0 && policies.every(({ behind }) => behind === 0),
      )
      return (services.length === PILLARS.length && isQuiet) || undefined
    }),
  )
}

/** What was done by `work` to acts, files and grades, once everything that follows has followed. */
async function doneBy(work: () => Promise<unknown>): Promise<string[]> {
  await settled()
  const before = new Set(await lawful())
  await work()
  await settled()
  return (await lawful()).filter((each) => !before.has(each))
}

test('complaints against a company, however many, voices about its community and hotspots move nothing', async () => {
  const grade = await grading()
  const message = { communityId: COMMUNITY, subType: '554', content: '消防通道又被堵了' }
  const done = await doneBy(async () => {
    for (let count = 0; count < 12; count++) {
      const { id } = await receiveMatter(stack, who.seat, { subjectId: COMPANY })
      if (count % 3 === 0)
        await sendWell(stack, who.seat, 'declineMatter', { matterId: id, reason: 'OUTSIDE_AUTHORITY' })
    }
    for (let count = 0; count < 5; count++) await sendWell(stack, who.seat, 'submitShortMessage', message)
    const matterId = await complained(stack, who, UNIT)
    await sendWell(stack, who.officer, 'acceptMatter', { matterId })
    await sendWell(stack, who.officer, 'resolveMatter', { matterId, outcome: 'SOLVED', reply: '已处理。' })
  })
  assert.deepEqual(done, [])
  assert.deepEqual(await grading(), grade)
  const { data } = await stack.graph(WHOLE, VARIABLES, who.auditor)
  assert.partialDeepStrictEqual(data, {
    community: { hotspots: { totalCount: 1 } },
    subject: { matters: { totalCount: 14 } },
  })
})

test('care for somebody of the company’s community moves nothing, not even that it is counted', async () => {
  const grade = await grading()
  assert.deepEqual(await doneBy(() => screened(stack)), [])
  assert.deepEqual(await grading(), grade)
})

const alertForm = z.object({ alert: z.object({ id: z.string(), phase: z.string() }) })

test('a detection that nobody confirmed is no act and no matter: raised, doubted or dismissed', async () => {
  const officer = await stack.token({ roles: ['data-officer'] })
  const report = async (hoursAgo: number, confidence: number) => {
    const seenAt = new Date(Date.now() - hoursAgo * 3_600_000).toISOString()
    const about = { appId: APP, source: 'river-watch', messageId: randomUUID(), camera: CAMERA, seenAt, confidence }
    return alertForm.parse(await sendWell(stack, officer, 'reportDetection', about, 'alert { id phase }')).alert
  }
  const matters = async () => {
    const { data } = await stack.graph('{ matters { totalCount } }', {}, who.auditor)
    return data
  }
  await settled()
  const before = await matters()
  const phases: string[] = []
  const done = await doneBy(async () => {
    const [raised, doubted, dismissed] = [await report(5, 0.95), await report(10, 0.1), await report(15, 0.95)]
    await sendWell(stack, who.seat, 'dismissAlert', { alertId: dismissed.id, reason: 'NOTHING_THERE' })
    phases.push(raised.phase, doubted.phase)
  })
  assert.deepEqual(phases, ['RAISED', 'SUPPRESSED'])
  assert.deepEqual(done, [])
  assert.deepEqual(await matters(), before)
})

test('what a unit resolves by enforcement does open an inspection: the way was open all the time', async () => {
  const matterId = await complained(stack, who, UNIT)
  const done = await doneBy(() => enforced(stack, who.officer, matterId))
  const inspection = await inspectionAfter(stack, lawOfficer, matterId)
  assert.deepEqual(done, [`${inspection} 1 ActRegistered`])
  const refused = await send(stack, who.officer, 'resolveMatter', { matterId, outcome: 'ENFORCEMENT', reply: '再次' })
  assert.ok(refused.payload?.rejection)
})
