import { setImmediate as turn } from 'node:timers/promises'
import { executeQueryPlan, type GraphQLDataSource } from '@apollo/gateway'
import type { GatewayExecutionResult, GatewayGraphQLResponse } from '@apollo/server-gateway-interface'
import { GraphQLError, parse, print, validate } from 'graphql'
import { numberFor } from '#shared/testing/random.ts'
import { executeStock } from '../engine/fallback.ts'
import { NotClean } from '../engine/not-clean.ts'
import { gatewayError } from '../errors.ts'
import {
  type Answered,
  answerByEngine,
  composeInMemory,
  type MemoryGraph,
  type Prepared,
  resultOf,
  type Sent,
} from '../testing/memory-graph.ts'
import { type Answering, createAnswering } from './answers.ts'
import { compare } from './compare.ts'
import type { Counts, Difference } from './counts.ts'
import { MIXES, NO_FAULTS, type Outcome } from './faults.ts'
import { withoutKnownFault } from './known-fault.ts'
import { createOperation, VARIABLE_SETS } from './operations.ts'
import { createSchemas } from './schemas.ts'

/** How long a subgraph takes for a query, in turns of the event loop. */
type Pace = (service: string, query: string) => number

const AT_ONCE: Pace = () => 0
const BY_QUERY: readonly Pace[] = [
  (service, query) => Math.floor(numberFor(service + query) * 5),
  (service, query) => 4 - Math.floor(numberFor(service + query) * 5),
]

type World = { graph: MemoryGraph; answering: Answering; paces: readonly Pace[]; pace: { now: Pace } }

/**
 * One made-up graph and some operations on it, each answered by the engine and by the stock executor, with the same
 * variables and faults. Nothing may differ but the order of errors and, where the stock executor does not follow the
 * specification, of fields; and nothing may be sent that the stock executor would not send.
 */
export async function tryEngine(seed: number, operations: number, counts: Counts): Promise<Difference[]> {
  const world = composed(seed)
  counts.schemas[world ? 'composed' : 'refused'] += 1
  if (!world) return []
  const differences: Difference[] = []
  for (let index = 0; index < operations; index++) {
    const query = createOperation(world.graph.supergraph.schema, seed * 1000 + index)
    if (validate(world.graph.supergraph.schema, parse(query)).length > 0) counts.operations.invalid += 1
    else differences.push(...(await tryOperation(world, { seed, index, query }, counts)))
  }
  return differences
}

function composed(seed: number): World | undefined {
  const schemas = createSchemas(seed)
  const answering = createAnswering(schemas, { salt: '', faults: NO_FAULTS })
  const pace = { now: AT_ONCE }
  const paces = [AT_ONCE, ...BY_QUERY, ...ordersOf(Object.keys(schemas)).map(inOrder)]
  try {
    return { graph: composeInMemory(schemas, (sent) => answerTo(sent, answering, pace.now)), answering, paces, pace }
  } catch {
    return undefined
  }
}

function inOrder(names: readonly string[]): Pace {
  return (service) => 2 * names.indexOf(service)
}

/** Every order that subgraphs can answer in. */
function ordersOf(names: readonly string[]): string[][] {
  if (names.length === 0) return [[]]
  return names.flatMap((first) => ordersOf(names.filter((name) => name !== first)).map((rest) => [first, ...rest]))
}

async function answerTo({ service, body }: Sent, answering: Answering, pace: Pace): Promise<string> {
  const fetch = JSON.parse(body)
  for (let left = pace(service, fetch.query); left > 0; left--) await turn()
  return textOrThrow(await answering.answer(service, fetch), service)
}

function textOrThrow(answer: Outcome, service: string): string {
  if (answer === 'timeout') throw gatewayError('SUBGRAPH_TIMEOUT', { service })
  if (answer === 'reset') throw gatewayError('SUBGRAPH_UNAVAILABLE', { service })
  return answer.text
}

type Tried = { seed: number; index: number; query: string }

async function tryOperation(world: World, tried: Tried, counts: Counts): Promise<Difference[]> {
  const differences: Difference[] = []
  const { schema } = world.graph.supergraph
  const plain = withoutKnownFault(schema, parse(tried.query))
  const plainQuery = plain ? print(plain) : tried.query
  if (![tried.query, plainQuery].every((query) => canBePlanned(world, query))) {
    counts.operations.unplanned += 1
    return []
  }
  counts.operations.tried += 1
  if (plain) counts.operations['with the known fault'] += 1
  for (const [mix, faults] of MIXES.entries()) {
    for (const [set, variables] of VARIABLE_SETS.entries()) {
      world.answering.world = { salt: `${tried.seed}/${tried.index}/${mix}/${set}`, faults }
      world.pace.now = world.paces[tried.index % world.paces.length] ?? AT_ONCE
      // What goes wrong hangs on what is asked: only where nothing does can the answers to two texts be compared.
      const query = faults === NO_FAULTS ? tried.query : plainQuery
      const difference = await tryOnce(world, { query, plainQuery, variables }, counts)
      if (difference) differences.push({ ...tried, query, mix, variables, ...difference })
    }
  }
  return differences
}

function canBePlanned({ graph }: World, query: string): boolean {
  try {
    graph.prepare(query).operation.plan()
    return true
  } catch {
    return false
  }
}

type Asked = { query: string; plainQuery: string; variables: Record<string, unknown> }
type Found = Pick<Difference, 'what' | 'engine' | 'stock'>

async function tryOnce(world: World, asked: Asked, counts: Counts): Promise<Found | undefined> {
  const { query, plainQuery, variables } = asked
  const answered = await answerByEngine(world.graph, world.graph.prepare(query, variables))
  counts.answers[answered.left === undefined ? 'engine' : 'left'] += 1
  const defect = defectOf(answered)
  if (defect) return { what: defect, engine: answered.result, stock: undefined }
  const requests = await otherRequests(world, query, variables, answered, counts)
  if (requests) return requests
  // What the engine has left is answered by the stock executor, with its fault.
  const texts = answered.left === undefined ? [query, plainQuery] : [query]
  return differenceOf(world, texts, variables, answered.result, counts)
}

/** The engine leaves a request for a reason of its own, for a failed fetch, or because it does not compile it. */
function defectOf({ left }: Answered): string | undefined {
  const isExpected = left === undefined || left instanceof NotClean || left instanceof GraphQLError
  if (isExpected || (left instanceof Error && left.constructor === Error)) return undefined
  return `the engine failed: ${left instanceof Error ? left.stack : left}`
}

/**
 * What was sent must be what the stock executor sends. Where subgraphs contradict each other, what is required of an
 * entity depends on who answered last: then each request must be one that the stock executor sends in some order.
 */
async function otherRequests(
  world: World,
  query: string,
  variables: Record<string, unknown>,
  { sent }: Answered,
  counts: Counts,
): Promise<Found | undefined> {
  const first = await sentByStock(world.graph, world.graph.prepare(query, variables))
  if (!first || textOf(sent) === textOf(first)) return undefined
  const some = new Set(first.map(lineOf))
  for (const pace of world.paces) {
    const sentAtPace = await atPace(world, pace, () => sentByStock(world.graph, world.graph.prepare(query, variables)))
    for (const each of sentAtPace ?? []) some.add(lineOf(each))
  }
  if (world.answering.world.faults.mutations === 0 || !sent.every((each) => some.has(lineOf(each)))) {
    return { what: 'other requests', engine: textOf(sent), stock: textOf(first) }
  }
  counts.explained.race += 1
  return undefined
}

async function atPace<T>(world: World, pace: Pace, work: () => Promise<T>): Promise<T> {
  const before = world.pace.now
  world.pace.now = pace
  try {
    return await work()
  } finally {
    world.pace.now = before
  }
}

/** undefined: it threw, with some requests perhaps still to be sent. */
async function sentByStock(graph: MemoryGraph, { operation, requested }: Prepared): Promise<Sent[] | undefined> {
  const sent: Sent[] = []
  const execution = executeStock(graph.supergraph, graph.subgraphs(sent), operation, requested, [])
  return execution.then(
    () => sent,
    () => undefined,
  )
}

function lineOf({ service, body }: Sent): string {
  return `${service} ${body}`
}

function textOf(sent: readonly Sent[]): string {
  return sent.map(lineOf).sort().join('\n')
}

async function differenceOf(
  world: World,
  texts: readonly string[],
  variables: Record<string, unknown>,
  result: GatewayExecutionResult,
  counts: Counts,
): Promise<Found | undefined> {
  const stocks = await Promise.all(
    texts.map((text) => executeReference(world.graph, world.graph.prepare(text, variables))),
  )
  const likenesses = stocks.map((stock) => compare(result, stock))
  const likeness = likenesses.find((each) => each !== 'different') ?? 'different'
  counts.likeness[likeness] += 1
  if (likeness !== 'different') return undefined
  for (const pace of world.paces) {
    const [text = ''] = texts
    const reference = () => executeReference(world.graph, world.graph.prepare(text, variables))
    if (compare(result, await atPace(world, pace, reference)) === 'different') continue
    counts.explained.race += 1
    return undefined
  }
  return { what: 'another answer', engine: result, stock: stocks.at(-1) }
}

/** Apollo's executor as it is used without this gateway: every representation is sent, every answer is its own. */
function executeReference(graph: MemoryGraph, { operation, requested }: Prepared): Promise<GatewayExecutionResult> {
  const subgraphs = graph.subgraphs([])
  const sources: Record<string, GraphQLDataSource> = {}
  for (const [name, subgraph] of Object.entries(subgraphs)) {
    sources[name] = {
      async process({ request: { query, operationName, variables } }) {
        const body = JSON.stringify({ query, operationName, variables })
        return (await subgraph.ask(body, 'query', requested.context as never)).answer as GatewayGraphQLResponse
      },
    }
  }
  const { supergraphSchema, apiSchema } = graph.supergraph
  return resultOf(
    executeQueryPlan(operation.plan(), sources, requested, operation.context, supergraphSchema, apiSchema),
  )
}
