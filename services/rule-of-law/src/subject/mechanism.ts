import type { Mechanism } from '#shared/pillar/mechanism.ts'
import { subjectResolvers } from './resolvers.ts'
import { subjectRights } from './rights.ts'

/** Subject 法人主体: the graph's entity alone, for the rooms that extend it. It has no facts of its own. */
export const subject: Mechanism = {
  name: 'subject',
  schema: new URL('subject.graphql', import.meta.url),
  entities: {},
  stubs: { sub: 'Subject' },
  rights: subjectRights,
  nodes: { Subject: './subject/resolvers.ts#SubjectNode' },
  wire: () => ({ resolvers: subjectResolvers }),
}
