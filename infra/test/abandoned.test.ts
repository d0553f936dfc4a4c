import assert from 'node:assert/strict'
import { chown, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { execa } from 'execa'

let temporary: string

before(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'sizhi-shared-'))
})

after(() => rm(temporary, { recursive: true }))

const isRoot = process.getuid?.() === 0

test('what another user’s test run left is that user’s: it is passed by, and one’s own is swept', {
  skip: !isRoot,
}, async () => {
  for (const [name, owner] of [
    ['sizhi-test-others', 1001],
    ['sizhi-test-own', 0],
  ] as const) {
    const folder = join(temporary, name)
    await mkdir(folder)
    await writeFile(join(folder, 'owner.pid'), `${2 ** 30} 1`)
    await chown(folder, owner, owner)
  }
  const sweep = `
    const { sweepAbandoned } = await import('./infra/test/abandoned.ts')
    await sweepAbandoned()`
  const { exitCode, stderr } = await execa(process.execPath, ['--input-type=module', '-e', sweep], {
    env: { TMPDIR: temporary },
    reject: false,
  })
  assert.equal(exitCode, 0, stderr)
  assert.deepEqual(await readdir(temporary), ['sizhi-test-others'])
})
