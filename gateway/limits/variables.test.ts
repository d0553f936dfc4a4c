import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refuseVariables as refuse } from './variables.ts'

const refuseVariables = (variables: unknown, most = 20_000) => refuse(variables, most)

test('ordinary variables pass', () => {
  assert.equal(
    refuseVariables({ input: { text: '坪山区 𠮷 \0', list: [1, null, true, { a: 'b' }], constructor: 'x' } }),
    undefined,
  )
  assert.equal(refuseVariables({}), undefined)
})

test('keys that reach prototypes are refused wherever they stand', () => {
  for (const text of ['{"__proto__":{"a":1}}', '{"input":[{"__proto__":null}]}']) {
    assert.equal(refuseVariables(JSON.parse(text))?.extensions.code, 'BAD_USER_INPUT')
  }
})

test('half characters are refused in values and keys', () => {
  for (const variables of [{ a: 'x\ud800' }, { a: [{ b: '\udc00' }] }, { '\ud800': 1 }]) {
    assert.equal(refuseVariables(variables)?.extensions.code, 'BAD_USER_INPUT')
  }
})

test('nesting has an end, however deep it goes', () => {
  const nest = (levels: number) => JSON.parse(`{"a":${'['.repeat(levels)}${']'.repeat(levels)}}`)
  assert.equal(refuseVariables(nest(32)), undefined)
  assert.match(refuseVariables(nest(33))?.message ?? '', /too deeply/)
  assert.match(refuseVariables(nest(100_000))?.message ?? '', /too deeply/)
})

test('values have an end too, in whatever they are held', () => {
  const most = 1000
  for (const held of [
    { a: Array(most - 1).fill(0) },
    { a: Object.fromEntries(Array.from({ length: most - 1 }, (_, n) => [`k${n}`, 0])) },
    { a: [{ b: Array(most - 4).fill(0) }, 0] },
    Object.fromEntries(Array.from({ length: most }, (_, n) => [`k${n}`, 0])),
  ]) {
    assert.equal(refuseVariables(held, most), undefined)
    const refusal = refuseVariables({ ...held, more: 1 }, most)
    assert.equal(refusal?.extensions.code, 'LIMIT_EXCEEDED')
    assert.match(refusal?.message ?? '', /at most 1000 values/)
    assert.equal(refuseVariables({ ...held, more: 1 }, Number.POSITIVE_INFINITY), undefined)
  }
})

test('a refusal does not repeat what was sent', () => {
  assert.ok(!refuseVariables({ phone: '13800000000\ud800' })?.message.includes('138'))
})
