import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { execa } from 'execa'
import { z } from 'zod'
import { until } from '#shared/testing/until.ts'
import { surveyCsv } from '../../services/psychological-care/src/screening/generator.ts'
import { SURVEY_COLUMNS } from '../../services/psychological-care/src/screening/intake.ts'
import { type Stack, startStack } from '../stack.ts'
import { type Figures, figuresIn, growth } from './figures.ts'

const REAL = new URL('../../../shared/data/nhanes-dpq-extract.csv', import.meta.url)
const ROWS = 6000
const PATIENCE = 120_000

let stack: Stack
let directory: string
let lead: string

before(async () => {
  directory = await mkdtemp(join(tmpdir(), 'sizhi-screenings-'))
  stack = await startStack({ pillars: ['smart-governance', 'psychological-care'] })
  lead = await stack.token({ subject: 'lead', roles: ['care-lead'] })
})

after(async () => {
  await stack.stop()
  await rm(directory, { recursive: true })
})

const report = z.object({
  read: z.number(),
  received: z.number(),
  alreadyKnown: z.number(),
  changed: z.number(),
  flagged: z.number(),
  rejected: z.number(),
})
const details = z.object({
  rejections: z.array(z.object({ line: z.number(), code: z.string(), reason: z.string() })),
  changes: z.array(z.object({ line: z.number() })),
})

function importing(file: string, ...more: string[]) {
  return execa(
    process.execPath,
    ['infra/cli/import.ts', 'screenings', file, '--json', '--graph', `${stack.gateway.url}/graphql`, ...more],
    { env: { SIZHI_DEV_ISSUER_DIR: stack.directory, SIZHI_TOKEN: undefined }, reject: false },
  )
}

async function imported(file: string) {
  const { stdout, stderr, exitCode } = await importing(file)
  assert.ok(exitCode === 0 || exitCode === 2, stderr)
  return { exitCode, said: stdout, report: report.parse(JSON.parse(stdout)), ...details.parse(JSON.parse(stdout)) }
}

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
    await until(async () => (await submitted()) > from + 100, PATIENCE)
  }

  /** What the service had accepted before is seen: what comes now is the next import's. */
  async function untilItStands(): Promise<void> {
    for (let before = -1; before !== (await submitted()); await pause(1500)) before = await submitted()
  }

  const killed = importing(file, ...slowly)
  await untilItGrows()
  await stack.services.get('psychological-care')?.kill('SIGKILL')
  await stack.services.get('psychological-care')?.start()
  await stack.gateway.kill('SIGKILL')
  await stack.gateway.start()
  await untilItGrows()
  killed.kill('SIGKILL')
  await killed
  await untilItStands()

  const stopped = importing(file, ...slowly)
  await untilItGrows()
  stopped.kill('SIGTERM')
  assert.equal((await stopped).exitCode, 143)

  const last = await imported(file)
  assert.equal(last.report.received + last.report.alreadyKnown, ROWS)
  assert.ok(last.report.received > 0, 'the import had ended before it was stopped: the test shows nothing')
  assert.deepEqual(growth(start, await figures()), expected)
  assert.deepEqual((await imported(file)).report, {
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
  const first = await imported(file)
  assert.equal(first.exitCode, 2)
  assert.deepEqual(first.report, { read: 6, received: 2, alreadyKnown: 0, changed: 0, flagged: 1, rejected: 4 })
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
  assert.deepEqual((await imported(file)).report, { ...first.report, received: 0, alreadyKnown: 2 })

  const changed = await imported(await written('changed.csv', [lines[0], row('880001', ...none(9))].join('\n')))
  assert.deepEqual([changed.report.changed, changed.changes], [1, [{ line: 2 }]])
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
  await imported(await written('urgent.csv', [SURVEY_COLUMNS.join(','), row('880100', ...none(8), '3')].join('\n')))
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

const skipped = process.env.CI
  ? 'the real survey stays out of CI'
  : existsSync(REAL)
    ? false
    : 'the real survey is not here'

test('the real survey comes out as it is, and once, however often it is imported', { skip: skipped }, async () => {
  const start = await figures()
  const first = await imported(REAL.pathname)
  const rows = { read: 1500, received: 1500, alreadyKnown: 0, changed: 0, flagged: 117, rejected: 0 }
  assert.deepEqual(first.report, rows)
  const expected = {
    submitted: 1500,
    complete: 1383,
    incomplete: 117,
    moderateOrAbove: 125,
    urgentReview: 46,
    urgentBelowModerate: 17,
  }
  assert.deepEqual(figuresIn(await readFile(REAL, 'utf8')), expected)
  assert.deepEqual(growth(start, await figures()), expected)
  assert.deepEqual((await imported(REAL.pathname)).report, { ...rows, received: 0, alreadyKnown: 1500 })
  assert.deepEqual(growth(start, await figures()), expected)
})
