import gateway from '@mercuriusjs/gateway'
import fastify from 'fastify'

/** Mercurius' gateway with its compiler on a free port; its address. */
export async function listen({ services, authenticate, mint, fetched, answered }) {
  const app = fastify()
  app.addHook('onResponse', async (_, reply) => answered(reply.elapsedTime / 1000))
  await app.register(gateway, {
    jit: 1,
    graphiql: false,
    context: async ({ headers }) => ({ caller: await authenticate(headers.authorization) }),
    gateway: {
      services: services.map(({ name, url, sdl }) => ({
        name,
        url,
        schema: asFederation1(sdl),
        async rewriteHeaders(_, context) {
          fetched(name)
          return { authorization: `Bearer ${await mint(context.caller, name)}` }
        },
      })),
    },
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  return `http://127.0.0.1:${app.server.address().port}`
}

/** It knows the first version of federation alone: no links, and entities of others are extended. */
function asFederation1(sdl) {
  return sdl
    .replace(/extend schema @link\(.*\)/, '')
    .replace('type Query', 'extend type Query')
    .replace(
      /type (\w+) @key\(fields: "id", resolvable: false\) {[^}]*}/,
      'extend type $1 @key(fields: "id") { id: ID! @external }',
    )
}
