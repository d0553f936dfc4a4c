import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { z } from 'zod'
import { realData } from '#shared/testing/real-data.ts'
import { until } from '#shared/testing/until.ts'
import { appealsCsv } from '../../services/smart-governance/src/matter/generator.ts'
import { imported, importing } from '../importing.ts'
import { type Stack, startStack } from '../stack.ts'
import { openStores } from '../stores.ts'
import { PATIENCE_MS } from '../waiting.ts'

const REAL = realData('pingshan-appeals-2018-extract.csv')
const ROWS = 3000

let directory: string

before(async () => {
  directory = await mkdtemp(join(tmpdir(), 'sizhi-import-'))
})

after(() => rm(directory, { recursive: true }))

/** Nothing of an appeals file is rejected here. */
async function taken(stack: Stack, file: string) {
  const { exitCode, counts } = await imported(stack, 'appeals', file)
  assert.equal(exitCode, 0)
  return counts
}

const FIGURES = `{ matterStatistics(period: {from: "2010-01", to: "2019-12"}) {
  received open onTime late unknownTimeliness notHandled flagged } }`

async function figures(stack: Stack): Promise<unknown> {
  const { data, errors } = await stack.graph(FIGURES, {}, await stack.token({ roles: ['auditor'] }))
  assert.deepEqual(errors, [])
  return data?.matterStatistics
}

async function received(stack: Stack): Promise<number> {
  return z.object({ received: z.number() }).parse(await figures(stack)).received
}

/** More than what was under way before: several requests of twenty rows. */
async function untilItGrows(stack: Stack): Promise<void> {
  const from = await received(stack)
  await until(async () => (await received(stack)) > from + 100, PATIENCE_MS)
}

test('killed processes and repeated imports: the figures are those of the file', async () => {
  const file = join(directory, 'appeals.csv')
  await writeFile(file, (await Array.fromAsync(appealsCsv({ seed: 7, rows: ROWS }))).join(''))
  const [undisturbed, stack] = [await startStack(), await startStack()]
  try {
    const calm = await taken(undisturbed, file)
    assert.equal(calm.read, ROWS)
    assert.equal(calm.received + calm.rejected, ROWS)
    const expected = await figures(undisturbed)

    const disturbed = importing(stack, 'appeals', file, '--batch', '20')
    await untilItGrows(stack)
    await stack.service.kill('SIGKILL')
    await stack.service.start()
    await untilItGrows(stack)
    await stack.gateway.kill('SIGKILL')
    await stack.gateway.start()
    await untilItGrows(stack)
    disturbed.kill('SIGKILL')
    await disturbed
    // What the service had accepted is seen: what comes now is the next import's.
    const stores = await openStores(stack)
    await stores.settledCounts()
    await stores.close()

    const again = await taken(stack, file)
    assert.ok(again.received > 0, 'the import had ended before it was killed: the test shows nothing')
    assert.ok(again.alreadyKnown > 0, 'nothing had been taken before the import was killed: the test shows nothing')
    assert.equal(again.received + again.alreadyKnown + again.rejected, ROWS)
    assert.equal(again.changed, 0)
    assert.deepEqual(await figures(stack), expected)
    assert.deepEqual((await taken(stack, file)).received, 0)
    assert.deepEqual(await figures(stack), expected)
  } finally {
    await Promise.all([undisturbed.stop(), stack.stop()])
  }
})

test('the real appeals come out as they are', { skip: REAL.skip }, async () => {
  const stack = await startStack()
  try {
    const { pathname } = REAL.url
    const first = await taken(stack, pathname)
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
    assert.deepEqual(await taken(stack, pathname), { ...first, received: 0, alreadyKnown: 635 })
  } finally {
    await stack.stop()
  }
})
