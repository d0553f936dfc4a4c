import { projected } from '#shared/eventsourcing/fold.ts'
import { month } from '#shared/governance/shanghai.ts'
import type { Mechanism } from '#shared/pillar/mechanism.ts'
import { screeningCountsEvents, seriesId } from './events.ts'
import { publishing, seriesHandler } from './publishing.ts'
import { screeningCountsResolvers } from './resolvers.ts'
import { screeningCountsRights } from './rights.ts'
import { seriesView } from './views.ts'

const node = (type: string) => `./screening-counts/resolvers.ts#${type}`

/** Published counts of screenings 筛查统计公布: facts for everybody, in a topic of their own. */
export const screeningCounts: Mechanism = {
  name: 'screening-counts',
  schema: new URL('screening-counts.graphql', import.meta.url),
  projected: projected({ prefixes: ['scs'], events: screeningCountsEvents, view: seriesView }),
  topic: 'counts',
  entities: { scs: 'ScreeningCountsSeries' },
  stubs: { dis: 'District' },
  rights: screeningCountsRights,
  nodes: {
    ScreeningCountsSeries: node('SeriesNode'),
    District: node('DistrictNode'),
    ScreeningCounts: node('CountsNode'),
  },
  wire(pillar) {
    const handler = seriesHandler(pillar)
    return {
      resolvers: screeningCountsResolvers(pillar, handler),
      async onDue(stream, { name }, context) {
        const { command, seal } = publishing(pillar, seriesId.schema.parse(stream), month.parse(name))
        await handler.handle(stream, command, context, { seal })
      },
    }
  },
}
