import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { CompactEncrypt, compactDecrypt } from 'jose'
import { JWE_PATTERN, kidOf, maxJweLength, seal, unseal } from './jwe.ts'
import { newKey } from './wrapping.ts'

const KID = 'person_abcdefghijklmnopqrstuvwxyz'
const wellFormed = fc.string({ unit: 'binary', maxLength: 300 })

test('any well-formed text comes back as it was', () => {
  const key = newKey()
  fc.assert(
    fc.property(wellFormed, (text) => {
      const jwe = seal(key, KID, text)
      assert.match(jwe, JWE_PATTERN)
      assert.equal(kidOf(jwe), KID)
      assert.equal(unseal(key, jwe), text)
    }),
  )
})

test('the same text never gives the same token twice', () => {
  const key = newKey()
  assert.notEqual(seal(key, KID, '张三'), seal(key, KID, '张三'))
})

test('jose opens what is sealed here, and what jose seals is opened here', async () => {
  const key = newKey()
  const text = '坪山街道六联社区 😀'
  const { plaintext, protectedHeader } = await compactDecrypt(seal(key, KID, text), key)
  assert.equal(new TextDecoder().decode(plaintext), text)
  assert.deepEqual(protectedHeader, { alg: 'dir', enc: 'A256GCM', kid: KID })

  const header = { alg: 'dir', enc: 'A256GCM', kid: KID }
  const theirs = await new CompactEncrypt(new TextEncoder().encode(text)).setProtectedHeader(header).encrypt(key)
  assert.match(theirs, JWE_PATTERN)
  assert.equal(unseal(key, theirs), text)
})

test('a token with any bit changed is refused, its header included', () => {
  const key = newKey()
  const parts = seal(key, KID, 'a text of some length').split('.')
  for (const place of [2, 3, 4]) {
    const bytes = Buffer.from(parts[place] ?? '', 'base64url')
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const changed = Buffer.from(bytes)
      changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
      assert.equal(unseal(key, parts.with(place, changed.toString('base64url')).join('.')), undefined)
    }
  }
  const [otherHeader = ''] = seal(key, KID.replace('a', 'b'), '').split('.')
  assert.equal(unseal(key, parts.with(0, otherHeader).join('.')), undefined)
})

test('another key does not open a token, and neither does anything that is no token of this house', async () => {
  const key = newKey()
  assert.equal(unseal(newKey(), seal(key, KID, 'text')), undefined)
  const unsecured = await new CompactEncrypt(Buffer.from('text'))
    .setProtectedHeader({ alg: 'A256KW', enc: 'A256GCM', kid: KID })
    .encrypt(key)
  for (const other of ['', 'text', '....', 'a.b.c.d.e', unsecured]) {
    assert.equal(unseal(key, other), undefined)
    assert.equal(kidOf(other), undefined)
  }
})

test('no token is longer than foretold', () => {
  const key = newKey()
  const longestKid = `mat_${'x'.repeat(96)}`
  for (const length of [0, 1, 2, 3, 100]) {
    assert.ok(seal(key, longestKid, 'x'.repeat(length)).length <= maxJweLength(length))
  }
})
