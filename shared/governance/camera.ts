import { z } from 'zod'
import { type DistrictId, districtId, hashedBody, type Id, idType } from './ids.ts'

export type CameraId = Id<'cam'>

/** Camera 摄像头 by a hash of its code: codes of cameras hold whatever their makers liked. */
export const cameraId = idType('cam', 'Camera 摄像头, cam_<hash of its code>')

/** What a camera is called where its pictures come from: a device id of GB/T 28181 (20 digits), or a name. */
export const cameraCode = z
  .string()
  .regex(/^[^\s\p{C}]{1,100}$/u)
  .meta({ description: 'Code of the camera: 20 digits by GB/T 28181, or a name 设备编码' })

export function cameraOf(code: string): CameraId {
  return cameraId.of(hashedBody('camera', code))
}

/**
 * The district that a device id names: GB/T 28181 begins it with the centre's code, whose first six digits are the
 * division's (GB/T 2260). Undefined for any other code: nothing is guessed from a name.
 */
export function districtOfDevice(code: string): DistrictId | undefined {
  const division = /^([1-9]\d{5})\d{14}$/.exec(code)?.[1]
  return division ? districtId.of(division) : undefined
}
