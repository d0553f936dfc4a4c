import assert from 'node:assert/strict'
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { test } from 'node:test'
import { execa } from 'execa'

const page = await readFile('docs/operations.md', 'utf8')
/** Under their headings, as somebody pastes them into a shell. */
const blocks = page.split(/^## /m).flatMap((part) => {
  const heading = part.slice(0, part.indexOf('\n'))
  return [...part.matchAll(/^( *)```\n(.*?)^\1```$/gms)].map(([, , script = '']) => ({ heading, script }))
})

test('every block of the operator’s page can be pasted into a shell', async () => {
  assert.ok(blocks.length >= 3)
  for (const { heading, script } of blocks) {
    const { stderr } = await execa('bash', ['-n'], { input: script, reject: false })
    assert.equal(stderr, '', heading)
  }
})

test('a backup that found no room is made by the same block again', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'sizhi-operations-'))
  t.after(() => rm(folder, { recursive: true }))
  const tools = join(folder, 'tools')
  await mkdir(tools)
  // Without room at first: a file `room` says that there is some.
  await writeFile(join(tools, 'docker'), '#!/bin/sh\n[ "$1" != run ] || [ -e room ]\n')
  await chmod(join(tools, 'docker'), 0o755)
  const script = blocks.find(({ heading }) => heading === 'Back up')?.script ?? ''
  const env = { PATH: [tools, process.env.PATH].join(delimiter) }
  const backUp = async () => (await execa('bash', ['-c', script], { cwd: folder, env, reject: false })).exitCode
  assert.equal(await backUp(), 1)
  await writeFile(join(folder, 'room'), '')
  assert.equal(await backUp(), 0)
})
