import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { normalizePhone } from './phone.ts'

test('all spellings of a mobile number are one number', () => {
  const spellings = [
    '13812345678',
    '138 1234 5678',
    '138-1234-5678',
    '1381234-5678',
    '+8613812345678',
    '+86 138-1234-5678',
    '(+86)13812345678',
    '0086 138 1234 5678',
    '8613812345678',
    '１３８１２３４５６７８',
    '＋86 138·1234·5678',
    ' 138\u00a01234\u20105678 ',
  ]
  for (const spelling of spellings) assert.equal(normalizePhone(spelling), '+8613812345678', spelling)
})

test('all spellings of a landline number are one number', () => {
  const spellings = [
    '0755-84622345',
    '(0755)84622345',
    '0755 8462 2345',
    '+86 755 84622345',
    '+86 0755 84622345',
    '86-755-84622345',
  ]
  for (const spelling of spellings) assert.equal(normalizePhone(spelling), '+8675584622345', spelling)
  assert.equal(normalizePhone('010-88888888'), '+861088888888')
  assert.equal(normalizePhone('0660-3388888'), '+866603388888')
})

test('an extension belongs to the number', () => {
  for (const spelling of [
    '0755-84622345-8001',
    '0755-84622345转8001',
    '0755 84622345 ext. 8001',
    '(0755)84622345#8001',
  ]) {
    assert.equal(normalizePhone(spelling), '+8675584622345;ext=8001', spelling)
  }
})

test('numbers abroad and service numbers are kept', () => {
  assert.equal(normalizePhone('+852 5123 4567'), '+85251234567')
  assert.equal(normalizePhone('00853-66123456'), '+85366123456')
  assert.equal(normalizePhone('400-820-8820'), '+864008208820')
})

test('what is not a telephone number is refused', () => {
  const others = [
    '',
    '-',
    '12345',
    '84622345',
    '1381234567',
    '138123456789',
    '12812345678',
    '+86 1381234567',
    '0755-1234567',
    'abc',
    '1381234567８９０１２３４５６７８９０１２３４５６７８９０',
  ]
  for (const other of others) assert.equal(normalizePhone(other), undefined, other)
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) =>
      /^\+\d{7,15}(;ext=\d{1,6})?$/.test(normalizePhone(text) ?? '+8675584622345'),
    ),
  )
})

test('normalising again changes nothing', () => {
  const mobile = fc.tuple(
    fc.constantFrom('13', '14', '15', '16', '17', '18', '19'),
    fc.integer({ min: 0, max: 999_999_999 }),
  )
  fc.assert(
    fc.property(mobile, ([start, rest]) => {
      const number = normalizePhone(`${start}${String(rest).padStart(9, '0')}`)
      assert.equal(number && normalizePhone(number), number)
      assert.ok(number)
    }),
  )
})
