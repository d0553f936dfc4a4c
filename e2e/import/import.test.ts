import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { execa } from 'execa'
import { z } from 'zod'
import { appealsCsv } from '../../services/smart-governance/src/matter/generator.ts'
import { type Stack, startStack } from '../stack.ts'

const REAL = new URL('../../../shared/data/pingshan-appeals-2018-extract.csv', import.meta.url)
const ROWS = 3000

let directory: string

before(async () => {
  directory = await mkdtemp(join(tmpdir(), 'sizhi-import-'))
})

after(() => rm(directory, { recursive: true }))

const report = z.object({
  read: z.number(),
  received: z.number(),
  alreadyKnown: z.number(),
  changed: z.number(),
  flagged: z.number(),
  rejected: z.number(),
})
type Report = z.output<typeof report>

function importing(stack: Stack, file: string) {
  return execa(
    process.execPath,
    ['infra/cli/import.ts', 'appeals', file, '--json', '--graph', `${stack.gateway.url}/graphql`],
    {
      env: { SIZHI_DEV_ISSUER_DIR: stack.directory },
      reject: false,
    },
  )
}

async function imported(stack: Stack, file: string): Promise<Report> {
  const { stdout, stderr, exitCode } = await importing(stack, file)
  assert.equal(exitCode, 0, stderr)
  return report.parse(JSON.parse(stdout))
}

const FIGURES = `{ matterStatistics(period: {from: "2010-01", to: "2019-12"}) {
  received open onTime late unknownTimeliness notHandled flagged } }`

async function figures(stack: Stack): Promise<unknown> {
  const { data, errors } = await stack.graph(FIGURES, {}, await stack.token({ roles: ['auditor'] }))
  assert.deepEqual(errors, [])
  return data?.matterStatistics
}

test('killed processes and repeated imports: the figures are those of the file', async () => {
  const file = join(directory, 'appeals.csv')
  await writeFile(file, (await Array.fromAsync(appealsCsv({ seed: 7, rows: ROWS }))).join(''))
  const [undisturbed, stack] = [await startStack(), await startStack()]
  try {
    const calm = await imported(undisturbed, file)
    assert.equal(calm.read, ROWS)
    assert.equal(calm.received + calm.rejected, ROWS)
    const expected = await figures(undisturbed)

    const disturbed = importing(stack, file)
    await pause(700)
    await stack.service.kill('SIGKILL')
    await stack.service.start()
    await pause(300)
    await stack.gateway.kill('SIGKILL')
    await stack.gateway.start()
    await pause(300)
    disturbed.kill('SIGKILL')
    await disturbed

    const again = await imported(stack, file)
    assert.equal(again.received + again.alreadyKnown + again.rejected, ROWS)
    assert.equal(again.changed, 0)
    assert.deepEqual(await figures(stack), expected)
    assert.deepEqual((await imported(stack, file)).received, 0)
    assert.deepEqual(await figures(stack), expected)
  } finally {
    await Promise.all([undisturbed.stop(), stack.stop()])
  }
})

const skipped = process.env.CI
  ? 'the real appeals stay out of CI'
  : existsSync(REAL)
    ? false
    : 'the real appeals are not here'

test('the real appeals come out as they are', { skip: skipped }, async () => {
  const stack = await startStack()
  try {
    const { pathname } = REAL
    const first = await imported(stack, pathname)
    assert.deepEqual(first, { read: 635, received: 635, alreadyKnown: 0, changed: 0, flagged: 39, rejected: 0 })
    assert.deepEqual(await figures(stack), {
      received: 635,
      open: 0,
      onTime: 511,
      late: 119,
      unknownTimeliness: 5,
      notHandled: 0,
      flagged: 39,
    })
    assert.deepEqual(await imported(stack, pathname), { ...first, received: 0, alreadyKnown: 635 })
  } finally {
    await stack.stop()
  }
})
