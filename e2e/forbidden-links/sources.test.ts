import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { z } from 'zod'
import { ROOT, readPillars } from '#infra/contracts/pillars.ts'
import { definePolicy, reaction } from '#shared/eventsourcing/policies.ts'
import type { Mechanism } from '#shared/pillar/mechanism.ts'
import { forbiddenIn, type Link, linksOf, NAMED_ROOMS } from './links.ts'

/*
 * Over the code as it is put together: what the pillars' policies subscribe to, by topic and fact. Rooms read rows of
 * other rooms of their own pillar too; which, their own forbidden-links.test.ts hold.
 */

const pillars = await readPillars(ROOT)

test('no subscription of the house is a forbidden link', async (t) => {
  const links = await linksOf(t, pillars)
  assert.ok(links.length > 40)
  assert.deepEqual(forbiddenIn(links), [])
  const rooms = new Set(pillars.flatMap(({ name, mechanisms }) => mechanisms.map((room) => `${name}/${room.name}`)))
  for (const room of NAMED_ROOMS) assert.ok(rooms.has(room), room)
  const unknown = links.filter(({ from }) => from.endsWith('/?'))
  assert.deepEqual(unknown, [], 'every fact that is waited for is told by somebody')
})

test('what the rule of law hears of other pillars is enforcement, units and divisions', async (t) => {
  const links = await linksOf(t, pillars)
  const heard = links
    .filter(({ from, to }) => to.startsWith('rule-of-law/') && !from.startsWith('rule-of-law/'))
    .map(({ from, to }) => `${from} → ${to}`)
  assert.deepEqual([...new Set(heard)].toSorted(), [
    'smart-governance/division → rule-of-law/known-divisions',
    'smart-governance/matter → rule-of-law/administrative-act',
    'smart-governance/unit → rule-of-law/known-units',
  ])
})

/** A room that listens to one fact of a pillar's, on the pillar's topic of facts or another of its topics. */
function listening(name: string, [pillar, fact, reads]: readonly [string, string, z.ZodObject?]): Mechanism {
  return {
    name,
    entities: {},
    rights: {},
    wire: ({ topicOf }) => ({
      resolvers: {},
      policies: [
        definePolicy({
          name: `new-${name}`,
          topic: topicOf(pillar),
          startAt: 'beginning',
          seesImports: true,
          on: { [fact]: reaction(reads ?? z.object({}), async () => undefined) },
        }),
      ],
    }),
  }
}

/** The house with one more room in a pillar. */
async function linksWith(t: TestContext, pillar: string, room: Mechanism): Promise<Link[]> {
  const changed = pillars.map((each) =>
    each.name === pillar ? { ...each, mechanisms: [...each.mechanisms, room] } : each,
  )
  return linksOf(t, changed)
}

const NEW_SUBSCRIPTIONS: [what: string, pillar: string, room: string, source: [string, string, z.ZodObject?]][] = [
  ['care data in a credit file', 'rule-of-law', 'credit-file', ['psychological-care', 'ScreeningScored']],
  ['care data anywhere outside', 'self-governance', 'hotspot', ['psychological-care', 'ScreeningSubmitted']],
  ['a fact of care that is yet to come', 'rule-of-law', 'points', ['psychological-care', 'CrisisRaised']],
  ['complaints in a grade', 'rule-of-law', 'credit-profile', ['smart-governance', 'MatterReceived']],
  ['complaints in an act', 'rule-of-law', 'administrative-act', ['smart-governance', 'MatterReopened']],
  [
    'what else a resolution says',
    'rule-of-law',
    'administrative-act',
    ['smart-governance', 'MatterResolved', z.object({ informs: z.unknown() })],
  ],
  ['petitions counted as hotspots', 'rule-of-law', 'credit-file', ['self-governance', 'HotspotDetected']],
  ['an unconfirmed alert in an act', 'rule-of-law', 'administrative-act', ['smart-governance', 'AlertRaised']],
  ['an unconfirmed alert in a matter', 'smart-governance', 'matter', ['smart-governance', 'AlertRaised']],
  ['a detection in a matter', 'smart-governance', 'matter', ['smart-governance', 'DetectionReceived']],
  ['a hop that causes something', 'rule-of-law', 'administrative-act', ['rule-of-law', 'HopStuck']],
]

for (const [what, pillar, room, source] of NEW_SUBSCRIPTIONS) {
  test(`a new subscription is found: ${what}`, async (t) => {
    const links = await linksWith(t, pillar, listening(room, source))
    const found = forbiddenIn(links)
    assert.ok(found.length > 0)
    for (const each of found) assert.match(each, new RegExp(`^${source[0]}/\\S+ ${source[1]} → ${pillar}/${room} `))
  })
}
