import { projected } from '#shared/eventsourcing/fold.ts'
import type { Identity } from '#shared/identity/identity.ts'
import type { Scope } from '#shared/identity/rights.ts'
import type { Mechanism } from '#shared/pillar/mechanism.ts'
import { alertEvents } from './events.ts'
import { alertFlow } from './flow.ts'
import { alertHandler, detectionHandler } from './handlers.ts'
import { inForce } from './in-force.ts'
import { merging } from './merging.ts'
import { alertPolicies } from './policies.ts'
import { isWithin } from './reach.ts'
import { reporting } from './reporting.ts'
import { alertResolvers } from './resolvers.ts'
import { alertRights, alertRightsNotes } from './rights.ts'
import type { AlertDocument } from './row.ts'
import { alertView } from './views.ts'

/** Alert 预警. */
export const alert: Mechanism = {
  name: 'alert',
  schema: new URL('alert.graphql', import.meta.url),
  projected: projected({ prefixes: ['alert'], events: alertEvents, view: alertView }),
  entities: { alert: 'Alert' },
  flow: alertFlow,
  rights: alertRights,
  rightsNotes: alertRightsNotes,
  reaches: { Alert: ({ state }: AlertDocument, scope: Scope, who: Identity) => isWithin(state, scope, who) },
  narrowed: ['Community.alerts'],
  nodes: {
    Alert: './alert/row.ts#AlertDocument',
    AlertHandover: './alert/events.ts#Handover',
    Detection: './alert/queries.ts#DetectionDocument',
    AlertConnection: './alert/graph/lists.ts#AlertListNode',
    FalseAlarmRate: './alert/read-figures.ts#Figures',
    FalseAlarmGroup: './alert/read-figures.ts#Group',
    AppPrecision: './alert/read-figures.ts#Group',
    ImportDetectionsPayload: './alert/graph/reporting.ts#DetectionBatchNode',
    ImportedDetection: './alert/graph/reporting.ts#ImportedDetectionNode',
  },
  wire(pillar) {
    const known = inForce(pillar.readers)
    const handler = alertHandler(pillar, known)
    const merges = merging(handler)
    const reports = reporting(detectionHandler(pillar, known), merges)
    return { resolvers: alertResolvers(pillar, handler, reports), policies: alertPolicies(pillar, merges) }
  },
}
