import { toInstant } from '#shared/eventsourcing/instant.ts'
import { unitId } from '#shared/governance/ids.ts'
import type { DetectionAppCommand, MappingRules } from './decider.ts'
import type { DetectionAppEvent, Mapping, Settings } from './events.ts'
import type { Phase } from './state.ts'

/* One imagined application, for tests: what floats on rivers, tried once and put into use. */

export const at = toInstant(new Date('2019-08-14T10:40:00+08:00'))
export const settings: Settings = { windowMinutes: 30, raiseAt: 0.6, raiseWithoutConfidence: true }
export const waterBureau = unitId.of('1536')
export const formerBureau = unitId.of('1')
export const mapping: Mapping = {
  mainType: '12',
  subType: '460',
  unitId: waterBureau,
  channel: '31',
  urgency: 'urgent',
}

export const rules: MappingRules = {
  unit: (id) => ({ [waterBureau]: { retired: false }, [formerBureau]: { retired: true } })[id as string],
  subType: (code) =>
    ({ 460: { mainTypes: ['12', '14'], retired: false }, 1: { mainTypes: ['12'], retired: true } })[Number(code)],
  mainType: (code) => ({ 12: { retired: false }, 14: { retired: true } })[Number(code)],
  isChannel: (code) => code === '31',
}

export const proposedAs = (name: string, slot = 1): DetectionAppEvent => ({
  type: 'DetectionAppProposed',
  at,
  slot,
  name,
  precisionFloor: 0.8,
})
export const proposed = proposedAs('河道漂浮物')
export const tried = (trial = 1): DetectionAppEvent => ({ type: 'DetectionAppTrialStarted', at, trial, settings })
export const result = (correct: number, trial = 1): DetectionAppEvent => ({
  type: 'TrialRecorded',
  at,
  trial,
  checked: 100,
  correct,
  passed: correct >= 80,
})
export const live: DetectionAppEvent = { type: 'DetectionAppWentLive', at, trial: 1, mapping }
export const retired: DetectionAppEvent = { type: 'DetectionAppRetired', at }

/** A history that ends in each phase. */
export const historyOf: Record<Phase, readonly DetectionAppEvent[]> = {
  none: [],
  proposed: [proposed],
  trial: [proposed, tried(), result(91)],
  live: [proposed, tried(), result(91), live],
  retired: [proposed, retired],
}

/** A command with what every one of its kind would say. */
export const usual: { [T in DetectionAppCommand['type']]: DetectionAppCommand & { type: T } } = {
  propose: { type: 'propose', at, slot: 1, precisionFloor: 0.8 },
  startTrial: { type: 'startTrial', at, settings },
  recordTrial: { type: 'recordTrial', at, checked: 100, correct: 91 },
  goLive: { type: 'goLive', at, mapping },
  retire: { type: 'retire', at },
}
