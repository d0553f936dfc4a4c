import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { cameraCode, cameraId, cameraOf, districtOfDevice } from './camera.ts'

describe('a camera', () => {
  test('has one id by its code, whatever characters the code has', () => {
    const ids = ['10_110_127_110_A1', 'front_door', '44031000001320000001', '坪山河-3'].map(cameraOf)
    assert.ok(ids.every(cameraId.is))
    assert.equal(new Set(ids).size, 4)
    assert.equal(cameraOf('front_door'), ids[1])
  })
  test('is called by something that can be written down', () => {
    for (const code of ['', ' ', 'front door', 'a\u0000', 'x'.repeat(101)])
      assert.equal(cameraCode.safeParse(code).success, false, JSON.stringify(code))
    assert.equal(cameraCode.parse('坪山河-3'), '坪山河-3')
  })
})

describe('a device id of 20 digits', () => {
  test('names its district by its first six', () =>
    assert.equal(districtOfDevice('44031000001320000001'), 'dis_440310'))
  test('is nothing else: a shorter, longer or lettered code names nothing', () => {
    for (const code of ['4403100000132000000', '440310000013200000011', '4403100000132000000A', '00031000001320000001'])
      assert.equal(districtOfDevice(code), undefined)
  })
})
