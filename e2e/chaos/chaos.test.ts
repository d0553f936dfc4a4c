import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ObjectId } from 'mongodb'
import { silent } from '#infra/problem.ts'
import { activeGeneration } from '#shared/eventsourcing/generations.ts'
import { kafkajs } from '#shared/kafka/kafkajs.ts'
import { overAll } from '#shared/mongo/over-all.ts'
import { silent as log } from '#shared/testing/views.ts'
import type { Stores } from '../stores.ts'
import { createPlan, describeStep } from './plan.ts'
import { describe, type Report } from './report.ts'
import { runChaos } from './run.ts'
import { type ChaosServers, SINGLE_FAULTS, startSingleServers } from './servers.ts'
import { openStage, type Stage } from './stage.ts'
import { readTruths } from './truth.ts'
import { judge } from './verdict.ts'

/** In so few steps each kind of fault comes, and each kind of victim, and none that takes long. */
const [SEED, STEPS] = [287_025, 5]
const PLAN = createPlan(SEED, SINGLE_FAULTS)

let servers: ChaosServers
let stage: Stage
let report: Report

before(async () => {
  servers = await startSingleServers()
  stage = await openStage(servers, PLAN.split)
})

after(async () => {
  await stage.close()
  await servers.stop()
})

test('the short run has every kind of fault, and every kind of victim', () => {
  const text = PLAN.steps().take(STEPS).map(describeStep).toArray().join('; ')
  for (const kind of ['kill', 'restart', 'pause', 'cut']) assert.ok(text.includes(kind), kind)
  const victims = ['MongoDB', 'Kafka', 'gateway,', 'relay’s holder', 'projector', 'kill smart-governance', '→']
  for (const victim of victims) assert.ok(text.includes(victim), victim)
})

test('whatever is killed, restarted, paused or cut: what was acknowledged is in store, topic and views, once', async () => {
  report = await runChaos(stage, { seed: SEED, plan: PLAN, goOn: (_, steps) => steps < STEPS, say: silent })
  assert.equal(report.happened.length, STEPS)
  assert.deepEqual(
    report.verdicts.flatMap(({ promise, broken }) => broken.map((where) => `${promise}: ${where}`)),
    [],
    describe(report),
  )
  assert.ok(report.repeated.length > 0)
})

const judgeNow = async () => judge({ ...report, truths: await readTruths(stage.stores) })

/** The promises that the stores now break. */
async function brokenNow(): Promise<string[]> {
  return (await judgeNow()).filter(({ broken }) => broken.length > 0).map(({ promise }) => promise)
}

function storesOfRuleOfLaw(): Stores {
  const stores = stage.stores.get('rule-of-law')
  assert.ok(stores)
  return stores
}

test('a commit that is missing from the store is noticed', async () => {
  const { open } = storesOfRuleOfLaw()
  const lost = await open.store.commits.findOneAndDelete({ 'command.id': /^steady / })
  assert.ok(lost)
  const broken = await brokenNow()
  await open.store.commits.insertOne(lost)
  assert.deepEqual(broken, [
    'every acknowledged command is in its store, once',
    'a topic holds nothing else, and what comes again is the same',
    'every view is what a plain fold gives',
  ])
})

test('a command that took effect twice is noticed, and that the second is in no topic and no view', async () => {
  const { open } = storesOfRuleOfLaw()
  const one = await open.store.commits.findOne({ 'command.id': /^steady /, version: 1 }, overAll('test'))
  assert.ok(one)
  const { pending: _, ...commit } = one
  const twice = { ...commit, _id: new ObjectId(), stream: `${commit.stream}-twice` }
  await open.store.commits.insertOne(twice)
  const broken = await brokenNow()
  await open.store.commits.deleteOne({ _id: twice._id })
  assert.deepEqual(broken, [
    'every acknowledged command is in its store, once',
    'every commit is in its topic, whole and in order',
    'every view is what a plain fold gives',
  ])
})

test('a row that is missing and a counter that is wrong are noticed', async () => {
  const { open } = storesOfRuleOfLaw()
  const [mechanism] = open.views.mechanisms.filter(({ prefixes }) => prefixes.includes('org'))
  const generation = await activeGeneration(open.views)
  assert.ok(mechanism && generation)
  const rows = open.views.rows(mechanism, generation)
  const row = await rows.findOneAndDelete({})
  assert.ok(row)
  assert.deepEqual(await brokenNow(), ['every view is what a plain fold gives'])
  await rows.insertOne(row)
  const counters = open.views.counters(generation)
  const counter = await counters.findOneAndDelete({})
  assert.ok(counter)
  assert.deepEqual(await brokenNow(), ['every view is what a plain fold gives'])
  await counters.insertOne(counter)
})

test('a record that comes again in another form is noticed; one that is the same may come', async () => {
  const { open, records } = storesOfRuleOfLaw()
  const [record] = await records()
  assert.ok(record)
  const { partition, key, value, headers } = record
  const sender = kafkajs({ brokers: [servers.env.KAFKA_BROKERS ?? ''], log }).sender()
  await sender.send(open.topic, [
    { partition, key, value, headers },
    { partition, key, value: '{"name":"other"}', headers },
  ])
  await sender.close()
  const broken = (await judgeNow()).filter((verdict) => verdict.broken.length > 0)
  assert.deepEqual(
    broken.map(({ promise, broken: { length } }) => [promise, length]),
    [['a topic holds nothing else, and what comes again is the same', 1]],
  )
})
