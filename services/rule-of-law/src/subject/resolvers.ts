import { subjectId } from '#shared/governance/ids.ts'
import type { Resolvers } from '../graphql.generated.ts'

/** A legal entity is its code: whoever has one is a subject, whether or not anything is known of it. */
export type SubjectNode = { id: string }

export const subjectResolvers: Resolvers = {
  Subject: {
    uscc: ({ id }) => (subjectId.is(id) ? subjectId.body(id) : null),
  },
}
