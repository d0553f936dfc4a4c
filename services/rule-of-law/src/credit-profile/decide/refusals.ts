import { rejected } from '#shared/eventsourcing/decider.ts'

export function unknownProfile() {
  return rejected('CREDIT_PROFILE_UNKNOWN', 'nothing was ever collected about this subject')
}
