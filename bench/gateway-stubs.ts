import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'

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
  const listed = (field: string, count: number, communities: number) =>
    JSON.stringify({ data: { [field]: Array.from({ length: count }, (_, n) => matter(n, communities)) } })
  const answers = new Map<string, string>()
  return startSubgraph(({ query, variables }) => {
    const [, field = 'matter', literal] = /\b(matters|repeated)\(first: ?(\$?\w+)\)/.exec(query) ?? []
    // Some gateways send a number as it was written, some as a variable.
    const size = literal?.startsWith('$') ? String(variables?.[literal.slice(1)]) : (literal ?? '1')
    const key = field + size
    const found = answers.get(key)
    if (found !== undefined) return found
    const count = Number(size)
    const one = JSON.stringify({ data: { matter: matter(1, 2) } })
    const answer = field === 'matter' ? one : listed(field, count, field === 'repeated' ? count / 10 : count)
    answers.set(key, answer)
    return answer
  })
}

/** The subgraph of communities: some of them, or as many entities as were asked for. */
export function startCommunities(): Promise<Stub> {
  const texts = Array.from({ length: 200 }, (_, n) => JSON.stringify({ __typename: 'Community', ...community(n) }))
  const page = Array.from({ length: 20 }, (_, n) => ({ id: `com_${n}`, ...community(n), about: 'By the river.' }))
  const communities = JSON.stringify({ data: { communities: page } })
  return startSubgraph(({ variables }) => {
    const asked = variables?.representations
    if (!asked) return communities
    return `{"data":{"_entities":[${asked.map(({ id }) => texts[Number(id.slice(4))]).join(',')}]}}`
  })
}

type Asked = { query: string; variables?: { representations?: { id: string }[]; [name: string]: unknown } }

function startSubgraph(answer: (asked: Asked) => string): Promise<Stub> {
  return startServer((request, response) => {
    let body = ''
    request.setEncoding('utf8')
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(answer(JSON.parse(body)))
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
