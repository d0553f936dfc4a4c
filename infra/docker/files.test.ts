import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, test } from 'node:test'
import { execa } from 'execa'

let folder: string
let live: string
let backup: string

afterEach(() => rm(folder, { recursive: true }))
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sizhi-files-'))
  live = join(folder, 'live')
  backup = join(folder, 'backup')
  await mkdir(join(live, 'journal'), { recursive: true })
  await mkdir(backup)
  await writeFile(join(live, 'WiredTiger'), 'then')
  await writeFile(join(live, 'journal', '1'), 'then')
})

async function files(verb: 'save' | 'bring-back'): Promise<number | undefined> {
  const [from, to] = verb === 'save' ? [live, backup] : [backup, live]
  return (await execa('sh', ['infra/docker/files.sh', verb, from, to], { reject: false })).exitCode
}
const said = (...path: string[]) => readFile(join(...path), 'utf8')
const namesIn = async (folder: string) => (await readdir(folder)).sort()

test('what was saved is brought back, and what stood there stays beside it', async () => {
  assert.equal(await files('save'), 0)
  await writeFile(join(live, 'WiredTiger'), 'later')
  await writeFile(join(live, 'more'), 'later')
  assert.equal(await files('bring-back'), 0)
  assert.deepEqual(await namesIn(live), ['WiredTiger', 'before', 'journal'])
  assert.equal(await said(live, 'WiredTiger'), 'then')
  assert.equal(await said(live, 'journal', '1'), 'then')
  assert.deepEqual(await namesIn(join(live, 'before')), ['WiredTiger', 'journal', 'more'])
  assert.equal(await said(live, 'before', 'WiredTiger'), 'later')
})

test('without a whole backup nothing is changed, and no backup is written over another', async () => {
  assert.equal(await files('bring-back'), 1)
  assert.deepEqual(await namesIn(live), ['WiredTiger', 'journal'])
  await writeFile(join(backup, 'WiredTiger'), 'a copy that ended early')
  assert.equal(await files('bring-back'), 1)
  assert.equal(await files('save'), 1)
  assert.deepEqual(await namesIn(live), ['WiredTiger', 'journal'])
  assert.equal(await said(backup, 'WiredTiger'), 'a copy that ended early')
})

test('what an earlier restore put aside is not lost by the next', async () => {
  await files('save')
  await files('bring-back')
  await writeFile(join(live, 'WiredTiger'), 'later')
  assert.equal(await files('bring-back'), 1)
  assert.equal(await said(live, 'WiredTiger'), 'later')
})
