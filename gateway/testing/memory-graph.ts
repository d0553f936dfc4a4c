import { composeServices } from '@apollo/composition'
import type { GatewayExecutionResult, GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface'
import { type DocumentNode, GraphQLError, getVariableValues, parse } from 'graphql'
import { createEngine, type Engine } from '../engine/engine.ts'
import { createOperations, type Operation } from '../engine/operations.ts'
import type { Subgraph, Subgraphs } from '../engine/subgraph.ts'
import type { GatewayContext } from '../request.ts'
import { readAnswer } from '../subgraph-answer.ts'
import { buildSupergraph, type LoadedSupergraph } from '../supergraph.ts'

export type Sent = { service: string; body: string }

/** Gives the text that a subgraph answers to a body; may reject. */
export type AnswerBy = (sent: Sent) => Promise<string>

export type MemoryGraph = {
  supergraph: LoadedSupergraph
  /** A way to the subgraphs that notes what it sends. */
  subgraphs(sent: Sent[]): Subgraphs
  prepare(query: string, variables?: Record<string, unknown>): Prepared
}

/** An operation, and a request for it as Apollo Server hands it over. */
export type Prepared = {
  operation: Operation
  requested: GatewayGraphQLRequestContext
  coerced: Record<string, unknown>
}

/** Subgraphs by name and schema, composed, which answer in this process. */
export function composeInMemory(schemas: Readonly<Record<string, string>>, answerBy: AnswerBy): MemoryGraph {
  const services = Object.entries(schemas).map(([name, sdl]) => ({ name, url: 'local:', typeDefs: parse(sdl) }))
  const composed = composeServices(services)
  if (composed.errors) throw new Error(composed.errors.map(({ message }) => message).join('\n'))
  const supergraph = buildSupergraph(composed.supergraphSdl)
  const operations = createOperations(supergraph)
  const documents = new Map<string, DocumentNode>()
  return {
    supergraph,
    subgraphs(sent) {
      const names = Object.keys(schemas)
      return Object.fromEntries(names.map((name) => [name, inMemory(name, answerBy, sent)]))
    },
    prepare(query, variables = {}) {
      const document = documents.get(query) ?? parse(query)
      documents.set(query, document)
      const operation = operations.find(document, undefined)
      if (!operation) throw new Error('the document has not one operation')
      const { coerced = {} } = getVariableValues(supergraph.schema, operation.node.variableDefinitions ?? [], variables)
      return { operation, coerced, requested: requestFor(variables) }
    },
  }
}

function inMemory(service: string, answerBy: AnswerBy, log: Sent[]): Subgraph {
  return {
    async ask(body) {
      const sent = { service, body }
      log.push(sent)
      const text = await answerBy(sent)
      const again = () => readAnswer({ status: 200, body: Buffer.from(text) }, service)
      return { answer: again(), again }
    },
  }
}

function requestFor(variables: Record<string, unknown>): GatewayGraphQLRequestContext {
  const context: GatewayContext = {
    requestId: 'r',
    traceparent: '',
    purpose: 'handling',
    deadline: Number.POSITIVE_INFINITY,
    notices: [],
  }
  return { request: { variables }, context, metrics: {}, logger: console } as unknown as GatewayGraphQLRequestContext
}

export type Answered = {
  result: GatewayExecutionResult
  sent: Sent[]
  /** Why the engine left it to Apollo; undefined: it did not. */
  left?: unknown
  /** What the engine had sent by then. */
  sentBefore: number
}

/** As the gateway answers: by the engine, or by Apollo over what the engine has received. */
export async function answerByEngine(graph: MemoryGraph, prepared: Prepared): Promise<Answered> {
  const sent: Sent[] = []
  const engine: Engine = createEngine(graph.supergraph, graph.subgraphs(sent))
  const { operation, coerced, requested } = prepared
  const { context, request } = requested
  const asked = { variables: request.variables ?? {}, coerced, context: context as GatewayContext }
  const attempt = await engine.attempt(operation, asked)
  const sentBefore = sent.length
  if ('data' in attempt) return { result: attempt, sent, sentBefore }
  const result = await resultOf(engine.finish(operation, requested, attempt.exchanges))
  return { result, sent, left: attempt.left, sentBefore }
}

/** Apollo's executor throws where it meets what it did not expect; Apollo Server makes an error of it. */
export function resultOf(execution: Promise<GatewayExecutionResult>): Promise<GatewayExecutionResult> {
  return execution.catch((error) => ({ errors: [new GraphQLError(error.message)] }))
}
