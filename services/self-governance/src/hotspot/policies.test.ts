import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { RecordedEvent } from '#shared/eventsourcing/cloud-event.ts'
import { type Instant, toInstant } from '#shared/eventsourcing/instant.ts'
import { listeningHandler, recordedEvent } from '#shared/testing/policies.ts'
import type { HotspotCommand } from './commands.ts'
import { area, community, report } from './examples.ts'
import { hotspotPolicies } from './policies.ts'
import { type HotspotState, initial } from './state.ts'

const topics = { topic: 'self-governance', topicOf: (name: string) => name }

/** What a fact leads to: the hotspot, and the command. */
async function tell(type: string, stream: string, data: RecordedEvent['data'], at?: Instant) {
  const { handler, asked } = listeningHandler<HotspotState, HotspotCommand>(initial)
  for (const { on } of hotspotPolicies(topics, handler))
    await on[type]?.act(recordedEvent({ type, stream, data, ...(at && { at }) }))
  return asked.map(({ stream: hotspot, command }) => [hotspot, command.type])
}

const shanghai = (text: string) => toInstant(new Date(`${text}+08:00`))
const MATTER = { area, classes: { subType: '460' } }

describe('a matter', () => {
  test('is a voice of the day of its receipt, by Shanghai’s clock', async () => {
    assert.deepEqual(await tell('MatterReceived', 'mat_1', MATTER, shanghai('2018-10-30T23:59:59.999')), [
      ['hot_440310-10018-460-2018-10-30', 'noteAppeal'],
    ])
    assert.deepEqual(await tell('MatterReceived', 'mat_1', MATTER, shanghai('2018-10-31T00:00:00')), [
      ['hot_440310-10018-460-2018-10-31', 'noteAppeal'],
    ])
  })
  test('of the past is a voice of the day on which it was received, not of the one on which its file was read', async () => {
    const recorded = { ...MATTER, receivedAt: shanghai('2018-10-30T00:30:00') }
    assert.deepEqual(await tell('MatterRecordedClosed', 'mat_1', recorded, shanghai('2026-03-18T12:00:00')), [
      ['hot_440310-10018-460-2018-10-30', 'noteAppeal'],
    ])
  })
  test('that began with an alert is what a camera saw, and no voice', async () =>
    assert.deepEqual(await tell('MatterReceived', 'mat_1', { ...MATTER, alertId: 'alert_1' }), []))
  test('without a community or a sub-type is in no hotspot', async () => {
    assert.deepEqual(await tell('MatterReceived', 'mat_1', { ...MATTER, area: {} }), [])
    assert.deepEqual(await tell('MatterReceived', 'mat_1', { ...MATTER, classes: {} }), [])
  })
})

describe('a message', () => {
  const submitted = { area: { communityId: community }, subType: '460' }
  const classified = { ...submitted, receivedAt: shanghai('2018-10-30T23:30:00') }
  const later = shanghai('2018-11-02T09:00:00')

  test('is a voice from its submission on, where it says its class', async () => {
    assert.deepEqual(await tell('ShortMessageSubmitted', 'inf_1', submitted, shanghai('2018-10-30T08:00:00')), [
      ['hot_440310-10018-460-2018-10-30', 'noteMessage'],
    ])
    assert.deepEqual(await tell('ShortMessageSubmitted', 'inf_1', { area: submitted.area }), [])
  })
  test('that is put under a class later is a voice of the day of its receipt', async () =>
    assert.deepEqual(await tell('MessageClassified', 'inf_1', classified, later), [
      ['hot_440310-10018-460-2018-10-30', 'noteMessage'],
    ]))
  test('stays where it was counted first when its class is corrected', async () =>
    assert.deepEqual(await tell('MessageClassified', 'inf_1', { ...classified, earlier: '602' }, later), []))
})

test('an approved report reports the hotspot it is about, and nothing where it is about none', async () => {
  assert.deepEqual(await tell('ReportApproved', report, { hotspotId: 'hot_440310-10018-460-2018-10-30' }), [
    ['hot_440310-10018-460-2018-10-30', 'report'],
  ])
  assert.deepEqual(await tell('ReportApproved', report, {}), [])
})

test('history from files is heard, and nothing of it is reported', () => {
  const { handler } = listeningHandler<HotspotState, HotspotCommand>(initial)
  const policies = hotspotPolicies(topics, handler)
  assert.deepEqual(
    policies.map(({ name, seesImports }) => [name, seesImports]),
    [
      ['note-appeals', true],
      ['note-messages', true],
      ['report-hotspots', false],
    ],
  )
})
