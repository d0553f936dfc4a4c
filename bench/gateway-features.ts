import { readFile } from 'node:fs/promises'
import { type Caller, createClientTokenVerifier } from '#shared/identity/client-token.ts'
import { createInternalMinter } from '#shared/identity/internal-token.ts'
import { issuerKeys } from '#shared/identity/issuer-keys.ts'
import { authenticate } from '../gateway/authentication.ts'
import { createMetrics } from '../gateway/metrics.ts'
import { readSettings, type Settings } from '../gateway/settings.ts'
import { buildSupergraph, type LoadedSupergraph } from '../gateway/supergraph.ts'

/** What every gateway does for a request, ours and those beside it, by the same code. */
export type Features = {
  settings: Settings
  supergraph: LoadedSupergraph
  authenticate(authorization: string | undefined): Promise<Caller | undefined>
  /** The token for a subgraph. */
  mint(caller: Caller | undefined, subgraph: string): Promise<string>
  fetched(subgraph: string): void
  answered(seconds: number): void
}

export async function readFeatures(): Promise<Features> {
  const settings = readSettings(process.env)
  const supergraph = buildSupergraph(await readFile(settings.SUPERGRAPH, 'utf8'))
  const metrics = createMetrics(supergraph.subgraphs.map(({ name }) => name))
  const { OIDC_ISSUER: issuer = '', OIDC_AUDIENCE: audience, OIDC_ROLES_CLAIM: rolesClaim } = settings
  const verify = createClientTokenVerifier([{ issuer, audience, rolesClaim, keys: issuerKeys(issuer) }])
  const mint = createInternalMinter({ privateJwk: settings.GATEWAY_PRIVATE_JWK ?? {} })
  return {
    settings,
    supergraph,
    authenticate: (authorization) => authenticate(authorization, verify),
    mint: (caller, subgraph) => mint(caller, subgraph, 'handling'),
    fetched: (subgraph) => metrics.fetched(subgraph, 'query', 'ok', 0.001),
    answered: (seconds) => metrics.answered('query', seconds),
  }
}
