import { z } from 'zod'
import { hashedBody, type Id, idType } from '#shared/governance/ids.ts'

export type MatterId = Id<'mat'>
export type AlertId = Id<'alert'>

/** Matter 事项: a hash of (actor, command id), or of (source, record) where it comes from a file. */
export const matterId = idType('mat', 'Matter 事项, mat_<hash>')

/** Alert 预警 of this pillar: where a matter may have begun. */
export const alertId = idType('alert', 'Alert 预警, alert_<hash>')

/** A repeated receipt meets its own stream. */
export function receivedMatterId(actor: string, commandId: string): MatterId {
  return matterId.of(hashedBody('received', actor, commandId))
}

/** A confirmed alert is one matter, however often it is told. */
export function matterOfAlert(alert: string): MatterId {
  return matterId.of(hashedBody('alert', alert))
}

/** The same record of the same source is the same matter, however often its file is read. */
export function recordedMatterId(source: string, record: string): MatterId {
  return matterId.of(hashedBody('recorded', source, record))
}

/** Chinese characters that everybody can type and read out. */
const COMMON_HAN = '[\\u4e00-\\u9fff]'

/** What the numbers of a centre begin with: its name's first character, or 事 where that is a rarer one or none. */
export function initialIn(name: string): string {
  return new RegExp(`^${COMMON_HAN}`, 'u').exec(name)?.[0] ?? '事'
}

/** A number people can read out: division, day of receipt, running number; gaps are normal. */
export const matterNumber = z
  .string()
  .regex(new RegExp(`^${COMMON_HAN}{1,4}-\\d{8}-\\d{5}$`, 'u'))
  .meta({ description: 'Number 编号, 坪-20181130-00042' })

/** A class, channel or record number of the source; identity is the id, names repeat and change. */
export const code = z.string().regex(/^[0-9A-Za-z][0-9A-Za-z-]{0,39}$/)
