import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { CompactEncrypt, decodeProtectedHeader } from 'jose'
import { JWE_PATTERN, kidOf, maxJweLength, seal, UNSEALED, unseal } from './jwe.ts'
import { newKey } from './wrapping.ts'

const KID = 'person_abcdefghijklmnopqrstuvwxyz'
const wellFormed = fc.string({ unit: 'binary', maxLength: 300 })

test('any well-formed text comes back as it was', async () => {
  const key = newKey()
  await fc.assert(
    fc.asyncProperty(wellFormed, async (text) => {
      const jwe = await seal(key, KID, text)
      assert.match(jwe, JWE_PATTERN)
      assert.equal(kidOf(jwe), KID)
      assert.equal(await unseal(key, jwe), text)
    }),
  )
})

test('what stands for a text until it is encrypted has a token’s form and opens with no key', async () => {
  assert.match(UNSEALED, JWE_PATTERN)
  assert.equal(kidOf(UNSEALED), 'unsealed')
  assert.equal(await unseal(newKey(), UNSEALED), undefined)
})

test('the same text never gives the same token twice', async () => {
  const key = newKey()
  assert.notEqual(await seal(key, KID, '张三'), await seal(key, KID, '张三'))
})

test('a token is alg dir, enc A256GCM and the kid', async () => {
  assert.deepEqual(decodeProtectedHeader(await seal(newKey(), KID, '坪山街道六联社区 😀')), {
    alg: 'dir',
    enc: 'A256GCM',
    kid: KID,
  })
})

test('a token with any bit changed is refused, its header included', async () => {
  const key = newKey()
  const parts = (await seal(key, KID, 'a text of some length')).split('.')
  for (const place of [2, 3, 4]) {
    const bytes = Buffer.from(parts[place] ?? '', 'base64url')
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const changed = Buffer.from(bytes)
      changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
      assert.equal(await unseal(key, parts.with(place, changed.toString('base64url')).join('.')), undefined)
    }
  }
  const [otherHeader = ''] = (await seal(key, KID.replace('a', 'b'), '')).split('.')
  assert.equal(await unseal(key, parts.with(0, otherHeader).join('.')), undefined)
})

test('another key does not open a token, and neither does anything that is no token of this house', async () => {
  const key = newKey()
  assert.equal(await unseal(newKey(), await seal(key, KID, 'text')), undefined)
  const unsecured = await new CompactEncrypt(Buffer.from('text'))
    .setProtectedHeader({ alg: 'A256KW', enc: 'A256GCM', kid: KID })
    .encrypt(key)
  const padded = (await seal(key, KID, 'text')).replace('..', '.AAAA.')
  for (const other of ['', 'text', '....', 'a.b.c.d.e', unsecured, padded]) {
    assert.equal(await unseal(key, other), undefined)
    assert.equal(kidOf(other), undefined)
  }
})

test('no token is longer than foretold', async () => {
  const key = newKey()
  const longestKid = `mat_${'x'.repeat(96)}`
  for (const length of [0, 1, 2, 3, 100]) {
    assert.ok((await seal(key, longestKid, 'x'.repeat(length))).length <= maxJweLength(length))
  }
})
