import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import type { IntakeRow, Unreadable } from '#shared/intake/intake.ts'
import { GraphProblem } from '../graph/client.ts'
import { type Importing, importRows, type SentOutcome } from './importer.ts'
import { describe, type LineOutcome } from './report.ts'

const row = (line: number): IntakeRow => ({ line, record: `r${line}`, input: {} })
const damaged = (line: number): Unreadable => ({ line, code: 'NOT_UTF8', reason: 'the line is not UTF-8' })

async function* from<T>(...things: T[]) {
  yield* things
}

async function* manyRows(count: number) {
  for (let line = 2; line < count + 2; line++) yield row(line)
}

const received = ({ line, record }: IntakeRow): SentOutcome => ({
  line,
  outcome: 'RECEIVED',
  flags: line % 2 === 0 ? ['APP', ...(line % 4 === 0 ? ['PLACE'] : [])] : [],
  record,
  receipt: `receipt-${line}`,
})

function importing(some: Partial<Importing>) {
  const lines: LineOutcome[] = []
  return {
    lines,
    done: importRows({
      rows: from(),
      send: async (rows) => rows.map(received),
      batch: 10,
      inFlight: 3,
      signal: new AbortController().signal,
      onLine: (line) => lines.push(line),
      ...some,
    }),
  }
}

test('every line is reported once, in the order of the file, unreadable ones among them', async () => {
  const { done, lines } = importing({
    rows: from<IntakeRow | Unreadable>(row(2), damaged(3), row(4), damaged(5), row(6)),
    batch: 2,
  })
  const { report } = await done
  assert.deepEqual(
    lines.map(({ line }) => line),
    [2, 3, 4, 5, 6],
  )
  assert.partialDeepStrictEqual(report, {
    read: 5,
    received: 3,
    flagged: 3,
    flags: { APP: 3, PLACE: 1 },
    rejected: 2,
    lastLine: 6,
  })
  assert.match(describe(report, { seconds: 1, ending: { kind: 'finished' } }), /\n {2}APP +3\n {2}PLACE +1\n/)
  assert.deepEqual(report.rejections[0], damaged(3))
})

test('lines of several files are named with their file, in the order in which they came', async () => {
  const [one, other] = ['violations.csv', 'inspections.csv']
  const rows = from<IntakeRow | Unreadable>(
    { ...damaged(9), file: one },
    { ...row(2), file: other },
    { ...row(2), file: one },
  )
  const send = async (some: readonly IntakeRow[]) =>
    some.map(({ input: _, ...place }) => ({ ...place, outcome: 'CHANGED' as const, flags: [] }))
  const { done, lines } = importing({ rows, send })
  const { report } = await done
  assert.deepEqual(
    lines.map(({ file, line }) => [file, line]),
    [
      [one, 9],
      [other, 2],
      [one, 2],
    ],
  )
  const shown = describe(report, { seconds: 1, ending: { kind: 'failed', reason: 'The graph is gone' } })
  assert.match(shown, /\n {2}line 9 of violations\.csv: the line is not UTF-8 \(NOT_UTF8\)\n/)
  assert.match(shown, /\n {2}line 2 of inspections\.csv: record r2\n/)
  assert.match(shown, /everything up to line 2 of violations\.csv is done/)
})

test('no more batches are under way than allowed, whatever their number', async () => {
  let now = 0
  let most = 0
  const { done } = importing({
    rows: manyRows(200),
    async send(rows) {
      most = Math.max(most, ++now)
      await turn()
      now -= 1
      return rows.map(received)
    },
  })
  const { report, receipts } = await done
  assert.equal(report.received, 200)
  assert.equal(most, 3)
  assert.deepEqual([receipts[0], receipts.length, receipts.at(-1)], ['receipt-162', 40, 'receipt-201'])
})

test('the row that a graph cannot take is rejected alone', async () => {
  const { done } = importing({
    rows: manyRows(40),
    async send(rows) {
      if (rows.some(({ line }) => line === 17)) throw new GraphProblem('BAD_USER_INPUT', 'a text is too long')
      return rows.map(received)
    },
  })
  const { report } = await done
  assert.partialDeepStrictEqual(report, { read: 40, received: 39, rejected: 1 })
  assert.deepEqual(report.rejections, [
    { line: 17, record: 'r17', code: 'BAD_USER_INPUT', reason: 'a text is too long' },
  ])
})

test('batches that are too large for a request become smaller', async () => {
  const sizes: number[] = []
  const { done } = importing({
    rows: manyRows(40),
    inFlight: 1,
    async send(rows) {
      sizes.push(rows.length)
      if (rows.length > 3) throw new GraphProblem('LIMIT_EXCEEDED', 'too many')
      return rows.map(received)
    },
  })
  assert.equal((await done).report.received, 40)
  assert.deepEqual(sizes.slice(0, 8), [10, 5, 3, 2, 5, 3, 2, 3])
  assert.ok(sizes.slice(8).every((size) => size <= 3))
})

test('a signal ends the reading, and what is under way is in the report', async () => {
  const controller = new AbortController()
  const { done, lines } = importing({
    rows: manyRows(1000),
    signal: controller.signal,
    async send(rows) {
      if (rows.some(({ line }) => line === 52)) controller.abort()
      await turn()
      return rows.map(received)
    },
  })
  const { report, failure } = await done
  assert.equal(failure, undefined)
  assert.equal(report.lastLine, lines.at(-1)?.line)
  assert.ok(report.received >= 60 && report.received <= 90, String(report.received))
})

test('a failure ends the reading; what succeeded counts, the last line is the one before the gap', async () => {
  const { done } = importing({
    rows: manyRows(1000),
    async send(rows) {
      if (rows.some(({ line }) => line === 12)) throw new GraphProblem('FORBIDDEN', 'this is not yours to do')
      await turn()
      return rows.map(received)
    },
  })
  const { report, failure } = await done
  assert.equal(failure?.message, 'this is not yours to do')
  assert.equal(report.lastLine, 11)
  assert.ok(report.received >= 10 && report.received <= 40, String(report.received))
})

test('a file that cannot be read further is a failure, and no success is lost by it', async () => {
  async function* broken() {
    yield* manyRows(25)
    throw new Error('the disk is gone')
  }
  const { report, failure } = await importing({ rows: broken() }).done
  assert.equal(failure?.message, 'the disk is gone')
  assert.equal(report.received, 25)
})

test('the report names the first fifty of many and counts all', async () => {
  const changed = (rows: readonly IntakeRow[]) =>
    rows.map(({ line, record }) => ({ line, outcome: 'CHANGED' as const, flags: [], record }))
  const { report } = await importing({ rows: manyRows(120), send: async (rows) => changed(rows) }).done
  assert.equal(report.changed, 120)
  assert.equal(report.changes.length, 50)
})
