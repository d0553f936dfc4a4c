import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { z } from 'zod'
import { realData } from '#shared/testing/real-data.ts'
import { until } from '#shared/testing/until.ts'
import { appealsCsv } from '../../services/smart-governance/src/matter/generator.ts'
import { COMMUNITY, DISTRICT, people, registerDistrict, send, sendWell, someMatter } from '../district.ts'
import { askWith } from '../graph.ts'
import { imported } from '../importing.ts'
import { type Stack, startStack } from '../stack.ts'
import { openStores } from '../stores.ts'
import { PATIENCE_MS } from '../waiting.ts'
import { clustersIn, sizesFrom } from './clusters.ts'

const REAL = realData('pingshan-appeals-2018-extract.csv')

let stack: Stack
let analyst: string

before(async () => {
  stack = await startStack({ pillars: ['smart-governance', 'self-governance'] })
  await registerDistrict(stack)
  analyst = await stack.token({ roles: ['analyst'] })
})

after(() => stack.stop())

const page = z.object({
  hotspots: z.object({
    totalCount: z.number(),
    edges: z.array(z.object({ cursor: z.string(), node: z.looseObject({ id: z.string(), size: z.number() }) })),
  }),
})

const LIST = `query($filter: HotspotFilter, $orderBy: HotspotOrder, $after: String) {
  hotspots(first: 100, after: $after, filter: $filter, orderBy: $orderBy) {
    totalCount totalCountExact edges { cursor node { id size phase day communityKnown community { name } } } } }`

async function list(filter: object = {}): Promise<z.output<typeof page>['hotspots']> {
  const { data, errors } = await stack.graph(LIST, { filter, orderBy: 'SIZE_DESC' }, analyst)
  assert.deepEqual(errors, [])
  return page.parse(data).hotspots
}

/** All of the year, page by page. */
async function sizesOf(year: string, minimumSize: number): Promise<[string, number][]> {
  const found: [string, number][] = []
  for (let after: string | undefined, more = true; more; ) {
    const filter = { minimumSize, from: `${year}-01-01`, to: `${year}-12-31` }
    const { data } = await stack.graph(LIST, { filter, after }, analyst)
    const { edges } = page.parse(data).hotspots
    found.push(...edges.map(({ node }): [string, number] => [node.id, node.size]))
    after = edges.at(-1)?.cursor
    more = edges.length === 100
  }
  return found.toSorted()
}

async function importAppeals(to: Stack, file: string): Promise<void> {
  assert.equal((await imported(to, 'appeals', file)).exitCode, 0)
}

describe('matters of one community, sub-type and day', () => {
  test('form a hotspot, are a candidate from the fifth on, and reported by a person alone', async () => {
    const { seat, lead } = await people(stack)
    const hotspots = async (more = {}) => (await list({ community: COMMUNITY, ...more })).edges.map(({ node }) => node)
    const receive = () => sendWell(stack, seat, 'receiveMatter', someMatter(), 'matter { id }')

    await receive()
    await receive()
    await until(async () => (await hotspots({ minimumSize: 1 })).length === 1, PATIENCE_MS)
    assert.partialDeepStrictEqual(await hotspots({ minimumSize: 2 }), [
      { size: 2, phase: 'FORMING', communityKnown: true, community: { name: '南布社区' } },
    ])
    assert.deepEqual(await hotspots(), [])
    const [forming] = await hotspots({ phase: 'FORMING' })
    const early = await send(stack, lead, 'reportHotspot', { hotspotId: forming?.id })
    assert.equal(early.payload?.rejection?.code, 'HOTSPOT_NOT_CANDIDATE')

    for (let more = 0; more < 3; more++) await receive()
    await until(async () => (await hotspots())[0]?.size === 5, PATIENCE_MS)
    const [candidate] = await hotspots({ phase: 'CANDIDATE' })
    assert.equal(candidate?.id, forming?.id)

    assert.deepEqual((await send(stack, seat, 'reportHotspot', { hotspotId: candidate?.id })).codes, ['FORBIDDEN'])
    const { receipt } = await sendWell(stack, lead, 'reportHotspot', { hotspotId: candidate?.id })
    const { data, errors } = await stack.graph(
      `query($id: ID!, $code: String!) {
        hotspot(id: $id) { phase size appeals messages detection { candidateAt edition } availableCommands
          subType { name } items { matter { phase } } }
        node(id: $id) { ... on Hotspot { phase } }
        community(code: $code) { name hotspots { totalCount edges { node { phase } } } } }`,
      { id: candidate?.id, code: COMMUNITY.slice('com_'.length) },
      lead,
      { 'sizhi-receipts': receipt.token },
    )
    assert.deepEqual(errors, [])
    assert.deepEqual(data, {
      hotspot: {
        phase: 'REPORTED',
        size: 5,
        appeals: 5,
        messages: 0,
        detection: { candidateAt: 5, edition: 'default' },
        availableCommands: [],
        subType: { name: '消防设施' },
        items: Array.from({ length: 5 }, () => ({ matter: { phase: 'RECEIVED' } })),
      },
      node: { phase: 'REPORTED' },
      community: { name: '南布社区', hotspots: { totalCount: 1, edges: [{ node: { phase: 'REPORTED' } }] } },
    })
  })

  test('a list shows what the threshold calls many, or all of a phase, or what it is told', async () => {
    const officer = await stack.token({ roles: ['data-officer'] })
    const sizes = async (filter: object) =>
      (await list({ community: COMMUNITY, ...filter })).edges.map(({ node }) => node.size)
    const inCommunity = async (of: string) => {
      const query = `query($code: String!) { community(code: $code) { hotspots${of} { totalCount } } }`
      const { data } = await stack.graph(query, { code: COMMUNITY.slice('com_'.length) }, analyst)
      return z.object({ community: z.object({ hotspots: z.object({ totalCount: z.number() }) }) }).parse(data).community
        .hotspots.totalCount
    }
    assert.deepEqual([await sizes({}), await sizes({ phase: 'REPORTED' })], [[5], [5]])
    assert.deepEqual(await sizes({ phase: 'REPORTED', minimumSize: 6 }), [])
    assert.deepEqual(await sizes({ phase: 'FORMING' }), [])

    const rules = { edition: 'stricter', title: '民情规则', candidateAt: 8, answerWithin: 5 }
    const { receipt } = await sendWell(stack, officer, 'publishVoiceRules', rules)
    await askWith(receipt.token, stack.graph, '{ currentVoiceRules { candidateAt } }', {}, analyst)
    await until(async () => (await sizes({})).length === 0)
    assert.deepEqual(await sizes({ phase: 'REPORTED' }), [5], 'what was reported does not go with a threshold')
    assert.deepEqual(await sizes({ minimumSize: 2 }), [5])
    assert.deepEqual([await inCommunity(''), await inCommunity('(phase: REPORTED)')], [0, 1])
    assert.deepEqual([await inCommunity('(minimumSize: 5)'), await inCommunity('(minimumSize: 6)')], [1, 0])
  })

  test('one alone is no hotspot, not even by its id', async () => {
    const { seat, lead } = await people(stack)
    const officer = await stack.token({ roles: ['data-officer'] })
    await sendWell(stack, officer, 'registerClass', { kind: 'SUB_TYPE', code: '602', name: '共享单车', parent: '22' })
    const received = await sendWell(
      stack,
      seat,
      'receiveMatter',
      someMatter({ subType: '602' }),
      'matter { receivedAt }',
    )
    const { receivedAt } = z.object({ receivedAt: z.string() }).parse(received.matter)
    const day = new Date(Date.parse(receivedAt) + 8 * 3_600_000).toISOString().slice(0, 10)
    const id = `hot_440310-10018-602-${day}`
    const stores = await openStores(stack, 'self-governance')
    await until(async () => (await stores.stored()).rows.has(id), PATIENCE_MS).finally(stores.close)
    const query = 'query($id: ID!) { hotspot(id: $id) { phase } node(id: $id) { id ... on Hotspot { phase } } }'
    assert.deepEqual((await stack.graph(query, { id }, analyst)).data, { hotspot: null, node: null })
    const elsewhere = await stack.token({ roles: ['centre-lead'], division: 'str_440310007' })
    for (const token of [lead, elsewhere]) {
      for (const hotspotId of [id, 'hot_440310-10018-602-2018-01-01']) {
        const { payload } = await send(stack, token, 'reportHotspot', { hotspotId })
        assert.equal(payload?.rejection?.code, 'HOTSPOT_NOT_FOUND')
      }
    }
  })
})

test('hotspots are for the administration, and bad questions have one clear answer', async () => {
  const codes = async (filter: object, token?: string) =>
    (await stack.graph(LIST, { filter }, token)).errors.map(({ extensions }) => extensions.code)
  assert.deepEqual(await codes({}), ['UNAUTHENTICATED'])
  assert.deepEqual(await codes({}, await stack.token({ roles: ['citizen'] })), ['FORBIDDEN'])
  for (const filter of [{ minimumSize: 0 }, { community: DISTRICT }, { from: '2018-02-30' }, { to: 'yesterday' }])
    assert.deepEqual(await codes(filter, analyst), ['BAD_USER_INPUT'], JSON.stringify(filter))
})

describe('history from files', () => {
  let directory: string

  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'sizhi-hotspots-'))
  })

  after(() => rm(directory, { recursive: true }))

  test('forms the hotspots that its rows say, however often the file is read', async () => {
    const file = join(directory, 'appeals.csv')
    const csv = (await Array.fromAsync(appealsCsv({ seed: 11, rows: 1500 }))).join('')
    await writeFile(file, csv)
    const expected = sizesFrom(clustersIn(csv), 2)
    assert.ok(expected.length > 5)
    await importAppeals(stack, file)
    await until(async () => (await sizesOf('2019', 1)).length >= expected.length, PATIENCE_MS)
    await importAppeals(stack, file)
    assert.deepEqual(await sizesOf('2019', 1), expected)
    assert.deepEqual(await sizesOf('2019', 3), sizesFrom(clustersIn(csv), 3))
  })

  test('the real appeals have one hotspot of five or more, and four of three or more', {
    skip: REAL.skip,
  }, async () => {
    const real = await startStack({ pillars: ['smart-governance', 'self-governance'] })
    try {
      const token = await real.token({ roles: ['analyst'] })
      const count = async (filter: object) => {
        const { data } = await real.graph(LIST, { filter }, token)
        return page.parse(data).hotspots
      }
      await importAppeals(real, REAL.url.pathname)
      const expected = sizesFrom(clustersIn(await readFile(REAL.url, 'utf8')), 2)
      await until(async () => (await count({ minimumSize: 2 })).totalCount >= expected.length, PATIENCE_MS)
      assert.equal((await count({ minimumSize: 2 })).totalCount, expected.length)
      assert.equal((await count({ minimumSize: 3 })).totalCount, 4)
      const { totalCount, edges } = await count({})
      assert.equal(totalCount, 1)
      assert.partialDeepStrictEqual(edges[0]?.node, {
        id: 'hot_440310-10018-460-2018-10-30',
        phase: 'CANDIDATE',
        day: '2018-10-30',
        community: { name: '南布社区' },
      })
    } finally {
      await real.stop()
    }
  })
})
