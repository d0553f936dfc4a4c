import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { z } from 'zod'
import { realData } from '#shared/testing/real-data.ts'
import { until } from '#shared/testing/until.ts'
import { surveyCsv } from '../../services/psychological-care/src/screening/generator.ts'
import { SURVEY_COLUMNS } from '../../services/psychological-care/src/screening/intake.ts'
import { imported, importing } from '../importing.ts'
import { type Stack, startStack } from '../stack.ts'
import { openStores, type Stores } from '../stores.ts'
import { PATIENCE_MS } from '../waiting.ts'
import { type Figures, figuresIn, growth } from './figures.ts'

const REAL = realData('nhanes-dpq-extract.csv')
const ROWS = 6000

let stack: Stack
let stores: Stores
let directory: string
let lead: string

before(async () => {
  directory = await mkdtemp(join(tmpdir(), 'sizhi-screenings-'))
  stack = await startStack({ pillars: ['smart-governance', 'psychological-care'] })
  stores = await openStores(stack, 'psychological-care')
  lead = await stack.token({ subject: 'lead', roles: ['care-lead'] })
})

after(async () => {
  await stores.close()
  await stack.stop()
  await rm(directory, { recursive: true })
})

const taken = (file: string) => imported(stack, 'screenings', file)

const NAMES = 'submitted complete incomplete moderateOrAbove urgentReview urgentBelowModerate'

async function figures(): Promise<Figures> {
  const { data, errors } = await stack.graph(`{ screeningStatistics { ${NAMES} } }`, {}, lead)
  assert.deepEqual(errors, [])
  return data?.screeningStatistics as Figures
}

/** How many are there, also while nobody may be able to say. */
async function submitted(): Promise<number> {
  const { data } = await stack.graph('{ screeningStatistics { submitted } }', {}, lead)
  return (data?.screeningStatistics as Figures | null)?.submitted ?? 0
}

async function written(name: string, text: string): Promise<string> {
  const file = join(directory, name)
  await writeFile(file, text)
  return file
}

test('stopped, killed and repeated imports: the figures are those of the file, each row once', async () => {
  const csv = [...surveyCsv({ seed: 3, rows: ROWS })].join('')
  const file = await written('survey.csv', csv)
  const expected = figuresIn(csv)
  const start = await figures()
  const slowly = ['--batch', '20', '--in-flight', '1']
  /** More than what was under way before: several requests of twenty rows. */
  async function untilItGrows(): Promise<void> {
    const from = await submitted()
    await until(async () => (await submitted()) > from + 100, PATIENCE_MS)
  }

  const killed = importing(stack, 'screenings', file, ...slowly)
  await untilItGrows()
  await stack.services.get('psychological-care')?.kill('SIGKILL')
  await stack.services.get('psychological-care')?.start()
  await stack.gateway.kill('SIGKILL')
  await stack.gateway.start()
  await untilItGrows()
  killed.kill('SIGKILL')
  await killed
  // What the service had accepted is seen: what comes now is the next import's.
  await stores.settledCounts()

  const stopped = importing(stack, 'screenings', file, ...slowly)
  await untilItGrows()
  stopped.kill('SIGTERM')
  assert.equal((await stopped).exitCode, 143)

  const last = await taken(file)
  assert.equal(last.counts.received + last.counts.alreadyKnown, ROWS)
  assert.ok(last.counts.received > 0, 'the import had ended before it was stopped: the test shows nothing')
  assert.deepEqual(growth(start, await figures()), expected)
  assert.deepEqual((await taken(file)).counts, {
    read: ROWS,
    received: 0,
    alreadyKnown: ROWS,
    changed: 0,
    flagged: expected.incomplete,
    rejected: 0,
  })
  assert.deepEqual(growth(start, await figures()), expected)
})

const row = (seqn: string, ...answers: string[]) => [seqn, ...answers, ''].join(',')
const none = (count: number) => Array.from({ length: count }, () => '0')

test('what cannot be taken is named by its line and why, the rest is taken, and nothing is repeated of it', async () => {
  const start = await figures()
  const lines = [
    SURVEY_COLUMNS.join(','),
    row('880001', ...none(8), '1'),
    row('880002.0', ...none(8), '5'),
    row('', ...none(9)),
    row('88-0003', ...none(9)),
    '880004,0,0',
    row('880005', '7.0', ...none(7), '9'),
  ]
  const file = await written('damaged.csv', lines.join('\n'))
  const first = await taken(file)
  assert.equal(first.exitCode, 2)
  assert.deepEqual(first.counts, { read: 6, received: 2, alreadyKnown: 0, changed: 0, flagged: 1, rejected: 4 })
  assert.deepEqual(
    first.rejections.map(({ line, code, reason }) => `${line} ${code}: ${reason}`),
    [
      '3 IMPORT_VALUE_INVALID: DPQ090 is no value that this column can have',
      '4 IMPORT_RECORD_MISSING: SEQN is absent, so nobody can tell which record this is',
      '5 IMPORT_VALUE_INVALID: SEQN is no record number',
      '6 WRONG_COLUMNS: the line has 3 values, the header 11',
    ],
  )
  const grown = {
    submitted: 2,
    complete: 1,
    incomplete: 1,
    moderateOrAbove: 0,
    urgentReview: 1,
    urgentBelowModerate: 1,
  }
  assert.deepEqual(growth(start, await figures()), grown)
  assert.deepEqual((await taken(file)).counts, { ...first.counts, received: 0, alreadyKnown: 2 })

  const changed = await taken(await written('changed.csv', [lines[0], row('880001', ...none(9))].join('\n')))
  assert.deepEqual([changed.counts.changed, changed.changes.map(({ line }) => line)], [1, [2]])
  assert.deepEqual(growth(start, await figures()), grown)
})

const RECORDED = `{ pendingReviews(first: 1) { edges { node { id } } }
  screenings(first: 100, filter: {phase: RECORDED}) { edges { node {
    id recorded source invitedAt submittedAt community { id } participant { name } consent { basis statement guardian }
    review { dueAt } } } } }`

const recorded = z.object({
  pendingReviews: z.object({ edges: z.array(z.unknown()) }),
  screenings: z.object({ edges: z.array(z.object({ node: z.looseObject({ id: z.string(), source: z.string() }) })) }),
})

test('they are anonymous, by the consent of the survey, and the urgent ones among them open no task', async () => {
  await taken(await written('urgent.csv', [SURVEY_COLUMNS.join(','), row('880100', ...none(8), '3')].join('\n')))
  assert.ok((await figures()).urgentReview > 0)
  const { data, errors } = await stack.graph(RECORDED, {}, lead)
  assert.deepEqual(errors, [])
  const { pendingReviews, screenings } = recorded.parse(data)
  assert.deepEqual(pendingReviews.edges, [])
  const found = screenings.edges.find(({ node }) => node.source === 'nhanes-dpq:880100')
  assert.match(found?.node.id ?? '', /^scr_/)
  for (const { node } of screenings.edges) {
    assert.deepEqual(node, {
      id: node.id,
      recorded: true,
      source: node.source,
      invitedAt: null,
      submittedAt: null,
      community: null,
      participant: null,
      consent: { basis: 'SURVEY', statement: null, guardian: null },
      review: null,
    })
  }
})

test('the real survey comes out as it is, and once, however often it is imported', { skip: REAL.skip }, async () => {
  const start = await figures()
  const first = await taken(REAL.url.pathname)
  const rows = { read: 1500, received: 1500, alreadyKnown: 0, changed: 0, flagged: 117, rejected: 0 }
  assert.deepEqual(first.counts, rows)
  const expected = {
    submitted: 1500,
    complete: 1383,
    incomplete: 117,
    moderateOrAbove: 125,
    urgentReview: 46,
    urgentBelowModerate: 17,
  }
  assert.deepEqual(figuresIn(await readFile(REAL.url, 'utf8')), expected)
  assert.deepEqual(growth(start, await figures()), expected)
  assert.deepEqual((await taken(REAL.url.pathname)).counts, { ...rows, received: 0, alreadyKnown: 1500 })
  assert.deepEqual(growth(start, await figures()), expected)
})
