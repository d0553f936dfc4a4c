import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { insist, type People, people, registerDistrict, someMatter, UNIT } from '../district.ts'
import { type OwnServer, startOwnKafka, startOwnMongod } from '../servers.ts'
import { type Stack, startStack } from '../stack.ts'
import { gapsIn, openStores, type Stores } from '../stores.ts'

const MATTERS = 12

let mongod: OwnServer
let kafka: OwnServer
let stack: Stack
let stores: Stores
let who: People

before(async () => {
  ;[mongod, kafka] = await Promise.all([startOwnMongod(), startOwnKafka()])
  stack = await startStack({ env: { ...mongod.env, ...kafka.env } })
  stores = await openStores(stack)
  who = await people(stack)
  await registerDistrict(stack)
})

after(async () => {
  await stores.close()
  await stack.stop()
  await Promise.all([mongod.stop(), kafka.stop()])
})

type Victim = { kill(): Promise<void>; start(): Promise<void> }
type Step = { token: string; mutation: string; input: (matterId: string) => object; victims: Victim[] }
type Acknowledged = { commandId: string; stream: string; version: number }

/** The six steps, each with who takes it and what dies in the middle of it. */
function steps(): Step[] {
  const { service } = stack
  const reporter = () => ({ name: '李四', phone: `138${Math.random().toString().slice(2, 10)}` })
  return [
    {
      token: who.seat,
      mutation: 'receiveMatter',
      input: () => someMatter({ reporter: reporter() }),
      victims: [mongod],
    },
    {
      token: who.seat,
      mutation: 'transferMatter',
      input: (matterId) => ({ matterId, unitId: UNIT }),
      victims: [service],
    },
    { token: who.officer, mutation: 'acceptMatter', input: (matterId) => ({ matterId }), victims: [kafka] },
    {
      token: who.officer,
      mutation: 'resolveMatter',
      input: (matterId) => ({ matterId, outcome: 'SOLVED', reply: '已清理' }),
      victims: [mongod, service],
    },
    {
      token: who.seat,
      mutation: 'followUpMatter',
      input: (matterId) => ({ matterId, outcome: 'SATISFIED' }),
      victims: [mongod, kafka, service],
    },
    { token: who.seat, mutation: 'closeMatter', input: (matterId) => ({ matterId }), victims: [] },
  ]
}

/**
 * All matters take the step at once; as soon as the first has its answer, kill -9. What was acknowledged stands. In the
 * end each command is sent once more, and has the receipt it had.
 */
async function take(step: Step, matterIds: readonly string[]): Promise<Acknowledged[]> {
  const commands = matterIds.map((matterId) => ({ ...step.input(matterId), commandId: randomUUID() }))
  const send = async (command: { commandId: string }): Promise<Acknowledged> => {
    const { receipt } = await insist(stack, step.token, step.mutation, command)
    const [, stream = '', version] = receipt.token.split(':')
    return { commandId: command.commandId, stream, version: Number(version) }
  }
  const underWay = commands.map(send)
  await Promise.race(underWay)
  await Promise.all(step.victims.map((victim) => victim.kill()))
  // A service that finds no store gives up, so it comes last.
  await Promise.all(step.victims.filter((victim) => victim !== stack.service).map((server) => server.start()))
  if (step.victims.includes(stack.service)) await stack.service.start()
  const acknowledged = await Promise.all(underWay)
  // Looked for before it is sent again: that would store what was lost.
  await eachStands(acknowledged)
  assert.deepEqual(await Promise.all(commands.map(send)), acknowledged)
  return acknowledged
}

/** The commits, among which each of these commands has exactly its own. */
async function eachStands(acknowledged: readonly Acknowledged[]) {
  const commits = await stores.commits()
  for (const { commandId, stream, version } of acknowledged) {
    const own = commits.filter(({ command }) => command.id === commandId)
    assert.deepEqual(
      own.map((commit) => [commit.stream, commit.version]),
      [[stream, version]],
    )
  }
  return commits
}

test('kill -9 of service, broker and mongod within the steps: what was acknowledged is in store, topic and views', async () => {
  const acknowledged: Acknowledged[] = []
  let matterIds = Array.from({ length: MATTERS }, () => '')
  for (const step of steps()) {
    const answers = await take(step, matterIds)
    matterIds = answers.map(({ stream }) => stream)
    acknowledged.push(...answers)
  }
  assert.equal(new Set(matterIds).size, MATTERS)

  const commits = await eachStands(acknowledged)
  const records = await stores.records()
  assert.deepEqual(gapsIn(records), [])
  const inTopic = new Set(records.map(({ headers }) => `${headers.ce_subject} ${Number(headers.ce_sequence)}`))
  for (const { stream, version, events } of commits) {
    for (let back = 0; back < events.length; back++) assert.ok(inTopic.has(`${stream} ${version - back}`))
  }

  await stores.viewsAreFolds()
})
