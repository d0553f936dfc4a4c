import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { execute, type GraphQLSchema, parse } from 'graphql'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { LRUCache } from 'lru-cache'

/** Answers at once, so that only the gateways' own work differs. */
export type Stub = { url: string; close(): void }

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])'
export const MATTERS = `${LINK}
  type Query { matter(id: ID!): Matter  matters(first: Int): [Matter!]  repeated(first: Int): [Matter!] }
  type Matter @key(fields: "id") {
    id: ID!  number: String!  phase: String!  title: String!  channel: String!  kind: String  receivedAt: String!
    dueAt: String  unit: String  division: String  address: String  urgent: Boolean!  longitude: Float  latitude: Float
    community: Community
  }
  type Community @key(fields: "id", resolvable: false) { id: ID! }`
export const COMMUNITIES = `${LINK}
  type Query { communities(first: Int): [Community!] }
  type Community @key(fields: "id") {
    id: ID!  name: String!  street: String  district: String  population: Int  grids: Int  lead: String  about: String
  }`

const matter = (n: number, communities: number) => ({
  id: `mat_${n}`,
  number: `SL-2026-${String(n).padStart(6, '0')}`,
  phase: 'received',
  title: `Street lamp ${n} at the corner does not light and should be looked at`,
  channel: 'hotline',
  kind: 'street lighting',
  receivedAt: '2026-03-02T09:14:00+08:00',
  dueAt: '2026-03-09T24:00:00+08:00',
  unit: 'Urban management of Kengzi street',
  division: 'dis_440310',
  address: `Longxing Road ${n}, opposite the market`,
  urgent: n % 7 === 0,
  longitude: 114.35 + n / 1000,
  latitude: 22.7 + n / 1000,
  community: { __typename: 'Community', id: `com_${n % communities}` },
})
const community = (n: number) => ({
  name: `Community ${n} of Kengzi`,
  street: 'Kengzi',
  district: 'Pingshan',
  population: 12_000 + n,
  grids: 14,
  lead: `Secretary of community ${n}`,
  about: 'Between the river and the hill.',
})

/** The subgraph of matters: any number of them, in as many communities or, repeated, in a tenth as many. */
export function startMatters(): Promise<Stub> {
  const listed = (count: number, communities: number) => Array.from({ length: count }, (_, n) => matter(n, communities))
  const resolvers = {
    Query: {
      matter: () => matter(1, 2),
      matters: (_: unknown, { first }: { first: number }) => listed(first, first),
      repeated: (_: unknown, { first }: { first: number }) => listed(first, first / 10),
    },
  }
  return startSubgraph(buildSubgraphSchema({ typeDefs: parse(MATTERS), resolvers }))
}

/** The subgraph of communities: some of them, or as many entities as were asked for. */
export function startCommunities(): Promise<Stub> {
  const page = Array.from({ length: 20 }, (_, n) => ({ id: `com_${n}`, ...community(n), about: 'By the river.' }))
  const resolvers = {
    Query: { communities: () => page },
    Community: {
      __resolveReference: ({ id }: { id: string }) => ({ id, ...community(Number(id.slice('com_'.length))) }),
    },
  }
  return startSubgraph(buildSubgraphSchema({ typeDefs: parse(COMMUNITIES), resolvers }))
}

const KEPT_ANSWERS = 1000

/**
 * A subgraph that answers what it is asked for and nothing else, and tells its answers' length, as our services do. To
 * cost little it keeps the answers to what it was asked before; all gateways ask the same again and again.
 */
function startSubgraph(schema: GraphQLSchema): Promise<Stub> {
  const answers = new LRUCache<string, Buffer>({ max: KEPT_ANSWERS })
  async function answerTo(body: string): Promise<Buffer> {
    const { query, variables, operationName } = JSON.parse(body)
    const result = await execute({ schema, document: parse(query), variableValues: variables, operationName })
    const answer = Buffer.from(JSON.stringify(result))
    answers.set(body, answer)
    return answer
  }
  return startServer((request, response) => {
    let body = ''
    request.setEncoding('utf8')
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', async () => {
      const answer = answers.get(body) ?? (await answerTo(body))
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': answer.length }).end(answer)
    })
  })
}

/** An OIDC issuer of people with the role seat, since both gateways run as in production. */
export async function startIssuer(audience: string): Promise<Stub & { sign(subject: string): Promise<string> }> {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA')
  const jwks = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'bench', alg: 'EdDSA', use: 'sig' }] })
  const stub = await startServer((request, response) => {
    const discovery = JSON.stringify({ issuer: stub.url, jwks_uri: `${stub.url}/jwks` })
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(request.url === '/jwks' ? jwks : discovery)
  })
  const sign = (subject: string) =>
    new SignJWT({ realm_access: { roles: ['seat'] } })
      .setProtectedHeader({ alg: 'EdDSA', kid: 'bench' })
      .setIssuer(stub.url)
      .setAudience(audience)
      .setSubject(subject)
      .setIssuedAt()
      .setExpirationTime('2h')
      .sign(privateKey)
  return { ...stub, sign }
}

async function startServer(listener: RequestListener): Promise<Stub> {
  const server: Server = createServer(listener)
  server.keepAliveTimeout = 60_000
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
