import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { z } from 'zod'
import { PILLARS } from '#infra/pillars.ts'
import { demonstration } from '../../services/psychological-care/src/screening/demo.ts'
import { surveyCsv } from '../../services/psychological-care/src/screening/generator.ts'
import { figuresIn } from '../screenings/figures.ts'
import { type Stack, startStack } from '../stack.ts'
import { loadDistrict } from './load.ts'

let stack: Stack
let lead: string

before(async () => {
  stack = await startStack({ pillars: PILLARS })
  lead = await stack.token({ subject: 'lead', roles: ['care-lead'] })
})

after(() => stack.stop())

const LIVE = `query($phase: ScreeningPhase) { screenings(first: 100, filter: {phase: $phase}) { edges { node {
  instrument result { complete total band urgent } review { urgent outcome } consent { basis } } } } }`
const PENDING = '{ pendingReviews { edges { node { review { urgent } result { total complete urgent } } } } }'
const OWN = '{ screenings { edges { node { phase instrument participant { name } } } } }'
const FIGURES = `{ screeningStatistics {
  submitted complete incomplete moderateOrAbove urgentReview urgentBelowModerate } }`

const lists = z.record(z.string(), z.object({ edges: z.array(z.object({ node: z.unknown() })) }))

async function listed(query: string, variables: object = {}, token = lead): Promise<unknown[]> {
  const { data, errors } = await stack.graph(query, variables, token)
  assert.deepEqual(errors, [])
  return Object.values(lists.parse(data)).flatMap(({ edges }) => edges.map(({ node }) => node))
}

async function shown() {
  const phases = ['INVITED', 'SUBMITTED', 'REVIEWED', 'WITHDRAWN', 'RECORDED']
  const counts = await Promise.all(phases.map(async (phase) => (await listed(LIVE, { phase })).length))
  const { data } = await stack.graph(FIGURES, {}, lead)
  return { counts, pending: await listed(PENDING), figures: data?.screeningStatistics }
}

test('the demonstration shows screenings in every phase, reviews that wait, and a survey that opened none', async () => {
  await loadDistrict(stack)
  const first = await shown()
  assert.deepEqual(first.counts, [1, 5, 1, 1, 20])
  assert.deepEqual(
    new Set(first.pending),
    new Set([
      { review: { urgent: true }, result: { total: 2, complete: true, urgent: true } },
      { review: { urgent: false }, result: { total: null, complete: false, urgent: false } },
      { review: { urgent: false }, result: { total: 10, complete: true, urgent: false } },
    ]),
  )
  const history = figuresIn([...surveyCsv({ seed: 1, rows: 20 })].join(''))
  assert.deepEqual(first.figures, {
    submitted: history.submitted + 6,
    complete: history.complete + 5,
    incomplete: history.incomplete + 1,
    moderateOrAbove: history.moderateOrAbove + 2,
    urgentReview: history.urgentReview + 1,
    urgentBelowModerate: history.urgentBelowModerate + 1,
  })
  assert.deepEqual(await listed(LIVE, { phase: 'WITHDRAWN' }), [
    { instrument: 'PHQ_9', result: null, review: null, consent: { basis: 'OWN' } },
  ])
  const citizen = await stack.token({ subject: 'dev-citizen', roles: ['citizen'], phone: '13800000000' })
  assert.deepEqual(await listed(OWN, {}, citizen), [
    { phase: 'INVITED', instrument: 'PHQ_9', participant: { name: '居民甲' } },
  ])

  for (const { query } of demonstration.tries ?? []) assert.deepEqual((await stack.graph(query, {}, lead)).errors, [])
  assert.doesNotMatch(await loadDistrict(stack), /not done/)
  assert.deepEqual(await shown(), first)
})
