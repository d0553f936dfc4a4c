import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inspect } from 'node:util'
import { MasterKeyError, newMasterKey, parseMasterKeys } from './master-key.ts'

test('several master keys are read, the first is the current one', () => {
  const masters = parseMasterKeys(`${newMasterKey('k2')}, ${newMasterKey('k1')}`)
  assert.equal(masters.current.kid, 'k2')
  assert.ok(masters.find('k1') && masters.find('k2'))
  assert.equal(masters.find('k3'), undefined)
})

test('what cannot be read is refused with its place, never with its content', () => {
  const secret = newMasterKey('k1').slice(3)
  for (const wrong of [
    '',
    secret,
    `k1:${secret}x`,
    `k1:${secret.slice(1)}`,
    `:${secret}`,
    `k1:${secret},`,
    `k1:${secret},k1:${secret}`,
  ]) {
    assert.throws(
      () => parseMasterKeys(wrong),
      (error: unknown) =>
        error instanceof MasterKeyError &&
        /SIZHI_MASTER_KEY/.test(error.message) &&
        !error.message.includes(secret.slice(1, 20)),
    )
  }
})

test('a key that is printed by mistake shows nothing', () => {
  const secret = newMasterKey('k1')
  const masters = parseMasterKeys(secret)
  const hex = Buffer.from(secret.slice(3), 'base64url').toString('hex')
  const printed = inspect(masters, { depth: 9 }) + JSON.stringify(masters)
  assert.ok(!printed.includes(secret.slice(3)) && !printed.includes(hex))
})
