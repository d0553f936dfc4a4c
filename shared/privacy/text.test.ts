import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { seal } from './jwe.ts'
import { encryptedText, personalText } from './text.ts'
import { newKey } from './wrapping.ts'

const SECRET = '13812345678'

test('a personal text is trimmed and counted in characters, not in UTF-16 units', () => {
  const name = personalText({ max: 3 })
  assert.equal(name.parse('  张小三 \n'), '张小三')
  assert.equal(name.parse('😀😀😀'), '😀😀😀')
  assert.equal(name.safeParse('😀😀😀😀').success, false)
  assert.equal(name.safeParse('   ').success, false)
  assert.equal(personalText({ max: 3, min: 0 }).parse('   '), '')
})

test('half a character is refused wherever it stands', () => {
  for (const text of ['\ud83d', 'a\ud83db', '\ude00\ud83d', 'text\udfff']) {
    assert.equal(personalText({ max: 10 }).safeParse(text).success, false)
  }
})

test('an error names the field and never repeats its content', () => {
  const input = z.object({ name: personalText({ max: 5 }), text: personalText({ max: 50 }) })
  const { error } = input.safeParse({ name: SECRET, text: `${SECRET}\ud83d` })
  assert.deepEqual(
    error?.issues.map(({ path }) => path.join('.')),
    ['name', 'text'],
  )
  assert.doesNotMatch(JSON.stringify(error?.issues) + error?.message, new RegExp(SECRET))
})

test('an event takes encrypted text only', async () => {
  const data = z.strictObject({ phone: encryptedText({ max: 20 }) })
  const phone = await seal(newKey(), 'person_abcdefghijklmnopqrstuvwxyz', SECRET)
  assert.deepEqual(data.parse({ phone }), { phone })
  for (const wrong of [SECRET, '', `${phone}=`, phone.slice(1), `x${phone}`, phone.replace('..', '.a.')]) {
    const { error } = data.safeParse({ phone: wrong })
    assert.equal(error?.issues.length, 1)
    assert.doesNotMatch(
      error?.message ?? '',
      /13812345678|eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIiwia2lkIjoi[A-Za-z]{20}/,
    )
  }
})

test('any text of the permitted length fits its encrypted field, whatever its characters; a much longer one does not', async () => {
  const field = encryptedText({ max: 10 })
  const sealed = (text: string) => seal(newKey(), `mat_${'x'.repeat(90)}`, text)
  assert.ok(field.safeParse(await sealed('😀'.repeat(10))).success)
  assert.equal(field.safeParse(await sealed('x'.repeat(200))).success, false)
})

test('the published schema says that the field is encrypted', () => {
  const schema = z.toJSONSchema(encryptedText({ max: 20, description: 'The reporter’s number' }))
  assert.deepEqual({ type: schema.type, format: schema.format }, { type: 'string', format: 'jwe' })
  assert.match(schema.description ?? '', /^The reporter’s number\. Personal: JWE/)
  assert.ok(schema.pattern?.startsWith('^eyJ') && schema.maxLength)
})
