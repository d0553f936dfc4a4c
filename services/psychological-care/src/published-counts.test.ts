import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createCommandHandler } from '#shared/eventsourcing/command-handler.ts'
import { now, toInstant } from '#shared/eventsourcing/instant.ts'
import { knownDivisions } from '#shared/governance/directories.ts'
import { type Month, shanghaiMonth } from '#shared/governance/shanghai.ts'
import { type Asker, accepted, testPillar } from '#shared/testing/pillar.ts'
import { readTopic } from '#shared/testing/topic.ts'
import { until } from '#shared/testing/until.ts'
import { pillar as care } from './main.ts'
import { screeningDecider } from './screening/decider.ts'
import { screeningEvents } from './screening/events.ts'
import { area, command, incomplete, minimal, moderate, rules, urgentButMinimal } from './screening/examples.ts'
import { screeningId } from './screening/ids.ts'

/* Between the two rooms there are only counters; this holds that one counts what the other publishes. */

const lead: Asker = { subject: 'lead', roles: ['care-lead'] }
const PRESENT = shanghaiMonth(now())
const [FIRST, SECOND] = [-3, -2].map((back) => monthsFrom(PRESENT, back)) as [Month, Month]
const BEGIN = { districtId: area.districtId, from: FIRST }
/** Both have ended long enough ago on every day of the present month. */
const COUNTS = `screeningCounts(period: { from: "${FIRST}", to: "${SECOND}" }) {
  month submitted complete incomplete moderateOrAbove urgentReview }`
const PUBLISHED = `query($of: [_Any!]!) { _entities(representations: $of) {
  ... on Community { ${COUNTS} } ... on District { ${COUNTS} } } }`
const OF = [
  { __typename: 'Community', id: area.communityId },
  { __typename: 'Community', id: 'com_440310-10019' },
  { __typename: 'District', id: area.districtId },
]

/** So many months after a month, or before it. */
function monthsFrom(month: Month, count: number): Month {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + count)).toISOString().slice(0, 7) as Month
}

test('closed months are published once, suppressed, to everybody', async (t) => {
  const pillar = await testPillar(t, care)
  const { running, ask, send, hears } = pillar
  const { open } = running
  const { store, views } = open
  const divisions: [string, string, string | undefined][] = [
    [area.districtId, '坪山区', undefined],
    [area.streetId, '坪山街道', area.districtId],
    [area.communityId, '南布社区', area.streetId],
    ['com_440310-10019', '六和社区', area.streetId],
  ]
  for (const [id, name, parentId] of divisions)
    await hears('smart-governance', id, 'DivisionRegistered', { level: 'x', name, ...(parentId && { parentId }) })

  /** A screening that was handed in at that time. */
  async function handedIn(key: string, day: string, result: typeof minimal) {
    const at = toInstant(new Date(`${day}T12:00:00+08:00`))
    const parts = { store, events: screeningEvents, decider: screeningDecider, rules: () => rules }
    const handler = createCommandHandler(parts)
    const actor = { id: 'test', role: 'care-worker' }
    const context = (id: string) => ({ commandId: id, actor, digest: id, correlation: key })
    const stream = screeningId.of(key)
    await handler.handle(stream, command('invite', { at }), context('1'))
    await handler.handle(stream, command('submit', { at, result }), context('2'))
  }
  const many: [number, typeof minimal][] = [
    [25, minimal],
    [12, moderate],
    [11, incomplete],
    [3, urgentButMinimal],
  ]
  for (const [kind, [count, result]] of many.entries())
    for (let index = 0; index < count; index++) await handedIn(`a-${kind}-${index}`, `${FIRST}-10`, result)
  await handedIn('later', `${SECOND}-10`, minimal)

  const nowhere = await send(lead, 'beginScreeningCounts', { ...BEGIN, districtId: 'dis_440999' })
  assert.equal(nowhere.rejection?.code, 'COUNTS_DISTRICT_UNKNOWN')
  const known = knownDivisions.known({ name: care.name, readers: running.readers })
  await until(() => known.knows(area.districtId))
  const { receipt } = accepted(await send(lead, 'beginScreeningCounts', BEGIN, 'series { id from nextMonth }'))
  const counts = views.topics.at(1) ?? ''
  await until(
    async () => (await readTopic(counts)).filter(({ headers }) => headers.ce_type?.includes('Published')).length >= 2,
  )

  await t.test('by the clock, from the first month to the last one that has ended', async () => {
    const { data, errors } = await ask({}, PUBLISHED, { of: OF }, [pillar.receipt(receipt.stream, 3)])
    assert.deepEqual(errors, [])
    const shown = { submitted: 51, complete: 40, incomplete: 11, moderateOrAbove: 12, urgentReview: null }
    const nothing = { submitted: null, complete: null, incomplete: null, moderateOrAbove: null, urgentReview: null }
    const months = (first: object) => ({
      screeningCounts: [
        { month: FIRST, ...first },
        { month: SECOND, ...nothing },
      ],
    })
    assert.deepEqual(data?._entities, [months(shown), months(nothing), months(shown)])
  })

  await t.test('never again, and no month before its end', async () => {
    const ahead = { districtId: area.districtId }
    const again = accepted(await send(lead, 'publishScreeningCounts', { ...ahead, month: FIRST }))
    assert.ok(again.receipt.version >= 3)
    const told = (await readTopic(counts)).filter(({ value }) => JSON.parse(value).month === FIRST)
    assert.equal(told.length, 1)
    // The month before this one has ended, so it may be published without waiting for the clock: a minute later.
    const last = { ...ahead, month: monthsFrom(PRESENT, -1) }
    await until(async () => (await send(lead, 'publishScreeningCounts', last)).rejection === null, 90_000)
    const open = await send(lead, 'publishScreeningCounts', { ...ahead, month: PRESENT })
    assert.equal(open.rejection?.code, 'COUNTS_MONTH_OPEN')
    const later = await send(lead, 'publishScreeningCounts', { ...ahead, month: monthsFrom(PRESENT, 1) })
    assert.equal(later.rejection?.code, 'COUNTS_OUT_OF_ORDER')
  })

  await t.test('in a topic that holds nothing else, all of it public', async () => {
    const records = await readTopic(counts)
    assert.deepEqual(new Set(records.map(({ key }) => key)), new Set([receipt.stream]))
    assert.deepEqual(new Set(records.map(({ headers }) => headers.ce_dataclassification)), new Set(['public']))
    assert.match(counts, /\.psychological-care\.counts\.v1$/)
    const restricted = await readTopic(open.topic)
    assert.ok(restricted.every(({ headers }) => !headers.ce_type?.includes('Counts')))
  })

  await t.test('by decision of the care lead alone', async () => {
    for (const role of ['care-worker', 'data-officer', 'auditor', 'citizen'] as const) {
      const who: Asker = { subject: role, roles: [role] }
      await assert.rejects(send(who, 'beginScreeningCounts', BEGIN), { code: 'FORBIDDEN' })
      const month = { districtId: area.districtId, month: PRESENT }
      await assert.rejects(send(who, 'publishScreeningCounts', month), { code: 'FORBIDDEN' })
    }
  })
})
