import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { ObjectId } from 'mongodb'
import { now } from '#shared/eventsourcing/instant.ts'
import type { HopRow } from '#shared/pillar/hop-entry.ts'
import { sampleCommit } from '#shared/testing/commits.ts'
import { listeningPillar } from '#shared/testing/pillar.ts'
import { until } from '#shared/testing/until.ts'
import { pillar } from './main.ts'

const mechanisms = pillar.mechanisms.filter(({ name }) => name === 'flow')

const FLOW = '0190f3c2-6f1c-7c1e-9b1a-3f1d2c4b5a69'
const company = { subjectId: 'sub_91350100M000100Y43' }

/** Facts of acts in the pillar's topic, each after the other, and the hops they make. */
async function flowOf(t: TestContext) {
  const { open, readers, say } = await listeningPillar(t, { name: 'rule-of-law', mechanisms }, ['rule-of-law'])
  let seq = 0
  async function tell(stream: string, type: string, data: Record<string, unknown>) {
    const events = [{ type, schema: 1, at: now(), data }]
    seq += 1
    const commit = sampleCommit({ _id: new ObjectId(), stream, seq, version: seq, events, correlation: FLOW })
    await say('rule-of-law', 'INTERNAL', [commit])
    return commit
  }
  /** By name: what it led to; null while it waits. */
  async function hops(): Promise<Record<string, string | null>> {
    const streams = await open.store.commits.distinct('stream')
    const rows = await Promise.all(streams.map((stream) => readers.fresh<HopRow>(stream)))
    const named = rows.flatMap((row) => (row ? [[row.hop, row.to ? row.to.type : null] as const] : []))
    return Object.fromEntries(named.toSorted())
  }
  return { tell, become: (wanted: object) => settled(hops, wanted) }
}

async function settled(hops: () => Promise<object>, wanted: object): Promise<void> {
  await until(async () => JSON.stringify(await hops()) === JSON.stringify(wanted)).catch(() => {})
  assert.deepEqual(await hops(), wanted)
}

const opened = (kind: string, more: object = {}) => ({ kind, organId: 'org_1583', ...more })
const decided = (kind: string, findings: readonly object[] = []) => ({ ...opened(kind), subject: company, findings })
const finding = { no: 1, item: '消防通道堵塞' }

test('an inspection that found something waits for the penalty that a person opens after it, and this for its decision', async (t) => {
  const { tell, become } = await flowOf(t)
  await tell('act_inspection', 'ActRegistered', opened('inspection'))
  await become({ 'inspection-to-result': null })
  await tell('act_inspection', 'ActDecided', decided('inspection', [finding]))
  await become({ 'act-to-credit-record': null, 'inspection-to-penalty': null, 'inspection-to-result': 'ActDecided' })
  await tell('act_penalty', 'ActRegistered', opened('penalty', { followsActId: 'act_inspection' }))
  await become({
    'act-to-credit-record': null,
    'inspection-to-penalty': 'ActRegistered',
    'inspection-to-result': 'ActDecided',
    'penalty-to-decision': null,
  })
})

test('what was found and all put right asks for no penalty; a part of it does', async (t) => {
  const { tell, become } = await flowOf(t)
  await tell('act_inspection', 'ActDecided', decided('inspection', [finding, { ...finding, no: 2 }]))
  await tell('act_inspection', 'FindingsCorrected', { subject: company, findings: [1], open: 1 })
  await become({ 'act-to-credit-record': null, 'inspection-to-penalty': null, 'inspection-to-result': 'ActDecided' })
  await tell('act_inspection', 'FindingsCorrected', { subject: company, findings: [2], open: 0 })
  await become({
    'act-to-credit-record': null,
    'inspection-to-penalty': 'FindingsCorrected',
    'inspection-to-result': 'ActDecided',
  })
})

test('an act that was discontinued is expected to come to nothing', async (t) => {
  const { tell, become } = await flowOf(t)
  await tell('act_penalty', 'ActRegistered', opened('penalty'))
  await tell('act_second', 'ActRegistered', opened('inspection'))
  await become({ 'inspection-to-result': null, 'penalty-to-decision': null })
  await tell('act_penalty', 'ActDiscontinued', opened('penalty', { reason: 'ground-revoked' }))
  await tell('act_second', 'ActDiscontinued', opened('inspection', { reason: 'registered-in-error' }))
  await become({ 'inspection-to-result': 'ActDiscontinued', 'penalty-to-decision': 'ActDiscontinued' })
})

test('an inspection that found nothing, a reward and a revoked licence expect no penalty', async (t) => {
  const { tell, become } = await flowOf(t)
  await tell('act_inspection', 'ActDecided', decided('inspection'))
  await tell('act_reward', 'ActRegistered', opened('reward'))
  await tell('act_licence', 'ActRevoked', opened('licence'))
  await tell('act_penalty', 'ActRegistered', opened('penalty'))
  await become({
    'act-to-credit-record': null,
    'inspection-to-result': 'ActDecided',
    'penalty-to-decision': null,
  })
})
