import { z } from 'zod'
import { readConfig } from '#shared/config/config.ts'
import { address } from '#shared/config/fields.ts'
import { openDevIssuer } from '#shared/identity/dev-issuer.ts'
import type { Role } from '#shared/identity/identity.ts'

const schema = z.object({
  SIZHI_GRAPH: address().default('http://127.0.0.1:4000/graphql'),
  SIZHI_TOKEN: z.string().optional(),
  SIZHI_DEV_ISSUER_DIR: z.string().default('.sizhi/dev-issuer'),
  OIDC_AUDIENCE: z.string().default('sizhi'),
})

export type Bearer = { role: Role; subject?: string; division?: string; unit?: string; phone?: string }

/** Where the graph is and how to become somebody there, as the environment says. */
export type Access = {
  url: string
  /** SIZHI_TOKEN where it is set, whoever is asked for; else tokens of the development issuer, renewed in time. */
  tokenOf(bearer: Bearer): () => Promise<string>
  /** Whose tokens these are, where none was given: said when the graph does not take them. */
  madeBy: string | undefined
}

const HOUR_MS = 3_600_000

export function readAccess(env: Record<string, string | undefined> = process.env): Access {
  const config = readConfig(schema, env)
  const { SIZHI_TOKEN: given } = config
  return {
    url: config.SIZHI_GRAPH,
    madeBy: given === undefined ? `the development issuer in ${config.SIZHI_DEV_ISSUER_DIR}` : undefined,
    tokenOf({ role, ...claims }) {
      if (given !== undefined) return async () => given
      let token: Promise<string> | undefined
      let signedAt = 0
      return async () => {
        if (token && Date.now() - signedAt < HOUR_MS) return token
        signedAt = Date.now()
        token = openDevIssuer(config.SIZHI_DEV_ISSUER_DIR, { audience: config.OIDC_AUDIENCE, env }).then((issuer) =>
          issuer.sign({ roles: [role], ...claims, expiresIn: '2h' }),
        )
        return token
      }
    },
  }
}
