import { type Command, type Decider, type Decision, rejected } from '#shared/eventsourcing/decider.ts'
import { districtOfDevice } from '#shared/governance/camera.ts'
import { type Ending, successorOf } from '#shared/governance/hierarchy.ts'
import { type CommunityId, communityId } from '#shared/governance/ids.ts'
import type { CameraEvent } from './events.ts'

export type CameraState = { phase: 'unknown' } | { phase: 'registered'; code: string; communityId: CommunityId }

export type CameraCommand = Command &
  ({ type: 'register'; code: string; communityId: CommunityId } | { type: 'relocate'; communityId: CommunityId })

/** The community as the directory knows it. */
export type CameraRules = { community: Ending | undefined }

/** Camera 摄像头: where it looks is what somebody registered, never what its name sounds like. */
export const cameraDecider: Decider<CameraState, CameraCommand, CameraEvent, CameraRules> = {
  initial: { phase: 'unknown' },

  decide(state, command, rules) {
    if (command.type === 'register') return register(state, command, rules)
    if (state.phase === 'unknown') return rejected('CAMERA_UNKNOWN', 'there is no such camera')
    const refusal = misplaced(state.code, command.communityId, rules)
    if (refusal) return refusal
    if (command.communityId === state.communityId) return []
    return [{ type: 'CameraRelocated', communityId: command.communityId }]
  },

  evolve(state, event) {
    if (event.type === 'CameraRegistered') {
      return { phase: 'registered', code: event.code, communityId: event.communityId }
    }
    return state.phase === 'unknown' ? state : { ...state, communityId: event.communityId }
  },
}

function register(
  state: CameraState,
  { code, communityId: where }: { code: string; communityId: CommunityId },
  rules: CameraRules,
): Decision<CameraEvent> {
  if (state.phase !== 'unknown') return rejected('ALREADY_EXISTS', 'this camera is registered')
  return misplaced(code, where, rules) ?? [{ type: 'CameraRegistered', code, communityId: where }]
}

/** A device id of 20 digits begins with the code of the division its device stands in (GB/T 28181). */
function misplaced(code: string, where: CommunityId, { community }: CameraRules) {
  if (!community) return rejected('CAMERA_COMMUNITY_UNKNOWN', 'there is no such community')
  if (community.retired) {
    return rejected('CAMERA_COMMUNITY_RETIRED', `the community does not exist any more${successorOf(community)}`)
  }
  const district = districtOfDevice(code)
  if (!district || district === `dis_${communityId.body(where).slice(0, 6)}`) return undefined
  return rejected('CAMERA_OUTSIDE_DIVISION', 'the device id names another district than the community lies in')
}
