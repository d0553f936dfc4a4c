import assert from 'node:assert/strict'
import { z } from 'zod'
import { demonstration } from '../../services/psychological-care/src/screening/demo.ts'
import { surveyCsv } from '../../services/psychological-care/src/screening/generator.ts'
import { figuresIn } from '../screenings/figures.ts'
import type { Stack } from '../stack.ts'
import { type Ask, asking } from './asking.ts'

const LIVE = `query($phase: ScreeningPhase) { screenings(first: 100, filter: {phase: $phase}) { edges { node {
  instrument result { complete total band urgent } review { urgent outcome } consent { basis } } } } }`
const PENDING = '{ pendingReviews { edges { node { review { urgent } result { total complete urgent } } } } }'
const OWN = '{ screenings { edges { node { phase instrument participant { name } } } } }'
const FIGURES = `{ screeningStatistics {
  submitted complete incomplete moderateOrAbove urgentReview urgentBelowModerate } }`

const lists = z.record(z.string(), z.object({ edges: z.array(z.object({ node: z.unknown() })) }))

async function listed(ask: Ask, query: string, variables: object = {}, token?: string): Promise<unknown[]> {
  return Object.values(lists.parse(await ask(query, variables, token))).flatMap(({ edges }) =>
    edges.map(({ node }) => node),
  )
}

/** Screenings in every phase, reviews that wait, and a survey that opened none; what of them is to be seen. */
export async function careShown(stack: Stack): Promise<unknown> {
  const ask = asking(stack, await stack.token({ subject: 'lead', roles: ['care-lead'] }))
  const phases = ['INVITED', 'SUBMITTED', 'REVIEWED', 'WITHDRAWN', 'RECORDED']
  const counts = await Promise.all(phases.map(async (phase) => (await listed(ask, LIVE, { phase })).length))
  const shown = { counts, pending: await listed(ask, PENDING), figures: (await ask(FIGURES)).screeningStatistics }
  assert.deepEqual(shown.counts, [1, 5, 1, 1, 20])
  assert.deepEqual(
    new Set(shown.pending),
    new Set([
      { review: { urgent: true }, result: { total: 2, complete: true, urgent: true } },
      { review: { urgent: false }, result: { total: null, complete: false, urgent: false } },
      { review: { urgent: false }, result: { total: 10, complete: true, urgent: false } },
    ]),
  )
  const history = figuresIn([...surveyCsv({ seed: 1, rows: 20 })].join(''))
  assert.deepEqual(shown.figures, {
    submitted: history.submitted + 6,
    complete: history.complete + 5,
    incomplete: history.incomplete + 1,
    moderateOrAbove: history.moderateOrAbove + 2,
    urgentReview: history.urgentReview + 1,
    urgentBelowModerate: history.urgentBelowModerate + 1,
  })
  assert.deepEqual(await listed(ask, LIVE, { phase: 'WITHDRAWN' }), [
    { instrument: 'PHQ_9', result: null, review: null, consent: { basis: 'OWN' } },
  ])
  const citizen = await stack.token({ subject: 'dev-citizen', roles: ['citizen'], phone: '13800000000' })
  assert.deepEqual(await listed(ask, OWN, {}, citizen), [
    { phase: 'INVITED', instrument: 'PHQ_9', participant: { name: '居民甲' } },
  ])

  for (const { query } of demonstration.tries ?? []) await ask(query)
  return shown
}
