import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { jsonObjectsOf } from './json-objects.ts'
import { linesOf } from './lines.ts'

async function* inPieces(bytes: Buffer, size: number) {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
}

/** Objects as `line:{…}`, refusals as `line!CODE`. */
async function read(content: string | Buffer, size = 7): Promise<string[]> {
  const read: string[] = []
  for await (const found of jsonObjectsOf(linesOf(inPieces(Buffer.from(content), size)))) {
    read.push('code' in found ? `${found.line}!${found.code}` : `${found.line}:${JSON.stringify(found.value)}`)
  }
  return read
}

test('an object a line, with a byte order mark, Windows line ends and empty lines', async () =>
  assert.deepEqual(await read('\uFEFF{"a":1}\r\n\r\n{"a":2}\n{"a":3}'), ['1:{"a":1}', '3:{"a":2}', '4:{"a":3}']))

test('an object may go over lines', async () =>
  assert.deepEqual(await read('{\n "a": {\n  "b": [1,\n 2]\n }\n}\n{"c":"}{"}'), [
    '1:{"a":{"b":[1,2]}}',
    '7:{"c":"}{"}',
  ]))

test('an array holds objects, on one line or on several', async () => {
  assert.deepEqual(await read('[{"a":1},{"a":2}]'), ['1:{"a":1}', '1:{"a":2}'])
  assert.deepEqual(await read('[\n{"a":1},\n{"a":2}\n]\n'), ['1:{"a":1}', '1:{"a":2}'])
  assert.deepEqual(await read('[]\n{"a":1}'), ['2:{"a":1}'])
})

test('a damaged line costs that line alone', async () => {
  assert.deepEqual(await read('{"a":1}\n{"a":\n{"a":2}\n{"a":3}\n'), [
    '1:{"a":1}',
    '2!NOT_JSON',
    '3:{"a":2}',
    '4:{"a":3}',
  ])
  assert.deepEqual(await read('{"a":1}}\n{"a":2}'), ['1!NOT_JSON', '2:{"a":2}'])
  assert.deepEqual(await read('{"a":"1}\n{"a":2}'), ['1!NOT_JSON', '2:{"a":2}'])
  assert.deepEqual(await read('7\n"text"\nnull\n[1]\n{"a":2}'), [
    '1!NOT_JSON',
    '2!NOT_JSON',
    '3!NOT_JSON',
    '4!NOT_JSON',
    '5:{"a":2}',
  ])
})

test('a line that is not UTF-8 or too long costs that line alone', async () => {
  const gbk = Buffer.from([0x7b, 0x22, 0xc1, 0xfa, 0x22, 0x7d, 0x0a])
  const content = Buffer.concat([Buffer.from('{"a":1}\n'), gbk, Buffer.from(`{"a":"${'x'.repeat(70_000)}"}\n{"a":2}`)])
  assert.deepEqual(await read(content, 5000), ['1:{"a":1}', '2!NOT_UTF8', '3!LINE_TOO_LONG', '4:{"a":2}'])
})

test('a bracket that is never closed does not take the rest of a long file with it', async () => {
  const many = Array.from({ length: 5000 }, (_, index) => `{"a":${index}}`)
  const rows = await read(['{"broken": [', ...many].join('\n'), 4096)
  assert.deepEqual([rows[0], rows.length, rows.at(-1)], ['1!NOT_JSON', 5001, '5001:{"a":4999}'])
})

test('what was written is read, wherever the pieces end and however it is spaced', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { minLength: 1, maxLength: 10 }),
      fc.constantFrom(undefined, 1, 2),
      fc.integer({ min: 1, max: 30 }),
      async (objects, space, size) => {
        const content = objects.map((each) => JSON.stringify(each, null, space)).join('\n')
        const values = (await read(content, size)).map((text) => text.slice(text.indexOf(':') + 1))
        assert.deepEqual(
          values,
          objects.map((each) => JSON.stringify(JSON.parse(JSON.stringify(each)))),
        )
      },
    ),
  ))
