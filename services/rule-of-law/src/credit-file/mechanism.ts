import { projected } from '#shared/eventsourcing/fold.ts'
import type { Mechanism } from '#shared/pillar/mechanism.ts'
import { passingDeadlines } from '#shared/pillar/passing-deadlines.ts'
import { creditFileEvents } from './events.ts'
import { creditFileFlow } from './flow.ts'
import { creditFileReaches } from './graph/node.ts'
import { creditFileHandler } from './handler.ts'
import { creditFilePolicies } from './policies.ts'
import { creditFileResolvers } from './resolvers.ts'
import { creditFilePersonal, creditFileRights } from './rights.ts'
import { creditFileView } from './views.ts'

const node = (type: string) => `./credit-file/graph/node.ts#${type}`

/** Credit file 信用档案. A person's has a prefix of its own, which is no entity's. */
export const creditFile: Mechanism = {
  name: 'credit-file',
  schema: new URL('credit-file.graphql', import.meta.url),
  projected: projected({ prefixes: ['crf', 'pcf'], events: creditFileEvents, view: creditFileView }),
  entities: { crf: 'CreditFile' },
  flow: creditFileFlow,
  rights: creditFileRights,
  reaches: creditFileReaches,
  personal: creditFilePersonal,
  nodes: {
    CreditFile: node('FileNode'),
    PersonalCreditFile: node('FileNode'),
    CreditRecord: node('RecordNode'),
    CreditRecordConnection: node('RecordsNode'),
    CreditFileConnection: node('FilesNode'),
    CreditReport: node('ReportNode'),
    PublicPenalty: node('PenaltyNode'),
    PublicPenaltyConnection: node('PenaltiesNode'),
    CreditFileEntry: node('FileEntryNode'),
  },
  wire(pillar) {
    const handler = creditFileHandler(pillar)
    return {
      resolvers: creditFileResolvers(pillar, handler),
      policies: creditFilePolicies(pillar, handler),
      onDue: passingDeadlines(handler),
    }
  },
}
