import type { DemoActor } from '#shared/pillar/demonstration.ts'
import { INSIDE, type RightsExample } from '#shared/testing/rights-example.ts'

const dataOfficer: DemoActor = { role: 'data-officer', subject: 'data-officer' }
const detectionAppId = 'app_01'
const MAPPING = { mainType: '22', subType: '554', unitId: INSIDE.unit, channel: '31' }

/** An application that went live. */
export const example: RightsExample = {
  after: ['smart-governance/unit', 'smart-governance/classification'],
  async tell({ send }) {
    await send(dataOfficer, 'proposeDetectionApp', { slot: 1, precisionFloor: 0.8 })
    await send(dataOfficer, 'startDetectionAppTrial', { detectionAppId })
    await send(dataOfficer, 'recordDetectionAppTrial', { detectionAppId, checked: 200, correct: 171 })
    await send(dataOfficer, 'goLiveDetectionApp', { detectionAppId, ...MAPPING })
    return {
      ids: { DetectionApp: detectionAppId },
      sent: { detectionAppId, appId: detectionAppId, 'ProposeDetectionAppInput.slot': 2 },
    }
  },
}
