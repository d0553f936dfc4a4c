/** The codes a client may decide on, from a service or from the gateway, each with what it says where nothing better is known. */
export const SENTENCES = {
  UNAUTHENTICATED: 'sign in first',
  FORBIDDEN: 'this is not yours to do or to see, or is not there',
  BAD_USER_INPUT: 'the input cannot be understood',
  LIMIT_EXCEEDED: 'that is more than one request may ask for',
  CONFLICT_RETRIES_EXHAUSTED: 'others changed it at the same moment each time; send the same command again',
  STREAM_UNREADABLE: 'an operator must see to this one first; send the same command again later',
  OUTCOME_UNKNOWN: 'the store did not answer in time; send the same command again',
  STORE_UNAVAILABLE: 'the store does not answer; where there is no receipt, nothing was changed',
  PERSONAL_DATA_UNAVAILABLE: 'personal data cannot be read at the moment',
  SUBJECT_ERASED: 'whom this is about was erased: nothing new is kept about it',
  INTERNAL: 'something went wrong here',
} as const
