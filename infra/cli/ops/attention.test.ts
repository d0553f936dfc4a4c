import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { toInstant } from '#shared/eventsourcing/instant.ts'
import { attentionOf, FINDINGS, KAFKA_AWAY, noStore } from './attention.ts'
import type { GenerationStatus, ServiceStatus, Standing } from './status-read.ts'

const at = new Date('2026-03-01T03:00:00.000Z')
const ago = (seconds: number, count = 1): Standing => ({ count, oldestAt: toInstant(at.getTime() - seconds * 1000) })
const none: Standing = { count: 0, oldestAt: null }

const generation = (number: number, more: Partial<GenerationStatus> = {}): GenerationStatus => ({
  generation: number,
  state: 'live',
  read: true,
  ofThisRelease: true,
  createdAt: toInstant(at),
  differs: null,
  ...more,
})
const well: ServiceStatus = {
  service: 'toy',
  differs: null,
  pending: none,
  relay: 'host/1/life',
  timers: 'host/1/life',
  views: { reading: 1, ofThisRelease: true, behind: 0, stalled: false, generations: [generation(1)] },
  parked: none,
  stuck: none,
  hops: none,
  overdue: none,
  policies: [{ policy: 'learn', topic: 'toy', behind: 0, stalled: false }],
  erasures: none,
}

const codesOf = (change: Partial<ServiceStatus>) => attentionOf({ ...well, ...change }, at).map(({ code }) => code)
const saying = (change: Partial<ServiceStatus>) => attentionOf({ ...well, ...change }, at)[0]?.message ?? ''

test('a service that does its work needs nobody, also while things are under way', () => {
  assert.deepEqual(codesOf({}), [])
  const views = {
    ...well.views,
    behind: 40,
    generations: [generation(1), generation(2, { state: 'building', read: false })],
  }
  assert.deepEqual(codesOf({ pending: ago(5, 300), overdue: ago(60), erasures: ago(70), views }), [])
})

test('what stands too long is named with what to do', () => {
  assert.deepEqual(codesOf({ pending: ago(31, 2) }), ['COMMITS_WAIT'])
  assert.match(saying({ pending: ago(200, 2) }), /^2 commits wait since 3 min 20 s: /)
  assert.deepEqual(codesOf({ overdue: ago(301) }), ['OVERDUE'])
  assert.match(saying({ overdue: ago(301) }), /the clock's commands are refused/)
  assert.match(saying({ overdue: ago(301), timers: null }), /no process keeps the clock/)
  assert.deepEqual(codesOf({ erasures: ago(601) }), ['ERASURE_SLOW'])
  assert.deepEqual([codesOf({ parked: ago(1) }), codesOf({ stuck: ago(1) })], [['PARKED'], ['STUCK']])
})

test('who should work and does not is named', () => {
  assert.deepEqual(codesOf({ relay: null }), ['NO_RELAY'])
  assert.deepEqual(codesOf({ views: { ...well.views, behind: 3, stalled: true } }), ['VIEWS_STALLED'])
  const policies = [{ policy: 'learn', topic: 'toy', behind: 3, stalled: true }]
  assert.deepEqual(codesOf({ policies }), ['POLICIES_STALLED'])
  assert.match(saying({ policies }), /^learn stand still/)
})

test('views that are not there, not of this release, or that wait for an operator are told apart', () => {
  assert.deepEqual(codesOf({ views: { ...well.views, reading: null, generations: [] } }), ['VIEWS_MISSING'])
  assert.deepEqual(codesOf({ views: { ...well.views, ofThisRelease: false } }), ['OTHER_RELEASE'])
  const generations = [generation(1), generation(2, { read: false, differs: 3 })]
  assert.deepEqual(codesOf({ views: { ...well.views, generations } }), ['VIEWS_DIFFER'])
  const flipped = [generation(1, { read: false }), generation(2, { differs: 3 })]
  assert.deepEqual(codesOf({ views: { ...well.views, reading: 2, generations: flipped } }), [])
})

test('the most pressing comes first', () => {
  const all = { parked: ago(1), relay: null, pending: ago(100), stuck: ago(1) }
  assert.deepEqual(codesOf(all), ['NO_RELAY', 'COMMITS_WAIT', 'PARKED', 'STUCK'])
})

test('each is helped by a part of the operator’s page', async () => {
  const page = await readFile(new URL('../../../docs/operations.md', import.meta.url), 'utf8')
  for (const see of [...Object.values(FINDINGS).map((each) => each.see), KAFKA_AWAY.see, noStore('toy', 'house').see]) {
    assert.ok(page.includes(`\n## ${see}\n`), see)
  }
})

test('where store and topics do not belong together nothing else is said', () => {
  const differs = { code: 'TOPICS_LOST' as const, message: 'the topic does not hold what it held' }
  assert.deepEqual(codesOf({ differs, relay: null, pending: ago(100) }), ['TOPICS_LOST'])
})
