import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { z } from 'zod'
import { communityId } from '#shared/governance/ids.ts'
import { ROLES } from '#shared/identity/identity.ts'
import { readTopic } from '#shared/testing/topic.ts'
import { incomplete, minimal, moderate } from '../../services/psychological-care/src/screening/examples.ts'
import { DISTRICT, registerDistrict, STREET, send, sendWell, UNIT } from '../district.ts'
import { type Handed, handedInThen, monthsAgo, published } from '../federation/past-screenings.ts'
import { type Stack, startStack } from '../stack.ts'
import { openStores } from '../stores.ts'
import { type Cells, MEASURES, type Publication, tellsOfFew } from './reader.ts'

const COMMUNITIES = ['10018', '20001', '20002', '20003', '20004', '20005', '20006'].map((local) =>
  communityId.of(`440310-${local}`),
)
const MONTHS = [4, 3, 2].map(monthsAgo)

/** Per month and community: complete and minimal, complete and moderate, incomplete. */
const HANDED_IN: readonly (readonly [number, number, number][])[] = [
  // One small community beside a large one: the district's own figure would tell it.
  [
    [14, 11, 10],
    [9, 0, 0],
  ],
  // Six small ones, which together leave each of them open.
  [[21, 0, 0], ...Array.from({ length: 6 }, (): [number, number, number] => [5, 0, 0])],
  // The first month once more, but for the small one: what lies between the two is what must not be told.
  [
    [14, 11, 10],
    [12, 0, 2],
    [4, 1, 0],
  ],
]

let stack: Stack
let analyst: string

before(async () => {
  stack = await startStack({ pillars: ['smart-governance', 'psychological-care'] })
  await registerDistrict(stack)
  analyst = await stack.token({ subject: 'analyst', roles: ['analyst'] })
  const officer = await stack.token({ roles: ['data-officer'] })
  for (const id of COMMUNITIES.slice(1)) {
    const code = id.slice('com_'.length)
    const entry = { level: 'COMMUNITY', code, name: `测试社区${code}`, parentId: STREET }
    await sendWell(stack, officer, 'registerDivision', entry)
  }
  await handedInThen(stack, HANDED_IN.flatMap(handed))
  await published(stack, monthsAgo(4), MONTHS)
})

after(() => stack.stop())

function handed(communities: readonly [number, number, number][], index: number): Handed[] {
  return communities.flatMap((counts, place) =>
    [minimal, moderate, incomplete].map((result, kind) => ({
      community: COMMUNITIES[place] ?? communityId.of('none'),
      month: MONTHS[index] ?? monthsAgo(2),
      count: counts[kind] ?? 0,
      result,
    })),
  )
}

const figure = z.number().nullable()
const months = z.array(
  z.object({
    month: z.string(),
    ...{ submitted: figure, complete: figure, incomplete: figure, moderateOrAbove: figure, urgentReview: figure },
  }),
)
const divisions = z.object({ nodes: z.record(z.string(), z.object({ screeningCounts: months })) })

/** The published counts of a period, as anybody may ask for them: by division and month. */
async function asked(from: string, to: string): Promise<Map<string, z.output<typeof months>>> {
  const counts = `screeningCounts(period: { from: "${from}", to: "${to}" }) { month ${MEASURES.join(' ')} }`
  const ids = [DISTRICT, ...COMMUNITIES]
  const query = `{ ${ids.map((id, index) => `n${index}: node(id: "${id}") { ... on District { ${counts} } ... on Community { ${counts} } }`).join(' ')} }`
  const { data, errors } = await stack.graph(query, {}, analyst)
  assert.deepEqual(errors, [])
  const { nodes } = divisions.parse({ nodes: data })
  return new Map(ids.map((id, index) => [id, nodes[`n${index}`]?.screeningCounts ?? []]))
}

async function publicationOf(month: string): Promise<Publication> {
  const found = await asked(month, month)
  const cells = (id: string): Cells => found.get(id)?.[0] ?? {}
  return { district: cells(DISTRICT), communities: Object.fromEntries(COMMUNITIES.map((id) => [id, cells(id)])) }
}

const hadIn = (index: number) => COMMUNITIES.slice(0, HANDED_IN[index]?.length)

/** What would be published if only small figures were left out. */
function plainly(index: number): Publication {
  const counts = (HANDED_IN[index] ?? []).map(([low, high, open]) => low + high + open)
  const shown = counts.map((count, place) => [COMMUNITIES[place], { submitted: count < 10 ? null : count }] as const)
  return {
    district: { submitted: counts.reduce((sum, count) => sum + count, 0) },
    communities: Object.fromEntries(shown),
  }
}

test('a reader who leaves out small figures alone is told of few: what is published is not that', () => {
  assert.deepEqual(tellsOfFew(plainly(0), hadIn(0)), ['submitted leaves 9 to 1 communities'])
  assert.deepEqual(tellsOfFew(plainly(1), hadIn(1)), [])
})

test('no month, no community and no district tells of fewer than ten, whichever is subtracted from which', async () => {
  for (const [index, month] of MONTHS.entries()) {
    assert.deepEqual(tellsOfFew(await publicationOf(month), hadIn(index)), [], month)
  }
  const [first, second] = [await publicationOf(MONTHS[0] ?? ''), await publicationOf(MONTHS[1] ?? '')]
  assert.equal(first.communities[COMMUNITIES[0] ?? '']?.submitted, 35, 'what is large enough is told')
  assert.equal(first.district.submitted, null, 'its district would tell the small one')
  assert.equal(second.district.submitted, 51, 'six small ones leave each other open')
})

test('periods that overlap tell the same months in the same figures, so that nothing lies between them', async () => {
  const alone = new Map(await Promise.all(MONTHS.map(async (month) => [month, await asked(month, month)] as const)))
  for (const [index, from] of MONTHS.entries()) {
    for (const to of MONTHS.slice(index)) {
      for (const [division, told] of await asked(from, to)) {
        const each = MONTHS.filter((month) => month >= from && month <= to)
        assert.deepEqual(
          told,
          each.flatMap((month) => alone.get(month)?.get(division) ?? []),
          `${division} ${from}–${to}`,
        )
      }
    }
  }
})

test('a month is told once: what comes to it later and a second publication change nothing', async () => {
  const [month = ''] = MONTHS
  const before = await asked(month, month)
  await handedInThen(stack, [
    { community: COMMUNITIES[1] ?? communityId.of('none'), month: monthsAgo(4), count: 9, result: minimal },
  ])
  const lead = await stack.token({ subject: 'care-lead', roles: ['care-lead'] })
  await send(stack, lead, 'publishScreeningCounts', { districtId: DISTRICT, month })
  assert.deepEqual(await asked(month, month), before)
})

test('the topic that everybody may read holds the same figures and no other', async () => {
  const stores = await openStores(stack, 'psychological-care')
  const { views, topic } = stores.open
  await stores.records().finally(stores.close)
  const counts = views.topics.filter((each) => each !== topic)
  assert.equal(counts.length, 1)
  const told = (await readTopic(counts[0] ?? '')).map(({ value }) => JSON.parse(value))
  // The clock may have published the month after them too.
  const months = told.filter(({ month }) => MONTHS.includes(month))
  assert.equal(months.length, MONTHS.length)
  for (const { month, district, communities } of months) {
    const shown = await publicationOf(month)
    assert.deepEqual(district, figuresOf(shown.district))
    for (const { communityId: id, cells } of communities)
      assert.deepEqual(cells, figuresOf(shown.communities[id] ?? {}))
  }
})

/** Without what is hidden. */
function figuresOf(cells: Cells): object {
  return Object.fromEntries(MEASURES.flatMap((measure) => (cells[measure] == null ? [] : [[measure, cells[measure]]])))
}

test('the exact statistics are the care lead’s: by no period, community or questionnaire anybody else’s', async () => {
  const [from, to] = [MONTHS[0], MONTHS[2]]
  const ways = [
    `period: { from: "${from}", to: "${to}" }`,
    `communityId: "${COMMUNITIES[1]}"`,
    `communityId: "${COMMUNITIES[1]}", period: { from: "${from}", to: "${from}" }`,
    'instrument: PHQ_9',
  ]
  const others = ROLES.filter((role) => !['care-lead', 'system', 'public'].includes(role))
  for (const role of others) {
    const token = await stack.token({ subject: `a-${role}`, roles: [role], division: DISTRICT, unit: UNIT })
    for (const way of ways) {
      const { data, errors } = await stack.graph(`{ screeningStatistics(${way}) { submitted } }`, {}, token)
      assert.deepEqual(
        [data, errors.map(({ extensions }) => extensions.code)],
        [{ screeningStatistics: null }, ['FORBIDDEN']],
      )
    }
  }
})
