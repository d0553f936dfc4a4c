import assert from 'node:assert/strict'
import { z } from 'zod'
import { until } from '#shared/testing/until.ts'
import { demonstration } from '../../services/self-governance/src/information/demo.ts'
import type { Stack } from '../stack.ts'
import { PATIENCE_MS } from '../waiting.ts'
import { type Ask, asking } from './asking.ts'

const counted = z.object({ feed: z.object({ totalCount: z.number() }) })

async function count(ask: Ask, filter: object): Promise<number> {
  const query = 'query($filter: InformationFilter) { feed(filter: $filter) { totalCount } }'
  return counted.parse(await ask(query, { filter })).feed.totalCount
}

const hotspots = z.object({
  hotspots: z.object({
    edges: z.array(
      z.object({
        node: z.object({
          community: z.object({ name: z.string() }),
          messages: z.number(),
          reports: z.array(z.object({ title: z.string() })),
        }),
      }),
    ),
  }),
})

/** Of today's messages alone: history of matters forms hotspots of its own. */
async function hotspotsIn(ask: Ask, phase: string) {
  const query = `query($phase: HotspotPhase) { hotspots(first: 100, filter: {phase: $phase, from: "2020-01-01"}) {
    edges { node { community { name } messages reports { title } } } } }`
  const { edges } = hotspots.parse(await ask(query, { phase })).hotspots
  return edges.flatMap(({ node }) => (node.messages > 0 ? [node] : []))
}

const placesOf = (found: Awaited<ReturnType<typeof hotspotsIn>>) =>
  found.map(({ community }) => community.name).toSorted()

async function shownNow(ask: Ask) {
  const filters = [{ tier: 'SHORT_MESSAGE' }, { tier: 'TOPIC' }, { tier: 'HOTSPOT_REPORT' }, { unanswered: true }]
  const [candidates, forming] = [await hotspotsIn(ask, 'CANDIDATE'), await hotspotsIn(ask, 'FORMING')]
  return {
    counts: await Promise.all(filters.map((filter) => count(ask, filter))),
    reported: await hotspotsIn(ask, 'REPORTED'),
    candidates: placesOf(candidates),
    forming: placesOf(forming),
  }
}

const REPORT = `{ feed(filter: {tier: HOTSPOT_REPORT}) { edges { node {
  phase hotspot { phase } answer { text } links { tier answer { through { tier } } } unanswered { totalCount } } } } }`
const OWN = '{ feed(filter: {unanswered: false}) { edges { node { phase answer { text through { tier } } } } } }'

/** Voices on every tier, hotspots in every phase, every submitter answered or waiting; what of them is to be seen. */
export async function voicesShown(stack: Stack): Promise<unknown> {
  const lead = await stack.token({ subject: 'lead', roles: ['centre-lead'], division: 'dis_440310' })
  const ask = asking(stack, lead)
  // The answer of a topic reaches each submitter by a policy.
  await until(async () => (await count(ask, { unanswered: true })) === 10, PATIENCE_MS)
  await until(async () => (await hotspotsIn(ask, 'REPORTED')).length === 2, PATIENCE_MS)
  const shown = await shownNow(ask)
  assert.deepEqual(shown.counts, [30, 3, 1, 10])
  assert.deepEqual(placesOf(shown.reported), ['坪环社区', '龙田社区'])
  const { reports } = shown.reported.find(({ community }) => community.name === '龙田社区') ?? {}
  assert.deepEqual(reports, [{ title: '夜间施工噪声集中反映' }])
  assert.deepEqual([shown.candidates, shown.forming], [['坑梓社区'], ['老坑社区']])

  const topic = { tier: 'TOPIC', answer: { through: { tier: 'HOTSPOT_REPORT' } } }
  assert.deepEqual(await ask(REPORT), {
    feed: {
      edges: [
        {
          node: {
            phase: 'APPROVED',
            hotspot: { phase: 'REPORTED' },
            answer: { text: '已约谈施工单位，夜间二十三点后停止浇筑，违规将依法处理。' },
            links: [topic, topic],
            unanswered: { totalCount: 0 },
          },
        },
      ],
    },
  })
  const citizen = await stack.token({ subject: 'dev-citizen', roles: ['citizen'], phone: '13800000000' })
  const answers = JSON.stringify(await ask(OWN, {}, citizen))
  assert.match(answers, /已约谈施工单位/)
  assert.match(answers, /已增加每日一次收运/)

  for (const { query } of demonstration.tries ?? []) await ask(query)
  return shown
}
