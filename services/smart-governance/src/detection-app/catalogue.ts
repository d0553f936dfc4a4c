import { type Id, idType } from '#shared/governance/ids.ts'

export type DetectionAppId = Id<'app'>

/** Detection application 检测应用: `app_01` … `app_27` by its place in the catalogue, `app_test` outside of it. */
export const detectionAppId = idType('app', 'Detection application 检测应用, app_01 … app_27, app_test')

/** The joint laboratory for AI and video has 27 applications (Shenzhen Special Zone Daily, 2019-08-14). */
export const SLOTS = 27

/** The article names three of them. The other 24 have a name when somebody who knows it proposes them. */
const NAMED: Readonly<Record<number, string>> = { 1: '河道漂浮物', 2: '内涝排污', 3: '交通拥堵' }

/** Outside the 27: to try the system with, and labelled as such wherever it shows. */
const TEST = { id: detectionAppId.of('test'), name: '测试应用' }

/** The name that a slot has by itself; undefined: its proposer says it. Without a slot it is the test application. */
export function givenName(slot: number | undefined): string | undefined {
  return slot === undefined ? TEST.name : NAMED[slot]
}

/** Throws RangeError where the catalogue has no such slot. */
export function appIn(slot: number | undefined): DetectionAppId {
  if (slot === undefined) return TEST.id
  if (!Number.isInteger(slot) || slot < 1 || slot > SLOTS) throw new RangeError(`the catalogue has ${SLOTS} slots`)
  return detectionAppId.of(String(slot).padStart(2, '0'))
}
