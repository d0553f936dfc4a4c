import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createDigest } from '#shared/privacy/digest.ts'
import { newKey } from '#shared/privacy/wrapping.ts'
import { createReceiptTokens, MOST_RECEIPTS, RECEIPT_TOKEN } from './receipt-tokens.ts'

const secret = newKey()
const tokensOf = (service: string, key = secret) => createReceiptTokens(service, createDigest(key))
const matters = tokensOf('smart-governance')

const characters = fc.constantFrom(...'abcXYZ019_.-')
const streams = fc.string({ unit: characters, minLength: 1, maxLength: 128 })
const versions = fc.integer({ min: 1, max: 999_999_999 })

test('a token proves to every instance of its service what was stored, beside receipts of others', () => {
  const elsewhere = tokensOf('smart-governance')
  fc.assert(
    fc.property(streams, versions, (stream, version) => {
      const { token, ...receipt } = matters.receiptOf(stream, version)
      assert.match(token, RECEIPT_TOKEN)
      assert.deepEqual(receipt, { service: 'smart-governance', stream, version })
      const header = `rule-of-law:sub_1:7, ${token}`
      assert.deepEqual(elsewhere.read(header), { proven: [receipt], unproven: [] })
    }),
  )
})

test('whatever is changed in a token, it proves nothing any more', () => {
  fc.assert(
    fc.property(streams, versions, fc.nat(), characters, (stream, version, place, character) => {
      const { token } = matters.receiptOf(stream, version)
      const at = place % token.length
      fc.pre(token[at] !== character)
      const { proven } = matters.read(`${token.slice(0, at)}${character}${token.slice(at + 1)}`)
      assert.deepEqual(proven, [])
    }),
  )
})

test('a proof is of one version of one stream', () => {
  const { token } = matters.receiptOf('mat_1', 12)
  const next = { service: 'smart-governance', stream: 'mat_1', version: 13 }
  assert.deepEqual(matters.read(token.replace(':12:', ':13:')), { proven: [], unproven: [next] })
  const other = { ...next, stream: 'mat_2', version: 12 }
  assert.deepEqual(matters.read(token.replace(':mat_1:', ':mat_2:')), { proven: [], unproven: [other] })
})

test('a token without a proof, under another secret or for another service proves nothing', () => {
  const receipt = { service: 'smart-governance', stream: 'mat_1', version: 12 }
  const stranger = tokensOf('smart-governance', newKey()).receiptOf('mat_1', 12).token
  const [, , , proof] = tokensOf('rule-of-law').receiptOf('mat_1', 12).token.split(':')
  for (const token of ['smart-governance:mat_1:12', stranger, `smart-governance:mat_1:12:${proof}`])
    assert.deepEqual(matters.read(token), { proven: [], unproven: [receipt] })
})

test('what is no receipt is left out, and no more than 16 are looked at', () => {
  const none = ['', ':', 'a:b', 'a:b:-1', 'a:b:1.5', 'a:b:9999999999', 'a:$b:1', 'a:b:1:c', `a:b:1:${'c'.repeat(23)}`]
  for (const header of [undefined, ...none]) assert.deepEqual(tokensOf('a').read(header), { proven: [], unproven: [] })
  const { unproven } = tokensOf('a').read(Array.from({ length: 40 }, (_, n) => `a:b${n}:1`).join())
  assert.equal(unproven.length, MOST_RECEIPTS)
})
