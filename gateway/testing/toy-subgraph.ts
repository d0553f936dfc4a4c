import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { ApolloServer, HeaderMap } from '@apollo/server'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { parse } from 'graphql'

/** What one request to a toy looked like. */
export type Seen = {
  headers: IncomingHttpHeaders
  query: string
  variables: Record<string, unknown>
}

export type ToySubgraph = {
  name: string
  url: string
  port: number
  sdl: string
  /** Requests to /graphql so far. */
  seen: Seen[]
  /** Answers the next requests, one each, in place of the toy's resolvers. */
  instead: ((response: ServerResponse) => void)[]
  /** Put into the extensions of every answer. */
  extensions: Record<string, unknown>
  close(): Promise<void>
}

type Resolvers = NonNullable<Extract<Parameters<typeof buildSubgraphSchema>[0], { resolvers?: unknown }>['resolvers']>

export type ToyDefinition = { name: string; sdl: string; resolvers: Resolvers }

/** A subgraph of Apollo's own parts on loopback, that remembers what it was asked and can be made to misbehave. */
export async function startToySubgraph({ name, sdl, resolvers }: ToyDefinition, port = 0): Promise<ToySubgraph> {
  const apollo = new ApolloServer({
    schema: buildSubgraphSchema({ typeDefs: parse(sdl), resolvers }),
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: true,
    logger: { debug() {}, info() {}, warn() {}, error() {} },
  })
  await apollo.start()
  const seen: Seen[] = []
  const instead: ToySubgraph['instead'] = []

  const server = createServer(async (request, response) => {
    if (request.url !== '/graphql') return void response.end()
    const body = JSON.parse(await text(request))
    seen.push({ headers: request.headers, query: body.query, variables: body.variables })
    const replacement = instead.shift()
    if (replacement) return replacement(response)
    const headers = new HeaderMap([['content-type', 'application/json']])
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'POST', headers, body, search: '' },
      context: async () => ({}),
    })
    if (answer.body.kind !== 'complete') throw new Error('a toy answers whole')
    response.writeHead(answer.status ?? 200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ ...JSON.parse(answer.body.string), extensions: toy.extensions }))
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address() as AddressInfo
  const toy: ToySubgraph = {
    name,
    url: `http://127.0.0.1:${address.port}/graphql`,
    port: address.port,
    sdl,
    seen,
    instead,
    extensions: {},
    close: async () => {
      server.closeAllConnections()
      server.close()
      await apollo.stop()
    },
  }
  return toy
}
