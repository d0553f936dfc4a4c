import assert from 'node:assert/strict'
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
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

async function files(verb: 'save' | 'bring-back', PATH = process.env.PATH): Promise<number | undefined> {
  const [from, to] = verb === 'save' ? [live, backup] : [backup, live]
  return (await execa('sh', ['infra/docker/files.sh', verb, from, to], { reject: false, env: { PATH } })).exitCode
}

/** A PATH on which one of its tools does this instead. */
async function toolThat(name: string, script: string): Promise<string> {
  const tools = join(folder, 'tools')
  await mkdir(tools)
  await writeFile(join(tools, name), `#!/bin/sh\n${script}\n`)
  await chmod(join(tools, name), 0o755)
  return [tools, process.env.PATH].join(delimiter)
}

/** A copy meets a full disk after its first file. */
const fullDisk = () => toolThat('cp', '/bin/cp "$1" "$2" "$3" "$4"\necho "No space left on device" >&2\nexit 1')

/** The script is told to end while it moves files. The tool is find's child, and find the script's. */
const toldToEnd = (signal: string) =>
  toolThat('mv', `kill -${signal} "$(cut -d ' ' -f 4 "/proc/$PPID/stat")"\nexec /bin/mv "$@"`)
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

test('what an earlier restore put aside is not lost by the next, and no backup has it', async () => {
  await files('save')
  await files('bring-back')
  await writeFile(join(live, 'WiredTiger'), 'later')
  assert.equal(await files('bring-back'), 1)
  assert.equal(await said(live, 'WiredTiger'), 'later')
  await rm(backup, { recursive: true })
  await mkdir(backup)
  await files('save')
  assert.deepEqual(await namesIn(backup), ['WiredTiger', 'journal', 'whole'])
  await rename(join(live, 'before'), join(folder, 'moved away'))
  await writeFile(join(live, 'WiredTiger'), 'today')
  assert.equal(await files('bring-back'), 0)
  assert.equal(await said(live, 'WiredTiger'), 'later')
  assert.equal(await said(live, 'before', 'WiredTiger'), 'today')
})

test('a folder without a store is neither saved nor brought back', async () => {
  await rm(join(live, 'WiredTiger'))
  assert.equal(await files('save'), 1)
  assert.deepEqual(await namesIn(backup), [])
  await writeFile(join(backup, 'whole'), '')
  assert.equal(await files('bring-back'), 1)
  assert.deepEqual(await namesIn(live), ['journal'])
})

test('a restore that was stopped while it copied has changed nothing, and is done again', async () => {
  await files('save')
  await mkdir(join(live, 'coming'))
  await writeFile(join(live, 'coming', 'half'), '')
  assert.equal(await files('bring-back'), 0)
  assert.deepEqual(await namesIn(live), ['WiredTiger', 'before', 'journal'])
  assert.deepEqual(await namesIn(join(live, 'before')), ['WiredTiger', 'journal'])
})

test('without room for it a copy leaves nothing behind: the store has its room again, and is as it was', async () => {
  const full = await fullDisk()
  assert.equal(await files('save', full), 1)
  assert.deepEqual(await namesIn(backup), [])
  assert.equal(await files('save'), 0)
  await writeFile(join(live, 'WiredTiger'), 'later')
  assert.equal(await files('bring-back', full), 1)
  assert.deepEqual(await namesIn(live), ['WiredTiger', 'journal'])
  assert.equal(await said(live, 'WiredTiger'), 'later')
})

for (const signal of ['HUP', 'INT', 'TERM']) {
  test(`once it moves files a restore goes on to its end on ${signal}: the volume is never left without a store`, async () => {
    await files('save')
    await writeFile(join(live, 'WiredTiger'), 'later')
    assert.equal(await files('bring-back', await toldToEnd(signal)), 0)
    assert.equal(await said(live, 'WiredTiger'), 'then')
    assert.deepEqual(await namesIn(live), ['WiredTiger', 'before', 'journal'])
  })
}

const isRoot = process.getuid?.() === 0

test('on a new volume mongod may write in the folder of its files', { skip: !isRoot }, async () => {
  await chown(join(live, 'WiredTiger'), 999, 999)
  await files('save')
  await rm(live, { recursive: true })
  await mkdir(live)
  assert.equal(await files('bring-back'), 0)
  const { uid, gid } = await stat(live)
  assert.deepEqual([uid, gid], [999, 999])
})
