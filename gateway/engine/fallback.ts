import { executeQueryPlan, type GraphQLDataSource } from '@apollo/gateway'
import type {
  GatewayExecutionResult,
  GatewayGraphQLRequestContext,
  GatewayGraphQLResponse,
} from '@apollo/server-gateway-interface'
import { gatewayError } from '../errors.ts'
import type { GatewayContext } from '../request.ts'
import type { LoadedSupergraph } from '../supergraph.ts'
import { deduplicate, spreadEntities, spreadErrors } from './deduplication.ts'
import type { Operation } from './operations.ts'
import { bodyHead, writeBody } from './request-body.ts'
import type { Exchange } from './run.ts'
import type { FetchKind, Subgraph, SubgraphAnswer, Subgraphs } from './subgraph.ts'

/**
 * Answers by Apollo's own executor, which says what any answer means: errors and their paths, nulls and what they take
 * with them. Fetches that were already sent (`exchanges`) are not sent again: the same fetch gets the answer or failure
 * that came, or waits for the one that is on its way.
 */
export function executeStock(
  supergraph: LoadedSupergraph,
  subgraphs: Subgraphs,
  operation: Operation,
  requested: GatewayGraphQLRequestContext,
  exchanges: readonly Exchange[],
): Promise<GatewayExecutionResult> {
  const left = [...exchanges]
  const sources: Record<string, GraphQLDataSource> = Object.create(null)
  for (const [name, subgraph] of Object.entries(subgraphs)) sources[name] = createSource(name, subgraph, left)
  const { supergraphSchema, apiSchema } = supergraph
  return executeQueryPlan(operation.plan(), sources, requested, operation.context, supergraphSchema, apiSchema)
}

/** What Apollo takes a subgraph for. Repeated representations travel once, in queries alone. */
function createSource(name: string, subgraph: Subgraph, exchanges: Exchange[]): GraphQLDataSource {
  return {
    async process({ request, context }) {
      const { query = '', operationName, variables = {} } = request
      // The planner prints what it sends: a mutation begins with the word, everything else is a query.
      const kind: FetchKind = query.startsWith('mutation') ? 'mutation' : 'query'
      const { body, answeredBy } = bodyOf(bodyHead(query, operationName), variables, kind)
      const place = exchanges.findIndex((exchange) => exchange.service === name && exchange.body === body)
      const [recorded] = place < 0 ? [] : exchanges.splice(place, 1)
      const answer = recorded
        ? (await recorded.reply).again()
        : (await subgraph.ask(body, kind, context as GatewayContext)).answer
      return (answeredBy ? spread(answer, answeredBy, name) : answer) as GatewayGraphQLResponse
    },
  }
}

/** As the engine writes it (fetch.ts): the same fetch is recognised by its body. */
function bodyOf(head: string, variables: Record<string, unknown>, kind: FetchKind) {
  const { representations, ...others } = variables
  if (kind === 'mutation' || !Array.isArray(representations)) return { body: writeBody(head, variables) }
  const { distinct, answeredBy } = deduplicate(representations.map((each) => JSON.stringify(each)))
  return { body: writeBody(head, others, `[${distinct.join(',')}]`), answeredBy }
}

function spread(answer: SubgraphAnswer, answeredBy: readonly number[], service: string): SubgraphAnswer {
  const { data, errors } = answer
  const entities = data?._entities
  if (!Array.isArray(entities)) return errors ? { ...answer, errors: spreadErrors(errors, answeredBy) } : answer
  // Apollo checks the length against what it asked for, which is not what was sent.
  if (entities.length !== Math.max(...answeredBy) + 1) {
    throw gatewayError('SUBGRAPH_UNAVAILABLE', { service, message: `${service} gave another number of entities` })
  }
  return {
    data: { ...data, _entities: spreadEntities(entities, answeredBy) },
    ...(errors && { errors: spreadErrors(errors, answeredBy) }),
  }
}
