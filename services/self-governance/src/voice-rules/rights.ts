import { fields, type RightsTable } from '#shared/identity/rights.ts'

const everyone = { public: 'all' } as const

/** Rules hang on the wall for everyone to read; the data officer hangs them. */
export const voiceRulesRights: RightsTable = {
  ...fields('VoiceRules', 'id edition title publishedAt inForceFrom candidateAt answerWithin', everyone),
  ...fields('VoiceRulesPayload', 'voiceRules receipt rejection', everyone),
  ...fields('Query', 'currentVoiceRules', everyone),
  ...fields('Mutation', 'publishVoiceRules', { 'data-officer': 'all' }),
}
