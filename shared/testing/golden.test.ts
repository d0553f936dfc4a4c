import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { fileURLToPath, pathToFileURL } from 'node:url'

const TALLY_GOLDEN = `
import { goldenTests } from ${JSON.stringify(new URL('golden.ts', import.meta.url).href)}
import { tallyEvents } from ${JSON.stringify(new URL('tally.ts', import.meta.url).href)}
goldenTests(
  tallyEvents,
  new URL('golden/', import.meta.url),
  {
    TallyCounted: { type: 'TallyCounted', amount: 2 },
    TallyOverdue: { type: 'TallyOverdue' },
    TallyClosed: { type: 'TallyClosed' },
  },
  '2018-11-30T00:00:00.000Z',
)
`

/** The golden test of a mechanism that has no golden file yet, run by itself. */
function room(t: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'sizhi-golden-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'golden.test.ts')
  writeFileSync(file, TALLY_GOLDEN)
  const { NODE_TEST_CONTEXT: _, GOLDEN: __, ...env } = process.env
  return {
    golden: new URL('golden/', pathToFileURL(file)),
    run: (own: NodeJS.ProcessEnv = {}) =>
      spawnSync(process.execPath, ['--test', file], { env: { ...env, ...own }, encoding: 'utf8' }),
  }
}

test('a mechanism’s first golden files are asked for by name, written where no folder is, and end as files do', (t) => {
  const { golden, run } = room(t)
  const { status, stdout } = run()
  assert.equal(status, 1)
  assert.match(stdout, /TallyClosed\.v1\.json is missing: GOLDEN=new writes it/)
  run({ GOLDEN: 'new' })
  assert.match(readFileSync(fileURLToPath(new URL('TallyClosed.v1.json', golden)), 'utf8'), /\n}\n$/)
  assert.equal(run().status, 0)
})
