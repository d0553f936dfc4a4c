import { editionDecider, type Publishing } from '#shared/governance/edition.ts'
import type { VoiceLimits, VoiceRulesEvent } from './events.ts'

export type VoiceRulesCommand = Publishing & { type: 'publish' } & VoiceLimits

export const voiceRulesDecider = editionDecider<VoiceRulesCommand, VoiceRulesEvent>(
  'VOICE_RULES_RETROACTIVE',
  ({ type: _, at: __, ...edition }) => [{ type: 'VoiceRulesPublished', ...edition }],
)
