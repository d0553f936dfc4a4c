import { describe, test } from 'node:test'
import { now } from '#shared/eventsourcing/instant.ts'
import { communityId } from '#shared/governance/ids.ts'
import { specFor } from '#shared/testing/decider-spec.ts'
import { cameraDecider } from './decider.ts'
import { type CameraEvent, cameraEvents } from './events.ts'

const at = now()
const spec = specFor(cameraDecider, cameraEvents, { community: { retired: false } }, at)
const { given } = spec
const here = communityId.of('440310-10018')
const elsewhere = communityId.of('440304-7')
const registered: CameraEvent = { type: 'CameraRegistered', code: 'front_door', communityId: here }
const device = '44031000001320000001'

describe('a camera', () => {
  test('is registered once, with the community it looks at', () => {
    given().when({ type: 'register', at, code: 'front_door', communityId: here }).then(registered)
    given(registered)
      .when({ type: 'register', at, code: 'front_door', communityId: elsewhere })
      .thenRejected('ALREADY_EXISTS')
  })
  test('may look elsewhere later', () => {
    given(registered)
      .when({ type: 'relocate', at, communityId: elsewhere })
      .then({ type: 'CameraRelocated', communityId: elsewhere })
    given(registered).when({ type: 'relocate', at, communityId: here }).thenNothing()
    given().when({ type: 'relocate', at, communityId: here }).thenRejected('CAMERA_UNKNOWN')
  })
  test('with a device id of 20 digits stands in the district that the id begins with', () => {
    given()
      .when({ type: 'register', at, code: device, communityId: here })
      .then({ type: 'CameraRegistered', code: device })
    given()
      .when({ type: 'register', at, code: device, communityId: communityId.of('440310001001') })
      .then({ type: 'CameraRegistered' })
    given().when({ type: 'register', at, code: device, communityId: elsewhere }).thenRejected('CAMERA_OUTSIDE_DIVISION')
    given({ ...registered, code: device })
      .when({ type: 'relocate', at, communityId: elsewhere })
      .thenRejected('CAMERA_OUTSIDE_DIVISION')
  })
  test('needs a community that there is', () => {
    const register = { type: 'register', at, code: 'front_door', communityId: here } as const
    spec.under({ community: undefined }).given().when(register).thenRejected('CAMERA_COMMUNITY_UNKNOWN')
    spec
      .under({ community: { retired: true, successorId: 'com_2' } })
      .given()
      .when(register)
      .thenRejected('CAMERA_COMMUNITY_RETIRED')
  })
})
