import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { ObjectId } from 'mongodb'
import type { Commit } from '#shared/eventsourcing/commit.ts'
import { now } from '#shared/eventsourcing/instant.ts'
import type { Known } from '#shared/pillar/directory.ts'
import type { DirectoryEntry } from '#shared/pillar/directory-entry.ts'
import { sampleCommit } from '#shared/testing/commits.ts'
import { listeningPillar } from '#shared/testing/pillar.ts'
import { until } from '#shared/testing/until.ts'
import { areaOf, knownClasses, knownDivisions, knownUnits, placeOf } from './directories.ts'

/** A fact of the owner's, in its topic's form. */
function told(stream: string, version: number, type: string, data: object, origin?: 'import'): Commit {
  const events = [{ type, schema: 1, at: now(), data: { ...data } }]
  return sampleCommit({ _id: new ObjectId(), stream, seq: version, events, ...(origin && { origin }) })
}

/** A pillar that knows divisions and units, beside the topic of the pillar that owns them. */
async function knowingPillar(t: TestContext) {
  const mechanisms = [knownDivisions, knownUnits, knownClasses].map(({ mechanism }) => mechanism)
  const { open, readers, say } = await listeningPillar(t, { name: 'care', mechanisms }, ['smart-governance'])
  return {
    tell: (...commits: Commit[]) => say('smart-governance', 'PUBLIC', commits),
    divisions: knownDivisions.known({ name: 'care', readers }),
    units: knownUnits.known({ name: 'care', readers }),
    classes: knownClasses.known({ name: 'care', readers }),
    commits: open.db.collection<Commit>('commits'),
  }
}

test('a pillar knows the divisions, units and classes that their owner told of, as facts of its own', async (t) => {
  const { tell, divisions, units, classes, commits } = await knowingPillar(t)
  assert.equal(await divisions.knows('com_440310-10018'), false)
  const registered = told('com_440310-10018', 1, 'DivisionRegistered', {
    level: 'community',
    name: '南布社区',
    parentId: 'str_440310-101',
  })
  const renamed = told('com_440310-10018', 2, 'DivisionRenamed', { name: '南布新社区' })
  await tell(
    registered,
    told(
      'str_440310-101',
      1,
      'DivisionNameLearned',
      { level: 'street', name: '坑梓', parentId: 'dis_440310' },
      'import',
    ),
    renamed,
    registered,
    told(
      'com_440310-10018',
      3,
      'DivisionNameLearned',
      { level: 'community', name: '南布村', parentId: 'str_440310-102' },
      'import',
    ),
    told('com_440310-10018', 4, 'DivisionRetired', { successorId: 'com_440310-10020' }),
    told('unit_1583', 1, 'UnitRegistered', { name: '城管科', divisionId: 'str_440310-101' }),
    told('cls_sub-type-554', 1, 'ClassRegistered', { kind: 'sub-type', code: '554', name: '消防设施', parent: '22' }),
    told('cls_sub-type-554', 2, 'ClassRetired', {}),
    told('unit_1583', 2, 'UnitNameLearned', { name: '城市管理科' }),
  )
  await until(async () => (await commits.countDocuments()) === 9)
  assert.equal(
    await areaOf(divisions, 'com_440310-10018'),
    undefined,
    'a community whose district is not told of yet has no place: half of one would stay in a fact',
  )
  await tell(told('dis_440310', 1, 'DivisionRegistered', { level: 'district', name: '坪山区' }))
  await until(() => divisions.knows('dis_440310'))
  assert.deepEqual(await divisions.find('com_440310-10018'), {
    names: ['南布新社区', '南布社区', '南布村'],
    parentId: 'str_440310-101',
    retired: true,
    successorId: 'com_440310-10020',
  })
  assert.deepEqual(await units.find('unit_1583'), {
    names: ['城管科', '城市管理科'],
    parentId: 'str_440310-101',
    retired: false,
  })
  assert.deepEqual(await classes.find('cls_sub-type-554'), {
    names: ['消防设施'],
    parentId: 'cls_main-type-22',
    retired: true,
  })
  assert.deepEqual(await areaOf(divisions, 'com_440310-10018'), {
    communityId: 'com_440310-10018',
    streetId: 'str_440310-101',
    districtId: 'dis_440310',
  })
  assert.deepEqual(await placeOf(divisions, 'str_440310-101'), { streetId: 'str_440310-101', districtId: 'dis_440310' })
  assert.equal(await placeOf(divisions, 'str_440310-109'), undefined)
  await tell(told('str_440310-101', 2, 'DivisionRetired', { successorId: 'str_440310-102' }))
  await until(async () => (await divisions.find('str_440310-101'))?.retired === true)
  assert.equal(
    await areaOf(divisions, 'com_440310-10018'),
    undefined,
    'nor has one whose street has a successor that is not told of yet',
  )
  const successor = { level: 'street', name: '龙田街道', parentId: 'dis_440310' }
  await tell(told('str_440310-102', 1, 'DivisionRegistered', successor))
  await until(() => divisions.knows('str_440310-102'))
  assert.deepEqual(await areaOf(divisions, 'com_440310-10018'), {
    communityId: 'com_440310-10018',
    streetId: 'str_440310-102',
    districtId: 'dis_440310',
  })
  assert.equal(await areaOf(divisions, 'com_440310-1'), undefined)
  assert.equal(await areaOf(divisions, 'str_440310-101'), undefined)

  const [first] = await commits.find({ stream: 'kdiv_care-com-440310-10018' }).sort({ seq: 1 }).toArray()
  assert.equal(first?.events[0]?.type, 'DivisionLearned')
  assert.equal(first?.causation, `${registered._id.toHexString()}/0`, 'it says which fact it was told by')
})

test('a place is never half: what becomes known while it is looked for is found the next time', async () => {
  const lying = (parentId?: string): DirectoryEntry => ({
    names: ['某处'],
    retired: false,
    ...(parentId && { parentId }),
  })
  const entries = new Map([['com_1', lying('str_1')]])
  const learning: Known = {
    async find(id) {
      const entry = entries.get(id)
      // The street is told of as soon as it was asked for in vain.
      if (id === 'str_1') entries.set('str_1', lying('dis_1')).set('dis_1', lying())
      return entry
    },
    knows: async (id) => entries.has(id),
  }
  assert.equal(await placeOf(learning, 'com_1'), undefined)
  assert.deepEqual(await placeOf(learning, 'com_1'), { communityId: 'com_1', streetId: 'str_1', districtId: 'dis_1' })
})
