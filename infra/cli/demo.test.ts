import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { execa } from 'execa'
import { readGenerators } from './generated/generators.ts'
import { writeGenerated } from './generated/write.ts'
import { readIntakes } from './import/intakes.ts'

const program = fileURLToPath(new URL('demo.ts', import.meta.url))
const ROWS = 40
let folder: string

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sizhi-demo-'))
})
after(() => rm(folder, { recursive: true }))

async function demo(...args: string[]) {
  const { exitCode, stdout, stderr } = await execa(process.execPath, [program, ...args], { reject: false })
  return { exitCode, stdout: String(stdout), stderr: String(stderr) }
}

for (const generator of await readGenerators()) {
  test(`what is generated as ${generator.name} is read by the intake of that name, all of it`, async () => {
    const path = join(folder, generator.name)
    await writeGenerated(generator, { seed: 3, rows: ROWS }, path)
    const intake = (await readIntakes()).find(({ name }) => name === generator.name)
    assert.ok(intake, `no intake takes ${generator.name} in`)
    const source = await intake.open(path)
    const rows = await Array.fromAsync(source.rows)
    source.close()
    assert.ok(rows.length >= ROWS, String(rows.length))
    assert.deepEqual(
      rows.filter((row) => 'code' in row),
      [],
    )
  })
}

test('the same rows come to standard output and into a file', async () => {
  const out = join(folder, 'out.csv')
  const shown = await demo('appeals', '--rows', '5', '--seed', '2')
  assert.deepEqual([shown.exitCode, shown.stdout.split('\n').length], [0, 6])
  await demo('appeals', '--rows', '5', '--seed', '2', '--out', out)
  assert.equal(await readFile(out, 'utf8'), `${shown.stdout}\n`)
})

test('what cannot be done is one sentence', async () => {
  const nowhere = await demo('appeals', '--rows', '5', '--out', join(folder, 'no', 'where'))
  assert.deepEqual([nowhere.exitCode, nowhere.stdout], [1, ''])
  assert.match(nowhere.stderr, /^What was generated cannot be written to .*where: .*\.$/)
  assert.match((await demo('appeals', '--rows', '-1')).stderr, /whole number from 0 to/)
})
