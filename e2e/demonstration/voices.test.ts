import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { z } from 'zod'
import { PILLARS } from '#infra/pillars.ts'
import { until } from '#shared/testing/until.ts'
import { demonstration } from '../../services/self-governance/src/information/demo.ts'
import { type Stack, startStack } from '../stack.ts'
import { PATIENCE_MS } from '../waiting.ts'
import { loadDistrict } from './load.ts'

let stack: Stack
let lead: string

before(async () => {
  stack = await startStack({ pillars: PILLARS })
  lead = await stack.token({ subject: 'lead', roles: ['centre-lead'], division: 'dis_440310' })
})

after(() => stack.stop())

async function ask(query: string, variables: object = {}, token = lead): Promise<unknown> {
  const { data, errors } = await stack.graph(query, variables, token)
  assert.deepEqual(errors, [])
  return data
}

const counted = z.object({ feed: z.object({ totalCount: z.number() }) })

async function count(filter: object): Promise<number> {
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
async function hotspotsIn(phase: string) {
  const query = `query($phase: HotspotPhase) { hotspots(first: 100, filter: {phase: $phase, from: "2020-01-01"}) {
    edges { node { community { name } messages reports { title } } } } }`
  const { edges } = hotspots.parse(await ask(query, { phase })).hotspots
  return edges.flatMap(({ node }) => (node.messages > 0 ? [node] : []))
}

const placesOf = (found: Awaited<ReturnType<typeof hotspotsIn>>) =>
  found.map(({ community }) => community.name).toSorted()

async function shown() {
  const filters = [{ tier: 'SHORT_MESSAGE' }, { tier: 'TOPIC' }, { tier: 'HOTSPOT_REPORT' }, { unanswered: true }]
  const [candidates, forming] = [await hotspotsIn('CANDIDATE'), await hotspotsIn('FORMING')]
  return {
    counts: await Promise.all(filters.map(count)),
    reported: await hotspotsIn('REPORTED'),
    candidates: placesOf(candidates),
    forming: placesOf(forming),
  }
}

const REPORT = `{ feed(filter: {tier: HOTSPOT_REPORT}) { edges { node {
  phase hotspot { phase } answer { text } links { tier answer { through { tier } } } unanswered { totalCount } } } } }`
const OWN = '{ feed(filter: {unanswered: false}) { edges { node { phase answer { text through { tier } } } } } }'

test('the demonstration shows voices on every tier, hotspots in every phase, and every submitter answered or waiting', async () => {
  await loadDistrict(stack)
  // The answer of a topic reaches each submitter by a policy.
  await until(async () => (await count({ unanswered: true })) === 10, PATIENCE_MS)
  await until(async () => (await hotspotsIn('REPORTED')).length === 2, PATIENCE_MS)
  const first = await shown()
  assert.deepEqual(first.counts, [30, 3, 1, 10])
  assert.deepEqual(placesOf(first.reported), ['坪环社区', '龙田社区'])
  const { reports } = first.reported.find(({ community }) => community.name === '龙田社区') ?? {}
  assert.deepEqual(reports, [{ title: '夜间施工噪声集中反映' }])
  assert.deepEqual([first.candidates, first.forming], [['坑梓社区'], ['老坑社区']])

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
  assert.doesNotMatch(await loadDistrict(stack), /not done/)
  assert.deepEqual(await shown(), first)
})
