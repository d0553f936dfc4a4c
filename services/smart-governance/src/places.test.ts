import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { now } from '#shared/eventsourcing/instant.ts'
import { type Asker, accepted } from '#shared/testing/pillar.ts'
import { governed } from './governed.fixture.ts'

/* The places among the 27, and outside: one that an application held and another one holds now; and what is none. */

const APP = 'app_24'
const CAMERA = '44031000001320000124'
const data: Asker = { subject: 'data', roles: ['data-officer'] }
const lead: Asker = { subject: 'lead', roles: ['centre-lead'], division: 'dis_440310' }
const mapping = { channel: '12', unitId: 'unit_1583', urgency: 'NORMAL', subType: '554' }
const UNIT = { code: '1583', name: '城管局', divisionId: 'dis_440310' }

test('what was seen for an application that was retired becomes no matter of the one that has its place now', async (t) => {
  const { ask, send } = await governed(t)
  const told = async (name: string, more: object) =>
    accepted(await send(data, name, { commandId: randomUUID(), detectionAppId: APP, ...more }))
  accepted(await send(data, 'registerUnit', UNIT))
  accepted(await send(data, 'registerCamera', { code: CAMERA, communityId: 'com_440310-10018' }))

  async function inUse(name: string): Promise<string> {
    accepted(await send(data, 'proposeDetectionApp', { slot: 24, name, precisionFloor: 0.5 }))
    await told('startDetectionAppTrial', {})
    await told('recordDetectionAppTrial', { checked: 10, correct: 9 })
    await told('goLiveDetectionApp', mapping)
    const detection = { appId: APP, source: 'test', messageId: randomUUID(), camera: CAMERA, seenAt: now() }
    const answer = await send(data, 'reportDetection', { ...detection, confidence: 0.9 }, 'alert { id phase }')
    return (answer.alert as { id: string }).id
  }
  const former = await inUse('占道经营')
  await told('retireDetectionApp', {})
  // What is known of an application is asked again after a second.
  await setTimeout(1100)
  const own = await inUse('积水')

  const confirmed = async (alertId: string) => {
    const answer = await send(
      lead,
      'confirmAlert',
      { alertId },
      'alert { appId app { name } handover { subType { id } } }',
    )
    return { ...(answer.alert as object), rejection: answer.rejection }
  }
  const handover = { subType: { id: 'cls_sub-type-554' } }
  assert.deepEqual(await confirmed(own), { appId: APP, app: { name: '积水' }, handover, rejection: null })
  assert.deepEqual(await confirmed(former), { appId: APP, app: null, handover: null, rejection: null })
  assert.deepEqual((await ask(lead, `{ alert(id: "${own}") { app { name } } }`)).errors, [])
})

test('an application that there is no place for takes nothing in, from no file and no detector', async (t) => {
  const { ask, send } = await governed(t)
  const mutation = 'mutation($input: ImportDetectionsInput!) { importDetections(input: $input) { rows { outcome } } }'
  const frame = { before: {}, after: { id: 'a', frame_time: 1_565_748_300, camera: 'gate', label: 'car' } }
  const rows = [{ line: 1, message: JSON.stringify(frame) }]
  const detection = { source: 'test', messageId: 'm', camera: CAMERA, seenAt: now() }
  for (const appId of ['app_1', 'app_2', 'app_00', 'app_28', 'app_99', 'app_tests']) {
    const message = 'appId is no id or value of its kind'
    const { errors } = await ask(data, mutation, { input: { commandId: appId, appId, rows } })
    assert.deepEqual(
      errors.map((error) => error.message),
      [message],
      appId,
    )
    await assert.rejects(send(data, 'reportDetection', { ...detection, appId }), { message }, appId)
  }
})
