import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'

/** Answers at once, so that only the gateways' own work differs. */
export type Stub = { url: string; close(): void }

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])'
export const MATTERS = `${LINK}
  type Query { matter(id: ID!): Matter  matters(first: Int): [Matter!] }
  type Matter @key(fields: "id") { id: ID!  number: String!  phase: String!  community: Community }
  type Community @key(fields: "id", resolvable: false) { id: ID! }`
export const COMMUNITIES = `${LINK}
  type Query { communities: [Community!] }
  type Community @key(fields: "id") { id: ID!  name: String!  street: String }`

/** The subgraph of matters: one, or twenty in twenty communities. */
export function startMatters(): Promise<Stub> {
  const matter = (n: number) => ({
    number: `N${n}`,
    phase: 'received',
    community: { __typename: 'Community', id: `com_${n}` },
  })
  const one = JSON.stringify({ data: { matter: matter(1) } })
  const twenty = JSON.stringify({ data: { matters: Array.from({ length: 20 }, (_, n) => matter(n)) } })
  return startSubgraph(({ query }) => (query.includes('matters') ? twenty : one))
}

/** The subgraph of communities: as many entities as were asked for. */
export function startCommunities(): Promise<Stub> {
  return startSubgraph(({ variables }) => {
    const asked = variables?.representations ?? []
    const entities = asked.map(({ id }) => ({ __typename: 'Community', name: `name of ${id}`, street: 'Kengzi' }))
    return JSON.stringify({ data: { _entities: entities } })
  })
}

type Asked = { query: string; variables?: { representations?: { id: string }[] } }

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
