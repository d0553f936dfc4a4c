import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { execa } from 'execa'
import { type Collection, MongoClient } from 'mongodb'
import { freePort, isFree } from '../native/ports.ts'
import { PILLARS } from '../pillars.ts'
import { portVariable } from './ports.ts'

const variables = (['gateway', ...PILLARS, 'mongodb', 'kafka'] as const).map(portVariable)
let home: string
let ports: Record<string, string>

before(async () => {
  home = await mkdtemp(join(tmpdir(), 'sizhi-start-'))
  ports = Object.fromEntries(await Promise.all(variables.map(async (name) => [name, String(await freePort())])))
})

after(() => rm(home, { recursive: true, force: true }))

type Started = { said: string; signal(signal: NodeJS.Signals): boolean; ended: Promise<number | undefined> }

/** `npm start` with a home and ports of its own, once it has told what to try next. */
async function start(...args: string[]): Promise<Started> {
  const own = { ...ports, SIZHI_HOME: home, SIZHI_DOCKER: 'off', MONGODB_URI: undefined, KAFKA_BROKERS: undefined }
  const child = execa(process.execPath, ['infra/start.ts', ...args], { env: own, reject: false, all: true })
  const ended = child.then(({ exitCode }) => exitCode)
  let said = ''
  const ready = new Promise<void>((resolve) => {
    child.all.on('data', (chunk) => {
      said += chunk
      if (said.includes('Ctrl-C stops everything')) resolve()
    })
  })
  await Promise.race([ready, ended])
  assert.match(said, /Ctrl-C stops everything/, said)
  return { said, signal: (signal) => child.kill(signal), ended }
}

async function withMarks<T>(use: (marks: Collection) => Promise<T>): Promise<T> {
  const client = new MongoClient(`mongodb://127.0.0.1:${ports.MONGODB_PORT}/?directConnection=true`)
  try {
    return await use(client.db('marks').collection('marks'))
  } finally {
    await client.close()
  }
}

/** What the graph answers to the request that `npm start` suggests. */
async function tried(said: string, role: string, forged = ''): Promise<{ status: number; matters: number }> {
  const token = new RegExp(`^${role} +(\\S+)$`, 'm').exec(said)?.[1]
  const answer = await fetch(`http://127.0.0.1:${ports.GATEWAY_PORT}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}${forged}`, 'content-type': 'application/json' },
    body: /-d '(.*)'$/m.exec(said)?.[1] ?? '',
  })
  const { data } = (await answer.json()) as { data?: { matters: { totalCount: number } } }
  return { status: answer.status, matters: data?.matters.totalCount ?? 0 }
}

/** Every request that is suggested, by the role that it is suggested for: what the graph finds wrong with it. */
async function complaintsOfTries(said: string): Promise<unknown[]> {
  const tries = [...said.matchAll(/--role (\S+?)[ )][\s\S]*?-d '(.*)'$/gm)]
  assert.ok(tries.length >= 2, said)
  const complaints = tries.map(async ([, role, body = '']) => {
    const token = new RegExp(`^${role} +(\\S+)$`, 'm').exec(said)?.[1]
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const answer = await fetch(`http://127.0.0.1:${ports.GATEWAY_PORT}/graphql`, { method: 'POST', headers, body })
    const { errors } = (await answer.json()) as { errors?: unknown[] }
    return errors ?? []
  })
  return (await Promise.all(complaints)).flat()
}

/** What `npm run ops` says beside it, with nothing set but the home. */
async function operated(...args: string[]): Promise<object> {
  const own = { SIZHI_HOME: home, MONGODB_URI: undefined, KAFKA_BROKERS: undefined, SIZHI_MASTER_KEY: undefined }
  const { stdout, stderr } = await execa(process.execPath, ['infra/cli/ops.ts', ...args], { env: own, reject: false })
  assert.notEqual(stdout, '', stderr)
  return JSON.parse(stdout)
}

async function portsInUse(): Promise<string[]> {
  const inUse = await Promise.all(variables.map(async (name) => ((await isFree(Number(ports[name]))) ? [] : [name])))
  return inUse.flat()
}

test('a start tells address and tokens that work, a killed one is swept by the next, data are found again, reset begins anew', async () => {
  const first = await start()
  assert.match(first.said, new RegExp(`answers at http://127\\.0\\.0\\.1:${ports.GATEWAY_PORT}/graphql`))
  for (const role of ['citizen', 'seat', 'unit-officer', 'centre-lead', 'data-officer', 'auditor', 'analyst']) {
    const { status, matters } = await tried(first.said, role)
    assert.ok(status === 200 && matters > 0, `${role} sees ${matters} matters (${status})`)
  }
  assert.equal((await tried(first.said, 'centre-lead', 'forged')).status, 401)
  assert.deepEqual(await complaintsOfTries(first.said), [])
  const status = await operated('status', '--json')
  assert.partialDeepStrictEqual(status, {
    kafka: 'ok',
    services: [{ service: 'smart-governance', parked: { count: 0 } }],
  })
  await withMarks((marks) => marks.insertOne({ word: 'kept' }))
  first.signal('SIGKILL')
  await first.ended
  assert.deepEqual(await portsInUse(), variables)

  const second = await start()
  assert.doesNotMatch(second.said, /demonstration/)
  assert.equal(await withMarks((marks) => marks.countDocuments()), 1)
  assert.ok((await tried(second.said, 'seat')).matters > 0)
  second.signal('SIGINT')
  assert.equal(await second.ended, 130)
  assert.deepEqual(await portsInUse(), [])

  const third = await start('--reset')
  assert.match(third.said, /Beginning anew[\s\S]*demonstration/)
  assert.equal(await withMarks((marks) => marks.countDocuments()), 0)
  third.signal('SIGTERM')
  assert.equal(await third.ended, 143)
  assert.deepEqual(await portsInUse(), [])
})
