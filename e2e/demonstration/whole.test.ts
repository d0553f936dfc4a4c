import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, describe, test } from 'node:test'
import { z } from 'zod'
import { PILLARS } from '#infra/pillars.ts'
import type { DevClaims } from '#shared/identity/dev-issuer.ts'
import { until } from '#shared/testing/until.ts'
import { type Stack, startStack } from '../stack.ts'
import { assertDeadlinesPassIn } from '../stores.ts'
import { PATIENCE_MS } from '../waiting.ts'
import { alertsShown } from './alerts.ts'
import { asking } from './asking.ts'
import { careShown } from './care.ts'
import { loadDistrict } from './load.ts'
import { voicesShown } from './voices.ts'

const DISTRICT = 'dis_440310'

let stack: Stack
let said: string
let auditor: string

before(async () => {
  stack = await startStack({ pillars: PILLARS })
  auditor = await stack.token({ roles: ['auditor'] })
  said = await loadDistrict(stack)
})

after(async () => {
  await stack.stop()
  await assertDeadlinesPassIn(stack)
})

const asked = (query: string, token?: string) => asking(stack)(query, {}, token)

const listed = z.record(z.string(), z.object({ edges: z.array(z.unknown()) }))

/** Lists, each by somebody who may read it, and each must hold something. */
const lists: Record<string, { as?: DevClaims; shows: string[] }> = {
  'an auditor': {
    as: { roles: ['auditor'] },
    shows: [
      'matters(first: 5)',
      'alertQueue(first: 5)',
      'alerts(first: 5, filter: {phase: DISMISSED})',
      'cameras(first: 5)',
      'hotspots(first: 5, filter: {phase: CANDIDATE})',
      'hotspots(first: 5, filter: {phase: REPORTED})',
      'feed(first: 5)',
      'acts(first: 5, filter: {recorded: true})',
      'acts(first: 5, filter: {kind: LICENCE, phase: PUBLISHED})',
      'acts(first: 5, filter: {kind: INSPECTION, openFindings: true})',
      'acts(first: 5, filter: {kind: PENALTY, phase: REVOKED})',
      'acts(first: 5, filter: {kind: PENALTY, phase: DISCONTINUED})',
      'acts(first: 5, filter: {kind: REWARD})',
      'overduePublications(first: 5)',
      'creditFiles(first: 5, filter: {kind: PENALTY})',
      'creditProfiles(first: 5, filter: {overridden: true})',
      'creditProfiles(first: 5, filter: {proposed: true})',
      'creditProfiles(first: 5, filter: {riskClass: HIGH})',
    ],
  },
  everybody: {
    shows: [
      'organs(phase: ONBOARDED)',
      'organs(phase: LISTED)',
      'publishedActs(first: 5)',
      'publicPenalties(first: 5)',
    ],
  },
  'a centre lead': {
    as: { roles: ['centre-lead'], division: DISTRICT },
    shows: ['matters(first: 5, filter: {phase: RECEIVED})', 'matters(first: 5, filter: {phase: CLOSED})'],
  },
  'a care lead': { as: { roles: ['care-lead'], subject: 'lead' }, shows: ['screenings(first: 5)', 'pendingReviews'] },
}

for (const [who, { as, shows }] of Object.entries(lists)) {
  describe(`to ${who}`, () => {
    for (const list of shows) {
      test(`the demonstration shows ${list}`, async () => {
        const token = as && (await stack.token(as))
        await until(async () => {
          const data = listed.parse(await asked(`{ ${list} { edges { cursor } } }`, token))
          return Object.values(data).every(({ edges }) => edges.length > 0)
        }, PATIENCE_MS)
      })
    }
  })
}

test('everything that was to be done was done, and no policy was refused', async () => {
  assert.doesNotMatch(said, /not done/)
  await until(async () => (await flows()).every(({ phase }) => phase === 'DONE'), PATIENCE_MS)
  for (const [name, { url }] of stack.services) {
    const metrics = await (await fetch(`${url}/metrics`)).text()
    assert.match(metrics, /^sizhi_policy_stuck\S* 0$/m, name)
    assert.doesNotMatch(metrics, /^sizhi_policy_stuck\S* [1-9]/m, name)
  }
})

test('every organ on the list is a unit of the district, under its own name', async () => {
  const form = z.object({
    organs: z.object({
      edges: z.array(
        z.object({
          node: z.object({ name: z.string(), unitKnown: z.boolean(), unit: z.object({ name: z.string() }) }),
        }),
      ),
    }),
  })
  await until(async () => {
    const data = form.parse(await asked('{ organs(first: 100) { edges { node { name unitKnown unit { name } } } } }'))
    return data.organs.edges.every(({ node }) => node.unitKnown && node.unit.name === node.name)
  }, PATIENCE_MS)
})

test('subjects have grades of every kind, each with its reasons, and a person sees the own file', async () => {
  const mix = await asked('{ gradeMix { grades { grade subjects } } }', auditor)
  const { grades } = z
    .object({ gradeMix: z.object({ grades: z.array(z.object({ grade: z.string(), subjects: z.number() })) }) })
    .parse(mix).gradeMix
  assert.ok(
    grades.every(({ subjects }) => subjects > 0),
    JSON.stringify(grades),
  )
  const records = await asked(
    '{ creditFiles(first: 50) { edges { node { records { edges { node { status withdrawalReason corrections } } } } } } }',
    auditor,
  )
  for (const said of ['LIVE', 'EXPIRED', 'ACT_REVOKED', 'COLLECTED_IN_ERROR', '"corrections":1']) {
    assert.ok(JSON.stringify(records).includes(said), said)
  }
  const citizen = await stack.token({ roles: ['citizen'], phone: '13800000000' })
  assert.deepEqual(await asked('{ myCreditFile { liveRecords } }', citizen), { myCreditFile: { liveRecords: 1 } })
})

const hop = z.object({ name: z.string(), phase: z.string() })
const part = z.object({ hops: z.array(hop), refused: z.array(z.unknown()) })
const chain = z.object({
  alerts: z.object({
    edges: z.array(
      z.object({ node: z.object({ flows: z.array(z.object({ smartGovernance: part, ruleOfLaw: part })) }) }),
    ),
  }),
})
const HOPS = '{ hops { name phase } refused { code } }'

/** Every hop of every flow that confirmed alerts have begun. */
async function flows(): Promise<z.output<typeof hop>[]> {
  const query = `{ alerts(first: 2, filter: {phase: CONFIRMED}) { edges { node { flows { smartGovernance ${HOPS} ruleOfLaw ${HOPS} } } } } }`
  const found = chain.parse(await asked(query, auditor)).alerts.edges.flatMap(({ node }) => node.flows)
  const parts = found.flatMap(({ smartGovernance, ruleOfLaw }) => [smartGovernance, ruleOfLaw])
  assert.deepEqual(
    parts.flatMap(({ refused }) => refused),
    [],
  )
  return parts.flatMap(({ hops }) => hops)
}

test('one alert goes the whole way: matter, inspection, penalty, credit record, grade, every hop of one flow', async () => {
  await until(async () => (await flows()).length === 9, PATIENCE_MS)
  await until(async () => (await flows()).every(({ phase }) => phase === 'DONE'), PATIENCE_MS)
  const names = (await flows()).map(({ name }) => name)
  assert.deepEqual(Object.fromEntries(names.map((name) => [name, names.filter((other) => other === name).length])), {
    'alert-to-matter': 1,
    'matter-to-inspection': 1,
    'inspection-to-result': 1,
    'inspection-to-penalty': 1,
    'penalty-to-decision': 1,
    'act-to-credit-record': 2,
    'credit-record-to-grade': 2,
  })
  const shown = await asked(
    `{ subject(uscc: "91350100M000100Y43") { grade publicPenalties { edges { node { amount } } }
       creditProfile { riskClass gradeExplanation { reasons { code effect } } } } }`,
    auditor,
  )
  assert.deepEqual(shown, {
    subject: {
      grade: 'C',
      publicPenalties: { edges: [{ node: { amount: '2000.00' } }] },
      creditProfile: {
        riskClass: 'ELEVATED',
        gradeExplanation: {
          reasons: [
            { code: 'BASE', effect: 80 },
            { code: 'PENALTY', effect: -15 },
            { code: 'INSPECTION', effect: -2 },
          ],
        },
      },
    },
  })
})

for (const page of ['README.md', 'docs/acts.md', 'docs/credit.md']) {
  test(`the requests that ${page} shows are answered, and not with nothing`, async () => {
    const text = await readFile(new URL(`../../${page}`, import.meta.url), 'utf8')
    const requests = [...text.matchAll(/^```\n(\{ [\s\S]*?)^```$/gm)].map(([, request = '']) => request)
    assert.ok(requests.length > 0)
    const answers = await Promise.all(requests.map((request) => asked(request, auditor)))
    for (const answer of answers) {
      for (const { edges } of Object.values(listed.parse(answer))) assert.ok(edges.length > 0)
    }
  })
}

const parts = { alerts: alertsShown, screenings: careShown, voices: voicesShown }
const shown = new Map<string, unknown>()

for (const [what, look] of Object.entries(parts)) {
  test(`the demonstration shows ${what} of every kind`, async () => {
    shown.set(what, await look(stack))
  })
}

test('told again, it changes nothing', async () => {
  const before = await asked(
    '{ acts(filter: {recorded: false}) { totalCount } creditProfiles { totalCount } }',
    auditor,
  )
  assert.doesNotMatch(await loadDistrict(stack), /not done/)
  assert.deepEqual(
    await asked('{ acts(filter: {recorded: false}) { totalCount } creditProfiles { totalCount } }', auditor),
    before,
  )
  for (const [what, look] of Object.entries(parts)) assert.deepEqual(await look(stack), shown.get(what), what)
})
