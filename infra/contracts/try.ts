import { subgraphSchema } from '#shared/graphql/schema.ts'
import { resolverTypes } from './resolver-types.ts'
const root = new URL('../../services/smart-governance/src/', import.meta.url)
const schema = subgraphSchema(['division/division.graphql','unit/unit.graphql','classification/classification.graphql','rule-notice/rule-notice.graphql'].map(f=>new URL(f, root)), [])
const text = await resolverTypes(schema, { Division: './division/resolvers.ts#DivisionNode', District: './division/resolvers.ts#DivisionNode', DivisionPayload: '../../../shared/graphql/commands.ts#Payload' })
console.log(text)
