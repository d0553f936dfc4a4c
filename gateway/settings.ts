import { z } from 'zod'
import { ConfigProblem, readConfig } from '#shared/config/config.ts'
import { address, ed25519PrivateJwk, flag, limit, list, logLevel, port, whole } from '#shared/config/fields.ts'

const schema = z.object({
  NODE_ENV: z.string().default('development'),
  PORT: port().default(4000),
  HOST: z.string().default('127.0.0.1'),
  SUPERGRAPH: z.string().default('contracts/supergraph.graphql'),
  CORS_ORIGINS: list().default([]),
  LOG_LEVEL: logLevel().default('info'),

  OIDC_ISSUER: address().optional(),
  OIDC_AUDIENCE: z.string().default('sizhi'),
  OIDC_ROLES_CLAIM: z.string().default('realm_access.roles'),
  SIZHI_DEV_ISSUER: flag().default(false),
  SIZHI_DEV_ISSUER_DIR: z.string().default('.sizhi/dev-issuer'),
  GATEWAY_PRIVATE_JWK: ed25519PrivateJwk().optional(),

  /** Protections: none may be off in production. */
  AUTHENTICATION: flag().default(true),
  TOKEN_MINTING: flag().default(true),
  ERROR_MASKING: flag().default(true),
  CSRF_PREVENTION: flag().default(true),
  LIMIT_TOKENS: limit().default(1000),
  LIMIT_DEPTH: limit().default(10),
  LIMIT_ALIASES: limit().default(15),
  /** docs/decisions/0211: what planning takes grows faster than they do. */
  LIMIT_CONDITIONS: limit().default(50),
  LIMIT_PAGE: limit().default(100),
  /** docs/decisions/0042: a page of 100 with lists of 20 inside passes, a page of 100 in a page of 100 does not. */
  LIMIT_COST: limit().default(10_000),
  /** 500 rows of an import of the widest kind, 28 values each, and half as much again. */
  LIMIT_VALUES: limit().default(20_000),
  LIMIT_BODY_BYTES: limit().default(1_048_576),
  LIMIT_ANSWER_BYTES: limit().default(16_777_216),
  LIMIT_REQUEST_MS: limit().default(30_000),
  LIMIT_SUBGRAPH_MS: limit().default(10_000),

  SUBGRAPH_CONNECT_MS: whole({ least: 1 }).default(2000),
  SHUTDOWN_GRACE_MS: whole({ least: 1 }).default(10_000),
  /** Whether what was served before goes past Apollo Server: faster, and with the same answers. */
  HOT_ROUTE: flag().default(true),
  /** Whether clients may ask for the schema; by default everywhere but in production. */
  INTROSPECTION: flag().optional(),
})

/** The variables that the gateway reads, beside the addresses of the subgraphs. */
export const SETTING_NAMES = Object.keys(schema.shape)

const PROTECTIONS = SETTING_NAMES.filter((name) => /^(LIMIT_|AUTH|TOKEN_M|ERROR_M|CSRF)/.test(name))

export type Settings = z.infer<typeof schema> & { production: boolean; introspection: boolean }

/** Throws ConfigProblem, with one sentence, for what is missing, wrong, or too open for production. */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const settings = readConfig(schema, env)
  const production = settings.NODE_ENV === 'production'
  if (production) refuseOpenDoors(settings)
  if (settings.AUTHENTICATION && !settings.OIDC_ISSUER && !settings.SIZHI_DEV_ISSUER) {
    throw new ConfigProblem('OIDC_ISSUER is missing: the issuer of clients’ tokens (SIZHI_DEV_ISSUER=1 in development)')
  }
  if (settings.TOKEN_MINTING && !settings.GATEWAY_PRIVATE_JWK) {
    throw new ConfigProblem(
      'GATEWAY_PRIVATE_JWK is missing: the Ed25519 key the gateway signs its tokens for subgraphs with',
    )
  }
  return { ...settings, production, introspection: settings.INTROSPECTION ?? !production }
}

function refuseOpenDoors(settings: z.infer<typeof schema>): void {
  const off = Object.entries(settings)
    .filter(([name, value]) => PROTECTIONS.includes(name) && (value === false || value === Number.POSITIVE_INFINITY))
    .map(([name]) => name)
  if (off.length > 0) throw new ConfigProblem(`${off.join(', ')} cannot be off in production`)
  if (settings.SIZHI_DEV_ISSUER) throw new ConfigProblem('SIZHI_DEV_ISSUER cannot be on in production')
}

/** `SUBGRAPH_SMART_GOVERNANCE_URL` and the like win over the addresses in the supergraph. */
export function subgraphUrl(name: string, url: string, env: Record<string, string | undefined>): string {
  const variable = `SUBGRAPH_${name.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_')}_URL`
  const found = env[variable] || url
  if (!URL.canParse(found)) throw new ConfigProblem(`${variable} must be an address like http://127.0.0.1:4001/graphql`)
  return found
}
