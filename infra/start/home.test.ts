import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, test } from 'node:test'
import { launch } from '../native/process.ts'
import { markOf } from '../native/running.ts'
import { isProblem } from '../problem.ts'
import { claim, type Home, homeFolder, reset } from './home.ts'
import { keptInstance, keptKeys } from './keys.ts'

const variables = ['SIZHI_HOME', 'MONGODB_URI', 'KAFKA_BROKERS'] as const
const before = variables.map((name) => [name, process.env[name]] as const)
let home: Home

beforeEach(async () => {
  process.env.SIZHI_HOME = await mkdtemp(join(tmpdir(), 'sizhi-home-'))
  delete process.env.MONGODB_URI
  delete process.env.KAFKA_BROKERS
  home = homeFolder()
})

afterEach(async () => {
  await rm(home.root, { recursive: true })
  for (const [name, value] of before) {
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  }
})

const saying = (words: RegExp) => (error: unknown) => isProblem(error) && words.test(error.message)

test('a home that another start has is refused with its process', async () => {
  await claim(home)
  await assert.rejects(claim(home), saying(new RegExp(`already runs from .* \\(process ${process.pid}\\)`)))
})

test('of two starts at the same moment one has the home', async () => {
  const claims = await Promise.allSettled([claim(home), claim(home)])
  assert.deepEqual(claims.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
})

test('a home that cannot be written is told as what it is, and not as another start', {
  skip: process.platform !== 'linux',
}, async () => {
  const closed = (root: string) => claim({ root, of: (name) => join(root, name) })
  await assert.rejects(closed('/proc/self'), saying(/^\/proc\/self cannot be written \(ENOENT.*: .*SIZHI_HOME/))
  await writeFile(home.of('a file'), '')
  await assert.rejects(closed(home.of('a file')), saying(/cannot be written \(EEXIST/))
})

test('the claim of a start that was killed does not hold, and what it left running is stopped', async () => {
  await writeFile(home.of('start.pid'), `${process.pid} 1`)
  const idle = ['-e', 'setInterval(() => {}, 1000)']
  const left = await launch({ command: process.execPath, args: idle, dataDir: home.of('kafka') })
  await claim(home)
  assert.equal(markOf(left.pid), undefined)
})

test('reset removes data and keys and keeps the claim', async () => {
  await claim(home)
  const first = await keptKeys(home.of('keys.json'))
  await mkdir(home.of('mongod'))
  await reset(home)
  assert.ok(!existsSync(home.of('mongod')))
  assert.ok(existsSync(home.of('start.pid')))
  assert.notDeepEqual(await keptKeys(home.of('keys.json')), first)
})

test('reset refuses to touch servers of the environment, and nothing is removed', async () => {
  process.env.MONGODB_URI = 'mongodb://elsewhere'
  await mkdir(home.of('kafka'))
  await assert.rejects(reset(home), saying(/MONGODB_URI names a server of yours/))
  assert.ok(existsSync(home.of('kafka')))
})

test('keys are made once, are found again, and are readable by their owner alone', async () => {
  const file = home.of('keys.json')
  const keys = await keptKeys(file)
  assert.deepEqual(await keptKeys(file), keys)
  assert.equal((await stat(file)).mode & 0o777, 0o600)
  assert.equal(await keptInstance(file), keys.instance)
})

test('keys that cannot be read are one sentence, and reset still knows what to remove', async () => {
  const file = home.of('keys.json')
  const { instance } = await keptKeys(file)
  await writeFile(file, (await readFile(file, 'utf8')).slice(0, 60))
  await assert.rejects(keptKeys(file), saying(/cannot be read: restore the file, or begin anew/))
  assert.equal(await keptInstance(file), instance)
})
