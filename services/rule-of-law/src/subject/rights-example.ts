import { COMPANY, type RightsExample } from '#shared/testing/rights-example.ts'

/** The company needs not be told of: it has no facts of its own. */
export const example: RightsExample = {
  tell: async () => ({
    ids: { Subject: `sub_${COMPANY}` },
    asked: { 'Query.subject': `(uscc: "${COMPANY}")` },
  }),
}
