import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { cameraOf } from '#shared/governance/camera.ts'
import { streetId } from '#shared/governance/ids.ts'
import { camera, community, district, elsewhere, here, mapping, rivers, SEEN, shanghai, street } from './examples.ts'
import { inForce } from './in-force.ts'
import { DEFAULT_SETTINGS } from './settings.ts'

/** Directories as the commit store has them; `asked` counts the looks. */
function directories(entries: Record<string, object>) {
  const asked: string[] = []
  const fresh = async (id: string) => {
    asked.push(id)
    return (entries[id] ?? null) as never
  }
  return { entries, asked, known: inForce({ fresh }) }
}

const divisions = { [community]: { parentId: street }, [street]: { parentId: district } }
const trial = { number: 1, startedAt: shanghai('2019-01-01T00:00:00'), settings: DEFAULT_SETTINGS }
const classes = { 'cls_sub-type-460': { retired: false }, 'cls_channel-31': { retired: false } }
const app = (phase: string) => ({ state: { phase, app: { trials: [trial], since: trial.startedAt }, mapping } })
const seen = { appId: rivers, edition: 1, firstSeenAt: SEEN }
const message = { appId: rivers, camera: 'front_door', seenAt: SEEN }

describe('where a camera looks', () => {
  const placeOf = async (entries: Record<string, object>, code: string) =>
    (await directories({ ...divisions, ...entries }).known.detectionRules({ ...message, camera: code })).area

  test('is what was registered, with the divisions above it', async () =>
    assert.deepEqual(await placeOf({ [cameraOf('front_door')]: { communityId: community } }, 'front_door'), here))
  test('is in the street that took the place of the registered one', async () => {
    const former = streetId.of('440310-104')
    const entries = {
      [cameraOf('front_door')]: { communityId: community },
      [community]: { parentId: former },
      [former]: { parentId: district, successorId: street, retiredAt: SEEN },
    }
    assert.deepEqual(await placeOf(entries, 'front_door'), here)
  })
  test('is the successor of a community that has ended, or that community itself where there is none', async () => {
    const entries = {
      [cameraOf('front_door')]: { communityId: community },
      [community]: { parentId: street, successorId: elsewhere, retiredAt: SEEN },
    }
    const next = { [elsewhere]: { parentId: street } }
    assert.deepEqual(await placeOf({ ...entries, ...next }, 'front_door'), { ...here, communityId: elsewhere })
    assert.deepEqual(await placeOf(entries, 'front_door'), here)
  })
  test('is the district alone where only the device id says it', async () =>
    assert.deepEqual(await placeOf({}, camera), { districtId: district }))
  test('is unknown where nothing says it, whatever its name sounds like', async () =>
    assert.deepEqual(await placeOf({}, '坪山河-3'), {}))
})

describe('an application', () => {
  const stateOf = async (entries: Record<string, object>) =>
    (await directories(entries).known.detectionRules(message)).app

  test('runs in its trial and in use', async () => {
    assert.equal(await stateOf({}), 'unknown')
    for (const phase of ['proposed', 'retired']) assert.equal(await stateOf({ [rivers]: app(phase) }), 'idle')
    for (const phase of ['trial', 'live']) assert.equal(await stateOf({ [rivers]: app(phase) }), 'running')
  })
  test('may report the moment its trial has begun', async () => {
    const { entries, known } = directories({ [rivers]: app('proposed') })
    assert.equal((await known.detectionRules(message)).app, 'idle')
    entries[rivers] = app('trial')
    assert.equal((await known.detectionRules(message)).app, 'running')
  })
  test('is asked for once, however many messages come at a time', async () => {
    const { asked, known } = directories({ [rivers]: app('live') })
    for (let count = 0; count < 20; count++) await known.detectionRules(message)
    assert.equal(asked.filter((id) => id === rivers).length, 1)
  })
})

describe('what was seen on a place that another application had before', () => {
  const [since, begun] = [shanghai('2019-08-10T00:00:00'), shanghai('2019-08-20T00:00:00')]
  const editionOf = async (trials: object[]) => {
    const entry = { state: { phase: 'trial', app: { trials, since, firstTrial: 2 } } }
    return (await directories({ [rivers]: entry }).known.detectionRules(message)).edition.number
  }

  test('between the proposal and the first trial is of that trial, and of none while there is none', async () => {
    assert.equal(await editionOf([trial, { ...trial, number: 2, startedAt: begun }]), 2)
    assert.equal(await editionOf([trial]), 0)
  })
})

describe('a decision', () => {
  test('knows the mapping of an application in use, and of no other', async () => {
    for (const phase of ['live', 'trial'] as const) {
      const { mapping: found } = await directories({ ...classes, [rivers]: app(phase) }).known.alertRules(
        seen,
        undefined,
      )
      assert.deepEqual(found, phase === 'live' ? mapping : undefined)
    }
  })
  test('knows no mapping of the application that has the place since: by an alert of its trials alone', async () => {
    const again = app('live')
    const since = { state: { ...again.state, app: { ...again.state.app, firstTrial: 2 } } }
    const { known } = directories({ ...classes, [rivers]: since })
    assert.equal((await known.alertRules(seen, undefined)).mapping, undefined)
    assert.deepEqual((await known.alertRules({ ...seen, edition: 2 }, undefined)).mapping, mapping)
  })
  test('knows what of the mapping is not used any more', async () => {
    const endedIn = async (entries: Record<string, object>) =>
      (await directories({ ...classes, [rivers]: app('live'), ...entries }).known.alertRules(seen, undefined)).ended
    assert.equal(await endedIn({}), undefined)
    assert.equal(await endedIn({ 'cls_sub-type-460': { retired: true } }), 'sub-type')
    assert.equal(await endedIn({ 'cls_main-type-12': { retired: true } }), 'main-type')
    assert.equal(await endedIn({ 'cls_channel-31': { retired: true } }), 'channel')
    assert.equal(await endedIn({ [rivers]: app('trial'), 'cls_channel-31': { retired: true } }), undefined)
  })
  test('knows the community, or its successor where it has ended', async () => {
    const areaIn = async (entries: Record<string, object>) =>
      (await directories(entries).known.alertRules(seen, community)).areaOf(community)
    assert.deepEqual(await areaIn(divisions), here)
    assert.equal(await areaIn({}), undefined)
    const ended = { parentId: street, successorId: elsewhere, retiredAt: SEEN }
    assert.deepEqual(await areaIn({ ...divisions, [community]: ended, [elsewhere]: { parentId: street } }), {
      ...here,
      communityId: elsewhere,
    })
    assert.equal(await areaIn({ ...divisions, [community]: ended }), undefined)
  })
})
