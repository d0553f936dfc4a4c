import { z } from 'zod'
import { hashedBody, type Id, idType } from '#shared/governance/ids.ts'
import type { Window } from './window.ts'

export type AlertId = Id<'alert'>
export type DetectionId = Id<'det'>
export type AppId = Id<'app'>

/** Alert 预警: what one application saw with one camera in one window. */
export const alertId = idType('alert', 'Alert 预警, alert_<hash>')
/** Detection 检测消息: one message of one source. */
export const detectionId = idType('det', 'Detection 检测消息, det_<hash>')
/** Detection application 检测应用 of this pillar. */
export const appId = idType('app', 'Detection application 检测应用, app_01 … app_27, app_test')
/** An application that there is a place for. Facts have others too, as files have named them. */
export const placedAppId = appId.schema.refine((id) => /^app_(test|0[1-9]|1\d|2[0-7])$/.test(id))
/** A kind of source, by a word: `deepstream`, `frigate`. */
export const sourceCode = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/)
  .meta({ description: 'Kind of source 来源, deepstream' })

/** The same message of the same source is the same detection, whatever else it says. */
export function detectionOf(source: string, messageId: string): DetectionId {
  return detectionId.of(hashedBody('detection', source, messageId))
}

/** `edition`: the trial whose settings made the window, so that windows of different lengths never share an alert. */
export function alertOf(app: AppId, edition: number, camera: string, { from }: Window): AlertId {
  return alertId.of(hashedBody('alert', app, String(edition), camera, from))
}
