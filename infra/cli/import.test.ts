import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { execa } from 'execa'
import { until } from '#shared/testing/until.ts'
import { appeal } from '../../services/smart-governance/src/matter/demo/appeals.ts'
import { APPEAL_COLUMNS, type AppealRow } from '../../services/smart-governance/src/matter/demo/columns.ts'
import { type FakeGraph, openFakeGraph } from './testing/fake-graph.ts'

const program = fileURLToPath(new URL('import.ts', import.meta.url))
let graph: FakeGraph
let folder: string
let files = 0

beforeEach(async () => {
  graph = await openFakeGraph()
  folder = await mkdtemp(join(tmpdir(), 'sizhi-import-'))
})
afterEach(async () => {
  await graph.close()
  await rm(folder, { recursive: true })
})

/** A process as the shell starts it: without the options of the test runner we are in. */
function start(args: string[], nodeOptions: string[] = []) {
  const env = { SIZHI_TOKEN: 'a-token', SIZHI_GRAPH: graph.url }
  return execa(process.execPath, [...nodeOptions, program, 'appeals', ...args], { env, reject: false })
}

async function run(...args: string[]) {
  const { exitCode, stdout, stderr } = await start(args)
  return { exitCode, stdout: String(stdout), stderr: String(stderr) }
}

async function report(...args: string[]) {
  const { exitCode, stdout } = await run('--json', ...args)
  return { exitCode, ...JSON.parse(stdout) }
}

const line = (row: AppealRow) => APPEAL_COLUMNS.map((column) => row[column]).join(',')
const lines = (count: number) => Array.from({ length: count }, (_, index) => line(appeal(1, count, index)))
const header = APPEAL_COLUMNS.join(',')

async function fileOf(...content: (string | Buffer)[]): Promise<string> {
  const path = join(folder, `appeals-${files++}.csv`)
  await writeFile(path, Buffer.concat(content.map((each) => Buffer.concat([Buffer.from(each), Buffer.from('\n')]))))
  return path
}

test('a file goes in once, however often it is imported', async () => {
  const file = await fileOf(header, ...lines(300))
  const first = await report(file)
  assert.partialDeepStrictEqual(first, { exitCode: 0, read: 300, received: 300, rejected: 0, lastLine: 301 })
  assert.ok(first.flagged > 10)
  const again = await report(file)
  const nothingNew = { exitCode: 0, received: 0, alreadyKnown: 300, flagged: first.flagged }
  assert.partialDeepStrictEqual(again, nothingNew)
  assert.equal(graph.stores, 300)
  const ids = graph.requests.flatMap(({ operation, commandId }) => (operation === 'import' ? [commandId] : []))
  assert.deepEqual(ids.slice(0, 3).toSorted(), ids.slice(3).toSorted())
})

test('rows are sent as they stand, under the names of the graph', async () => {
  const row = appeal(1, 10, 3)
  await run(await fileOf(header, line(row)))
  const sent = JSON.parse(graph.stored.get(row.REC_ID) ?? '')
  assert.equal(Object.keys(sent).length, 26)
  assert.partialDeepStrictEqual(sent, {
    recId: row.REC_ID,
    createTime: row.CREATE_TIME,
    eventSrcId: row.EVENT_SRC_ID,
    intimeToArchiveNum: row.INTIME_TO_ARCHIVE_NUM,
    disposeUnitName: row.DISPOSE_UNIT_NAME,
  })
})

test('what cannot be understood is rejected with its line and reason, the rest goes on', async () => {
  const [one = '', two = '', three = ''] = lines(3)
  const badTime = line({ ...appeal(2, 1, 0), CREATE_TIME: 'yesterday' })
  const gbk = Buffer.from([0xc1, 0xfa, 0xcc, 0xef])
  const file = await fileOf(header, one, 'too,few', badTime, gbk, two, `"${three}`)
  const rejects = join(folder, 'rejects.csv')
  const { exitCode, stdout } = await run('--rejects', rejects, file)
  assert.equal(exitCode, 2)
  assert.match(stdout, /rows read +6\nreceived +2\n/)
  assert.match(stdout, /\n {2}line 3: the line has 2 values, the header 26 \(WRONG_COLUMNS\)/)
  assert.match(stdout, /\n {2}line 4: CREATE_TIME is no time \(MATTER_ROW_NOT_UNDERSTOOD\)/)
  assert.match(stdout, /\n {2}line 5: the line is not UTF-8 \(NOT_UTF8\)/)
  assert.match(stdout, /\n {2}line 7: a quotation mark is never closed .* \(MALFORMED_CSV\)/)
  const written = await readFile(rejects, 'utf8')
  assert.deepEqual(
    written.split('\n').map((each) => each.split(',')[0]),
    ['line', '3', '4', '5', '7', ''],
  )
})

test('a row that changed since is reported', async () => {
  const row = appeal(1, 2, 0)
  await run(await fileOf(header, line(row)))
  const { exitCode, stdout } = await run(await fileOf(header, line({ ...row, OPERATE_NUM: '2' })))
  assert.equal(exitCode, 0)
  assert.match(stdout, new RegExp(`Changed since:\n {2}line 2: record ${row.REC_ID}$`))
})

test('a graph that fails for a while is waited for', async () => {
  const mishaps = ['cut', 'cut afterwards', { code: 'SUBGRAPH_UNAVAILABLE' }, { code: 'STORE_UNAVAILABLE' }] as const
  const further = [
    { code: 'OUTCOME_UNKNOWN', afterwards: true },
    { status: 502 },
    { code: 'SUBGRAPH_TIMEOUT' },
  ] as const
  graph.mishap = (operation, nth) => (operation === 'import' ? [...mishaps, ...further][nth - 1] : undefined)
  const all = await report('--batch', '100', await fileOf(header, ...lines(500)))
  assert.partialDeepStrictEqual(all, { exitCode: 0, read: 500, rejected: 0, ending: { kind: 'finished' } })
  assert.equal(all.received + all.alreadyKnown, 500)
  assert.equal(graph.stores, 500)
})

test('a graph that goes away in the middle and comes back is waited for', async () => {
  const running = start(['--json', '--batch', '50', await fileOf(header, ...lines(2000))])
  await until(() => graph.stored.size >= 500)
  await graph.close()
  await graph.reopen()
  const all = JSON.parse(String((await running).stdout))
  assert.partialDeepStrictEqual(all, { read: 2000, rejected: 0, ending: { kind: 'finished' } })
  assert.equal(graph.stores, 2000)
})

test('a graph that stays away ends the import with what was done and how to go on', async () => {
  graph.mishap = (operation, nth) => (operation === 'import' && nth > 4 ? { code: 'STORE_UNAVAILABLE' } : undefined)
  const file = await fileOf(header, ...lines(1000))
  const { exitCode, stdout } = await run('--patience', '1', '--batch', '100', '--in-flight', '2', file)
  assert.equal(exitCode, 1)
  assert.match(stdout, /STORE_UNAVAILABLE\): everything up to line 401 is done\. Run the same command again to go on/)
})

test('refusals that waiting does not change end the import at once', async () => {
  graph.mishap = (operation) => (operation === 'import' ? { code: 'FORBIDDEN' } : undefined)
  const { exitCode, stdout, stderr } = await run(await fileOf(header, ...lines(3)))
  assert.deepEqual([exitCode, stdout], [1, ''])
  assert.equal(stderr, 'as the test wants it (FORBIDDEN)')
})

test('it ends only when what came last can be read', async () => {
  const rows = lines(120)
  for (const each of [1, 60, 119]) graph.unreadable.add(`fake:mat_${appeal(1, 120, each).REC_ID}:1`)
  const { ending } = await report('--batch', '40', '--in-flight', '2', await fileOf(header, ...rows))
  assert.deepEqual(ending, { kind: 'finished' })
  assert.equal(graph.unreadable.size, 0)
  const asked = graph.requests.flatMap(({ operation, receipts }) => (operation === 'read' ? [receipts] : []))
  assert.equal(new Set(asked.flat()).size, 120)
  assert.ok(asked.every(({ length }) => length <= 16))
})

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(`${signal} stops it cleanly with a report; the next run does the rest`, async () => {
    const file = await fileOf(header, ...lines(1200))
    const running = start(['--json', '--batch', '10', file])
    await until(() => graph.stored.size >= 300)
    running.kill(signal)
    const { stdout, exitCode } = await running
    assert.equal(exitCode, signal === 'SIGINT' ? 130 : 143)
    const stopped = JSON.parse(String(stdout))
    assert.deepEqual(stopped.ending, { kind: 'stopped', signal })
    assert.equal(stopped.received, graph.stored.size)
    assert.equal(stopped.lastLine, stopped.received + 1)
    const rest = await report(file)
    assert.partialDeepStrictEqual(rest, { received: 1200 - stopped.received, alreadyKnown: stopped.received })
    assert.equal(graph.stores, 1200)
  })
}

test('killed without warning, the next run does the rest', async () => {
  const file = await fileOf(header, ...lines(1200))
  const running = start(['--batch', '10', file])
  await until(() => graph.stored.size >= 300)
  running.kill('SIGKILL')
  await running
  const rest = await report(file)
  assert.equal(rest.received + rest.alreadyKnown, 1200)
  assert.equal(graph.stores, 1200)
})

test('memory does not grow with the file', async () => {
  const rows = 40_000
  const content = [header, ...lines(rows)].join('\n')
  // All rows together would not fit into this heap.
  const nodeOptions = ['--max-old-space-size=48', '--max-semi-space-size=4']
  const running = start(['--json', await fileOf(content)], nodeOptions)
  const { stdout, exitCode, stderr } = await running
  assert.equal(exitCode, 0, String(stderr))
  assert.equal(JSON.parse(String(stdout)).received, rows)
})

test('what cannot be done at all is one sentence', async () => {
  const sentences: [string[], RegExp][] = [
    [
      [await fileOf('A,B', '1,2')],
      /^The file does not have the 26 columns of this kind: it lacks REPORT_NUM, .*unknown A, B\.$/,
    ],
    [[join(folder, 'none.csv')], /^There is no file .*none\.csv\.$/],
    [[folder], /is a folder: name the file in it\.$/],
    [['--rejects', join(folder, 'no', 'where'), await fileOf(header)], /cannot be written: name another one/],
    [['--batch', '501', await fileOf(header)], /whole number from 1 to 500/],
  ]
  for (const [args, sentence] of sentences) {
    const { exitCode, stdout, stderr } = await run(...args)
    assert.deepEqual([exitCode, stdout], [1, ''])
    assert.match(stderr, sentence)
    assert.doesNotMatch(stderr, /\n/)
  }
})

test('a token that was made here, and is not good there, says by whom it was made and what to give instead', async () => {
  graph.mishap = () => ({ code: 'UNAUTHENTICATED' })
  const file = await fileOf(header)
  const issuer = join(folder, 'dev-issuer')
  const env = { SIZHI_TOKEN: '', SIZHI_GRAPH: graph.url, SIZHI_DEV_ISSUER_DIR: issuer }
  const { exitCode, stderr } = await execa(process.execPath, [program, 'appeals', file], { env, reject: false })
  assert.deepEqual(
    [exitCode, stderr],
    [
      1,
      `as the test wants it: this token was made by the development issuer in ${issuer}, which is not that graph's; give one of its own issuer in SIZHI_TOKEN (UNAUTHENTICATED)`,
    ],
  )
  const given = await run(file)
  assert.deepEqual([given.exitCode, given.stderr], [1, 'as the test wants it (UNAUTHENTICATED)'])
})

test('an address where no graph answers is said at once', async () => {
  graph.mishap = () => ({ status: 404 })
  const { exitCode, stderr } = await run(await fileOf(header))
  assert.equal(exitCode, 1)
  assert.match(stderr, /^No graph answers at .*: start it with npm start, or say with --graph where it is\.$/)
})
