import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, test } from 'node:test'
import { cached, cacheRoot } from './cache.ts'

/** Above what any kernel hands out. */
const noSuchPid = 2 ** 30

const before = process.env.XDG_CACHE_HOME
let home: string

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'sizhi-cache-'))
  process.env.XDG_CACHE_HOME = home
})

afterEach(async () => {
  if (before === undefined) delete process.env.XDG_CACHE_HOME
  else process.env.XDG_CACHE_HOME = before
  await rm(home, { recursive: true })
})

test('what was fetched once is not fetched again', async () => {
  let fetched = 0
  const fetchIt = async (directory: string) => {
    fetched += 1
    await writeFile(join(directory, 'tool'), 'whole')
  }
  const first = await cached('tool-1', fetchIt)
  const second = await cached('tool-1', fetchIt)
  assert.equal(fetched, 1)
  assert.equal(first, second)
  assert.ok(existsSync(join(first, 'tool')))
})

test('a download that fails half-way leaves nothing and the next one begins anew', async () => {
  const broken = cached('tool-1', async (directory) => {
    await writeFile(join(directory, 'tool'), 'ha')
    throw new Error('connection lost')
  })
  await assert.rejects(broken, /connection lost/)
  assert.deepEqual(await readdir(cacheRoot()), [])
  const place = await cached('tool-1', (directory) => writeFile(join(directory, 'tool'), 'whole'))
  assert.ok(existsSync(join(place, 'tool')))
})

test('a download whose process was killed is never taken for a whole one, and is cleared away', async () => {
  await cached('other', async () => {})
  // What a killed process leaves: its part, never renamed.
  const part = await mkdtemp(join(cacheRoot(), `tool-1.part-${noSuchPid}-`))
  await writeFile(join(part, 'tool'), 'ha')
  let fetched = false
  const place = await cached('tool-1', async (directory) => {
    fetched = true
    await writeFile(join(directory, 'tool'), 'whole')
  })
  assert.ok(fetched)
  assert.notEqual(place, part)
  assert.deepEqual(await readdir(cacheRoot()), ['other', 'tool-1'])
})

test('two that fetch at once both get the whole', async () => {
  const both = await Promise.all(
    [1, 2].map(() => cached('tool-1', (directory) => writeFile(join(directory, 'tool'), 'whole'))),
  )
  assert.equal(both[0], both[1])
  assert.deepEqual(await readdir(cacheRoot()), ['tool-1'])
})
