import assert from 'node:assert/strict'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { execa } from 'execa'
import { z } from 'zod'
import { realData } from '#shared/testing/real-data.ts'
import { figuresOf } from '../../services/rule-of-law/src/administrative-act/demo/figures.ts'
import { imported } from '../importing.ts'
import { type Stack, startStack } from '../stack.ts'

const REAL = realData('sf-inspections/')
const WANTED = { seed: 11, rows: 300 }

let directory: string

before(async () => {
  directory = await mkdtemp(join(tmpdir(), 'sizhi-inspections-'))
})

after(() => rm(directory, { recursive: true }))

const started = () => startStack({ pillars: ['smart-governance', 'rule-of-law'] })

const taken = (stack: Stack, folder: string) => imported(stack, 'inspections', folder)

const pageForm = z.object({
  acts: z.object({
    totalCount: z.number(),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    edges: z.array(
      z.object({
        node: z.object({
          kind: z.literal('INSPECTION'),
          phase: z.literal('RECORDED'),
          subject: z.object({ businessId: z.string() }),
          findings: z.array(z.object({ correctedOn: z.string().nullable() })),
          flags: z.array(z.string()),
          version: z.number(),
        }),
      }),
    ),
  }),
})

const PAGE = `query($after: String) { acts(first: 100, after: $after, filter: {recorded: true}) {
  totalCount pageInfo { hasNextPage endCursor }
  edges { node { kind phase version subject { businessId } findings { correctedOn } flags } }
} }`

/** All recorded inspections, page by page, as an auditor reads them. */
async function recorded(stack: Stack) {
  const token = await stack.token({ roles: ['auditor'] })
  const acts: z.output<typeof pageForm>['acts']['edges'][number]['node'][] = []
  for (let after: string | null = null; ; ) {
    const { data, errors } = await stack.graph(PAGE, { after }, token)
    assert.deepEqual(errors, [])
    const page: z.output<typeof pageForm>['acts'] = pageForm.parse(data).acts
    acts.push(...page.edges.map(({ node }) => node))
    after = page.pageInfo.endCursor
    if (page.pageInfo.hasNextPage) continue
    assert.equal(acts.length, page.totalCount)
    return acts
  }
}

/** The same figures as the generator counts them, from what the graph shows. */
async function figures(stack: Stack) {
  const acts = await recorded(stack)
  const findings = acts.flatMap((act) => act.findings)
  const flagged = (flag: string) => acts.filter(({ flags }) => flags.includes(flag)).length
  return {
    businesses: new Set(acts.map(({ subject }) => subject.businessId)).size,
    inspections: acts.length - flagged('NO_INSPECTION_ROW'),
    onlyFindings: flagged('NO_INSPECTION_ROW'),
    findings: findings.length,
    corrections: findings.filter(({ correctedOn }) => correctedOn !== null).length,
    withoutScore: flagged('NO_SCORE'),
  }
}

/** The folder again, with one of its files changed. */
async function changed(folder: string, file: string, change: (lines: string[]) => string[]): Promise<string> {
  const copy = await mkdtemp(join(directory, 'changed-'))
  await cp(folder, copy, { recursive: true })
  const lines = (await readFile(join(folder, file), 'utf8')).trimEnd().split('\n')
  await writeFile(join(copy, file), `${change(lines).join('\n')}\n`)
  return copy
}

describe('generated inspections', () => {
  let stack: Stack
  let folder: string
  const expected = figuresOf(WANTED)
  const rows = expected.inspections + expected.onlyFindings
  const nothing = { received: 0, alreadyKnown: 0, changed: 0, rejected: 0 }

  before(async () => {
    stack = await started()
    folder = join(directory, 'generated')
    const wanted = ['--rows', String(WANTED.rows), '--seed', String(WANTED.seed), '--out', folder]
    await execa(process.execPath, ['infra/cli/demo.ts', 'inspections', ...wanted])
  })
  after(() => stack.stop())

  test('come out as they were made up, however often they are imported', async () => {
    const { counts } = await taken(stack, folder)
    assert.deepEqual(counts, { ...nothing, read: rows, received: rows, flagged: rows })
    assert.deepEqual(await figures(stack), expected)
    const again = await taken(stack, folder)
    assert.deepEqual(again.counts, { ...nothing, read: rows, alreadyKnown: rows, flagged: rows })
    assert.deepEqual(await figures(stack), expected)
  })

  test('a row that changed since is reported with its file and line, and what was recorded first stays', async () => {
    const other = await changed(folder, 'inspections.csv', ([header = '', first = '', ...rest]) => {
      const [business, , date, type] = first.split(',')
      return [header, [business, '3', date, type].join(','), ...rest]
    })
    const { counts, changes } = await taken(stack, other)
    assert.partialDeepStrictEqual(counts, { received: 0, alreadyKnown: rows - 1, changed: 1, rejected: 0 })
    assert.partialDeepStrictEqual(changes, [{ file: 'inspections.csv', line: 2 }])
    assert.deepEqual(await figures(stack), expected)
  })

  test('a finding that was put right since is learnt, and nothing else changes', async () => {
    const later = await changed(folder, 'violations.csv', (lines) => {
      const open = lines.findIndex((line, index) => index > 0 && !/corrected|"/.test(line))
      return lines.with(open, `${lines[open]}  [ date violation corrected: 6/1/2020 ]`)
    })
    const { counts } = await taken(stack, later)
    assert.partialDeepStrictEqual(counts, { received: 1, alreadyKnown: rows - 1, changed: 0, rejected: 0 })
    const corrections = expected.corrections + 1
    assert.deepEqual(await figures(stack), { ...expected, corrections })
    assert.partialDeepStrictEqual((await taken(stack, later)).counts, { received: 0, alreadyKnown: rows })
    assert.deepEqual(await figures(stack), { ...expected, corrections })
  })

  test('what cannot be understood is rejected by file and line, the rest goes on', async () => {
    const withDay = await changed(folder, 'inspections.csv', (lines) => [...lines, '9,90,20190231,routine'])
    const broken = await changed(withDay, 'violations.csv', (lines) => [...lines, '9,20190301'])
    const { counts, rejections } = await taken(stack, broken)
    assert.partialDeepStrictEqual(counts, { read: rows + 2, alreadyKnown: rows, rejected: 2 })
    assert.deepEqual(rejections.map(({ file, line, code }) => [file, line > WANTED.rows, code]).toSorted(), [
      ['inspections.csv', true, 'IMPORT_DATE_UNREADABLE'],
      ['violations.csv', true, 'WRONG_COLUMNS'],
    ])
  })
})

test('the real inspections come out as they are, and once', { skip: REAL.skip }, async () => {
  const stack = await started()
  try {
    const expected = { businesses: 179, inspections: 450, onlyFindings: 13, findings: 1610, corrections: 1311 }
    const { counts } = await taken(stack, REAL.url.pathname)
    assert.deepEqual(counts, { read: 463, received: 463, alreadyKnown: 0, changed: 0, flagged: 463, rejected: 0 })
    assert.deepEqual(await figures(stack), { ...expected, withoutScore: 0 })
    const again = await taken(stack, REAL.url.pathname)
    assert.deepEqual(again.counts, { ...counts, received: 0, alreadyKnown: 463 })
    assert.deepEqual(await figures(stack), { ...expected, withoutScore: 0 })

    const other = await changed(REAL.url.pathname, 'inspections.csv', (lines) =>
      lines.map((line) => line.replace(/^19,94,20171211,/, '19,93,20171211,')),
    )
    const { changes } = await taken(stack, other)
    assert.deepEqual(changes, [{ file: 'inspections.csv', line: 2, record: '19-20171211-routine' }])
    assert.deepEqual(await figures(stack), { ...expected, withoutScore: 0 })
  } finally {
    await stack.stop()
  }
})
