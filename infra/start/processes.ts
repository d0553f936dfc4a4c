import type { Home } from './home.ts'
import type { Keys } from './keys.ts'
import { portOf } from './ports.ts'
import type { Service } from './services.ts'

export type Stack = { services: Service[]; graph: string }

/**
 * Our processes in the order in which they start, with the environment that conventions give them. Their ports are
 * looked at first: a port in use is told before anything else is started.
 */
export async function planStack(home: Home): Promise<(keys: Keys, servers: Record<string, string>) => Stack> {
  const ports = { gateway: await portOf('gateway'), governance: await portOf('smart-governance') }
  const url = `http://127.0.0.1:${ports.governance}/graphql`
  return (keys, servers) => ({
    graph: `http://127.0.0.1:${ports.gateway}/graphql`,
    services: [
      {
        name: 'smart-governance',
        main: 'services/smart-governance/src/main.ts',
        port: ports.governance,
        env: {
          ...servers,
          SIZHI_MASTER_KEY: keys.SIZHI_MASTER_KEY,
          GATEWAY_PUBLIC_JWK: keys.GATEWAY_PUBLIC_JWK,
        },
      },
      {
        name: 'gateway',
        main: 'gateway/main.ts',
        port: ports.gateway,
        env: {
          SUBGRAPH_SMART_GOVERNANCE_URL: url,
          GATEWAY_PRIVATE_JWK: keys.GATEWAY_PRIVATE_JWK,
          SIZHI_DEV_ISSUER: 'on',
          SIZHI_DEV_ISSUER_DIR: home.of('dev-issuer'),
        },
      },
    ],
  })
}
