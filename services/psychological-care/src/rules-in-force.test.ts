import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { now, toInstant } from '#shared/eventsourcing/instant.ts'
import { knownDivisions } from '#shared/governance/directories.ts'
import { shanghaiMonth, startOfMonth } from '#shared/governance/shanghai.ts'
import { stateCouncilCalendar } from '#shared/governance/state-council-calendar.ts'
import { overAll } from '#shared/mongo/over-all.ts'
import { type Asker, accepted, type TestPillar, testPillar } from '#shared/testing/pillar.ts'
import { until } from '#shared/testing/until.ts'
import { pillar as care } from './main.ts'
import { invited, submission, worker } from './screening/example-service.ts'
import { answered, area } from './screening/examples.ts'

/* Rules hang on the wall in one room; this holds that the others decide by what hangs there. */

const lead: Asker = { subject: 'lead', roles: ['care-lead'] }
const RULES = {
  edition: 'stricter',
  title: '心理筛查工作规则',
  urgentWithinHours: 2,
  reviewWithin: 0,
  publishAfterDays: 0,
  smallestCount: 30,
}
const HOUR = 3_600_000

const shown = z.object({ screening: z.object({ submittedAt: z.string(), review: z.object({ dueAt: z.string() }) }) })

/** When a screening that these answers make was handed in, and until when it is reviewed. */
async function handedIn(pillar: TestPillar, answers: ReturnType<typeof answered>) {
  const screeningId = await invited(pillar)
  const selection = 'screening { submittedAt review { dueAt } }'
  const { screening } = shown.parse(
    await pillar.send(worker, 'submitScreening', submission(screeningId, answers), selection),
  )
  return { at: screening.submittedAt, dueAt: screening.review.dueAt }
}

test('an edition of the rules that is published is what reviews and publications go by', async (t) => {
  const pillar = await testPillar(t, care)
  const { ask, send, hears, running } = pillar
  const known = knownDivisions.known({ name: care.name, readers: running.readers })
  await hears('smart-governance', area.communityId, 'DivisionRegistered', { level: 'community', name: '南布社区' })
  await hears('smart-governance', area.districtId, 'DivisionRegistered', { level: 'district', name: '坪山区' })
  await until(async () => (await known.knows(area.communityId)) && (await known.knows(area.districtId)))
  const urgent = answered('phq-9', 'not-at-all', { 9: 'several-days' })
  const incomplete = answered('phq-9', 'not-at-all', { 2: undefined })

  const before = await handedIn(pillar, urgent)
  assert.equal(Date.parse(before.dueAt) - Date.parse(before.at), 24 * HOUR)

  const IN_FORCE = '{ currentScreeningRules { edition } }'
  assert.deepEqual((await ask({}, IN_FORCE)).data, { currentScreeningRules: null })
  const { receipt } = accepted(await send(lead, 'publishScreeningRules', RULES))
  const current = await ask({}, IN_FORCE, {}, [receipt.token])
  assert.deepEqual(current.data, { currentScreeningRules: { edition: 'stricter' } })

  await t.test('an urgent review is due within its hours, once the edition is known everywhere', () =>
    until(async () => {
      const { at, dueAt } = await handedIn(pillar, urgent)
      return Date.parse(dueAt) - Date.parse(at) === 2 * HOUR
    }),
  )
  await t.test('any other one at the end of the same working day', async () => {
    const { at, dueAt } = await handedIn(pillar, incomplete)
    assert.equal(dueAt, stateCouncilCalendar.endOfWorkingDay(toInstant(Date.parse(at)), RULES.reviewWithin).at)
  })
  await t.test('what was decided by the rules before stays', async () => {
    const { data } = await ask(
      lead,
      '{ pendingReviews(first: 100) { edges { node { submittedAt review { dueAt } } } } }',
    )
    assert.ok(JSON.stringify(data).includes(JSON.stringify({ dueAt: before.dueAt })))
  })
  await t.test('counts that are published say the number below which they are suppressed', async () => {
    const last = shanghaiMonth(toInstant(Date.parse(startOfMonth(shanghaiMonth(now()))) - 1))
    accepted(await send(lead, 'beginScreeningCounts', { districtId: area.districtId, from: last }))
    const commits = running.open.db.collection('commits')
    const find = () => commits.findOne({ 'events.type': 'CountsPublished' }, overAll('test'))
    await until(async () => (await find()) !== null)
    const published = await find()
    assert.equal(published?.events[0].data.least, RULES.smallestCount)
  })
})
