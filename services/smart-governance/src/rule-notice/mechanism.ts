import { projected } from '#shared/eventsourcing/fold.ts'
import type { Mechanism } from '#shared/pillar/mechanism.ts'
import { ruleNoticeEvents } from './events.ts'
import { ruleNoticeHandler, ruleNoticeResolvers } from './resolvers.ts'
import { ruleNoticeRights } from './rights.ts'
import { ruleNoticeView } from './views.ts'

const node = './rule-notice/resolvers.ts#RuleNoticeNode'

/** Rule notice 制度上墙. */
export const ruleNotice: Mechanism = {
  name: 'rule-notice',
  schema: new URL('rule-notice.graphql', import.meta.url),
  projected: projected({ prefixes: ['lim', 'cln'], events: ruleNoticeEvents, view: ruleNoticeView }),
  entities: { lim: 'LimitsNotice', cln: 'ClassificationNotice' },
  rights: ruleNoticeRights,
  nodes: { RuleNotice: node, LimitsNotice: node, ClassificationNotice: node },
  wire: (pillar) => ({ resolvers: ruleNoticeResolvers(pillar, ruleNoticeHandler(pillar)) }),
}
