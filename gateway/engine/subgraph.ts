import type { GraphQLFormattedError } from 'graphql'
import type { GatewayContext } from '../request.ts'
import type { JsonObject } from './json.ts'

export type FetchKind = 'query' | 'mutation'

/** What a subgraph said, as far as it is GraphQL and fit for clients. */
export type SubgraphAnswer = { data?: JsonObject | null; errors?: GraphQLFormattedError[] }

export type Reply = {
  /** The answer; the caller may change it. */
  answer: SubgraphAnswer
  /** The same answer once more, as it came; nothing is sent, counted or logged again. */
  again(): SubgraphAnswer
}

/** The way to one subgraph. */
export type Subgraph = {
  /** Sends a fetch's body. Rejects, with an error for the client, where no GraphQL comes back. */
  ask(body: string, kind: FetchKind, context: GatewayContext): Promise<Reply>
}

export type Subgraphs = Readonly<Record<string, Subgraph>>
