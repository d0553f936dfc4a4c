import { createServer } from 'node:http'
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime'
import { unifiedGraphHandler } from '@graphql-hive/router-runtime'

/** Hive's gateway on a free port; `planner`: with the query planner in Rust. Its address. */
export async function listen({ sdl, services, authenticate, mint, fetched, answered }, planner) {
  const nameOf = new Map(services.map(({ name, url }) => [url, name]))
  const gateway = createGatewayRuntime({
    supergraph: sdl,
    logging: false,
    graphiql: false,
    landingPage: false,
    ...(planner && { unifiedGraphHandler }),
    plugins: () => [
      {
        async onContextBuilding({ context, extendContext }) {
          extendContext({ caller: await authenticate(context.request.headers.get('authorization') ?? undefined) })
        },
        async onFetch({ url, options, setOptions, context }) {
          const name = nameOf.get(url)
          const authorization = `Bearer ${await mint(context.caller, name)}`
          setOptions({ ...options, headers: { ...options.headers, authorization } })
          return () => fetched(name)
        },
      },
    ],
  })
  const server = createServer((request, response) => {
    const started = performance.now()
    response.on('finish', () => answered((performance.now() - started) / 1000))
    gateway(request, response)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${server.address().port}`
}
