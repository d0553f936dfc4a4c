import { fileURLToPath } from 'node:url'
import { mainOf, PILLARS, urlVariable } from '../pillars.ts'
import type { Home } from './home.ts'
import type { Keys } from './keys.ts'
import { portOf } from './ports.ts'
import type { Service } from './services.ts'

/** The services start side by side, then the gateway. */
export type Stack = { services: Service[]; gateway: Service; graph: string }

/**
 * Our processes with the environment that conventions give them. Their ports are looked at first: a port in use is told
 * before anything else is started.
 */
export async function planStack(home: Home): Promise<(keys: Keys, servers: Record<string, string>) => Stack> {
  const gatewayPort = await portOf('gateway')
  const ports = await Promise.all(PILLARS.map(async (name) => ({ name, port: await portOf(name) })))
  const urls = ports.map(({ name, port }) => [urlVariable(name), `http://127.0.0.1:${port}/graphql`])
  return (keys, servers) => {
    const { SIZHI_MASTER_KEY, GATEWAY_PUBLIC_JWK, GATEWAY_PRIVATE_JWK } = keys
    return {
      graph: `http://127.0.0.1:${gatewayPort}/graphql`,
      services: ports.map(({ name, port }) => ({
        name,
        main: fileURLToPath(mainOf(name)),
        port,
        env: { ...servers, SIZHI_MASTER_KEY, GATEWAY_PUBLIC_JWK },
      })),
      gateway: {
        name: 'gateway',
        main: 'gateway/main.ts',
        port: gatewayPort,
        env: {
          ...Object.fromEntries(urls),
          GATEWAY_PRIVATE_JWK,
          SIZHI_DEV_ISSUER: 'on',
          SIZHI_DEV_ISSUER_DIR: home.of('dev-issuer'),
        },
      },
    }
  }
}
