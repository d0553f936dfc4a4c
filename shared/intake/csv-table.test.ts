import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { rowsOf } from './csv-table.ts'
import { LONGEST_LINE, linesOf } from './lines.ts'

const COLUMNS = ['a', 'b', 'c'] as const

async function* inPieces(bytes: Buffer, size: number) {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
}

/** Rows as `line:a|b|c`, refusals as `line!CODE`. */
async function read(content: string | Buffer, size = 7): Promise<string[]> {
  const read: string[] = []
  for await (const row of rowsOf(inPieces(Buffer.from(content), size), COLUMNS)) {
    read.push('code' in row ? `${row.line}!${row.code}` : `${row.line}:${Object.values(row.values).join('|')}`)
  }
  return read
}

const gbk = Buffer.from([0xc1, 0xfa, 0xcc, 0xef])

test('columns may come in any order, with a byte order mark and Windows line ends', async () => {
  assert.deepEqual(await read('\uFEFFc,a,b\r\n3,1,2\r\n6,4,5\r\n'), ['2:1|2|3', '3:4|5|6'])
  assert.deepEqual(await read('\uFEFF"c","a","b"\r\n3,1,2'), ['2:1|2|3'])
  assert.deepEqual(await read('a,b,c\n坪山,,"x,y"'), ['2:坪山||x,y'])
})

test('a line that is not UTF-8 costs that line alone', async () => {
  const content = Buffer.concat([Buffer.from('a,b,c\n1,2,3\n4,'), gbk, Buffer.from(',6\n7,8,坪\n')])
  assert.deepEqual(await read(content), ['2:1|2|3', '3!NOT_UTF8', '4:7|8|坪'])
})

test('a line of another width costs that line alone', async () => {
  assert.deepEqual(await read('a,b,c\n1,2\n1,2,3,4\n1,2,3\n'), ['2!WRONG_COLUMNS', '3!WRONG_COLUMNS', '4:1|2|3'])
})

test('a quoted value may go over lines', async () => {
  assert.deepEqual(await read('a,b,c\n1,"x\ny ""z""\n",3\n4,5,6'), ['2:1|x\ny "z"\n|3', '5:4|5|6'])
})

test('a quotation mark that is never closed costs that line alone, wherever the next one stands', async () => {
  assert.deepEqual(await read('a,b,c\n1,"2,3\n4,5,6\n7,8,9\n'), ['2!MALFORMED_CSV', '3:4|5|6', '4:7|8|9'])
  assert.deepEqual(await read('a,b,c\n1,"2,3\n4,5,6\n7,"8,9\n1,2,3'), [
    '2!MALFORMED_CSV',
    '3:4|5|6',
    '4!MALFORMED_CSV',
    '5:1|2|3',
  ])
  assert.deepEqual(await read('a,b,c\n1,"2,3\n4,5,6\n7",8,9\n'), ['2!MALFORMED_CSV', '3:4|5|6', '4!MALFORMED_CSV'])
  assert.deepEqual(await read('a,b,c\n1,2",3\n4,5,6\n'), ['2!MALFORMED_CSV', '3:4|5|6'])
  const many = Array.from({ length: 300 }, () => '4,5,6')
  const rows = await read(['a,b,c', '1,"2,3', ...many, '7,"8\n9",10'].join('\n'))
  assert.deepEqual([rows[0], rows.length, rows.at(-1)], ['2!MALFORMED_CSV', 302, '303:7|8\n9|10'])
})

test('a line too long for any row is skipped without being kept', async () => {
  const longest = 'x'.repeat(LONGEST_LINE - '1,2,'.length)
  assert.deepEqual(await read(`a,b,c\n1,2,${longest}x\n4,5,6`, 1000), ['2!LINE_TOO_LONG', '3:4|5|6'])
  assert.deepEqual(await read(`a,b,c\n1,2,${longest}\n4,5,6`, 1000), [`2:1|2|${longest}`, '3:4|5|6'])
  let lines = 0
  for await (const { bytes } of linesOf(endless(2000))) lines += bytes ? 0 : 1
  assert.equal(lines, 1)
})

async function* endless(pieces: number) {
  for (let piece = 0; piece < pieces; piece++) yield Buffer.alloc(65_536, 'x')
}

test('empty lines are passed over and counted', async () => {
  assert.deepEqual(await read('a,b,c\n\n1,2,3\r\n\r\n\n4,5,6\n\n'), ['3:1|2|3', '6:4|5|6'])
})

test('a header with other columns is refused in one sentence', async () => {
  const refusal = async (content: string | Buffer) => {
    const error = await read(content).catch((thrown: unknown) => thrown)
    assert.ok(error instanceof Error && 'code' in error && error.code === 'UNREADABLE_SOURCE', String(error))
    return error.message
  }
  assert.equal(
    await refusal('a,d,a\n1,2,3'),
    'The file does not have the 3 columns of this kind: it lacks b, c and has unknown d and repeats a.',
  )
  assert.equal(await refusal(''), 'The file is empty: its first line must name the columns.')
  assert.match(await refusal(Buffer.from('a,b,c\n', 'utf16le')), /^The file is UTF-16: save it as UTF-8/)
  assert.equal(
    await refusal(gbk),
    "The file's first line must name the columns, and it cannot be read: the line is not UTF-8.",
  )
  assert.match(await refusal(Array.from({ length: 30 }, (_, i) => `x${i}`).join(',')), /x0, .*x5 and 24 more\.$/)
})

test('what was written is read, wherever the pieces end', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 3, maxLength: 3 }), { minLength: 1 }),
      fc.integer({ min: 1, max: 30 }),
      async (rows, size) => {
        const quoted = rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(','))
        const values = rows.map((row) => row.join('|'))
        const read1 = await read(['a,b,c', ...quoted].join('\n'), size)
        assert.deepEqual(
          read1.map((text) => text.slice(text.indexOf(':') + 1)),
          values.map((value) => value.toWellFormed().replaceAll('\r\n', '\n')),
        )
      },
    ),
  ))
