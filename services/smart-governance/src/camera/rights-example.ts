import { cameraOf } from '#shared/governance/camera.ts'
import type { DemoActor } from '#shared/pillar/demonstration.ts'
import { INSIDE, OUTSIDE, type RightsExample } from '#shared/testing/rights-example.ts'

const dataOfficer: DemoActor = { role: 'data-officer', subject: 'data-officer' }
const CODE = '44031000001320000101'

/** A camera that looks at each community. */
export const example: RightsExample = {
  after: ['smart-governance/division'],
  async tell({ send }) {
    await send(dataOfficer, 'registerCamera', { code: CODE, communityId: INSIDE.community })
    await send(dataOfficer, 'registerCamera', { code: '44031000001320000102', communityId: OUTSIDE.community })
    const camera = cameraOf(CODE)
    return {
      ids: { Camera: camera },
      sent: { cameraId: camera, camera: CODE, 'RegisterCameraInput.code': '44031000001320000103' },
    }
  },
}
