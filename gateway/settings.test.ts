import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { isConfigProblem } from '#shared/config/config.ts'
import { readSettings, subgraphUrl } from './settings.ts'
import { startToyGateway, startToys, type Toys } from './testing/toy-gateway.ts'

let toys: Toys
let production: Record<string, string>
before(async () => {
  toys = await startToys()
  production = { NODE_ENV: 'production', SIZHI_DEV_ISSUER: '0', OIDC_ISSUER: 'https://id.example' }
})
after(() => toys.close())

function sentenceOf(changes: Record<string, string>): string {
  try {
    readSettings({ ...toys.env, ...changes })
  } catch (error) {
    assert.ok(isConfigProblem(error))
    return error.message
  }
  assert.fail(`${JSON.stringify(changes)} was not refused`)
}

test('in production no protection can be off', () => {
  readSettings({ ...toys.env, ...production })
  const limits = [
    'TOKENS',
    'DEPTH',
    'ALIASES',
    'CONDITIONS',
    'PAGE',
    'COST',
    'VALUES',
    'BODY_BYTES',
    'ANSWER_BYTES',
    'REQUEST_MS',
    'SUBGRAPH_MS',
  ]
  const switches = [
    'AUTHENTICATION',
    'TOKEN_MINTING',
    'ERROR_MASKING',
    'CSRF_PREVENTION',
    ...limits.map((name) => `LIMIT_${name}`),
  ]
  for (const name of switches) {
    readSettings({ ...toys.env, [name]: 'off' })
    assert.equal(sentenceOf({ ...production, [name]: 'off' }), `${name} cannot be off in production`)
  }
  assert.equal(
    sentenceOf({ ...production, LIMIT_COST: 'off', AUTHENTICATION: 'off' }),
    'AUTHENTICATION, LIMIT_COST cannot be off in production',
  )
})

test('in production the development issuer is refused', () => {
  assert.equal(sentenceOf({ ...production, SIZHI_DEV_ISSUER: '1' }), 'SIZHI_DEV_ISSUER cannot be on in production')
})

test('what is missing is named', () => {
  assert.match(sentenceOf({ SIZHI_DEV_ISSUER: '' }), /^OIDC_ISSUER is missing/)
  assert.match(sentenceOf({ GATEWAY_PRIVATE_JWK: '' }), /^GATEWAY_PRIVATE_JWK is missing/)
  assert.match(sentenceOf({ LIMIT_DEPTH: 'deep' }), /^LIMIT_DEPTH must be a whole number from 1, or off$/)
})

test('a supergraph that is missing or none is named', async () => {
  const broken = join(toys.directory, 'broken.graphql')
  await writeFile(broken, 'type Query { a: Int }')
  for (const SUPERGRAPH of [join(toys.directory, 'nowhere.graphql'), broken]) {
    await assert.rejects(startToyGateway(toys, { SUPERGRAPH }), (error) => {
      assert.ok(isConfigProblem(error))
      assert.match(error.message, /^SUPERGRAPH names .*, which/)
      return true
    })
  }
})

test('the environment wins over the supergraph’s addresses', () => {
  const env = { SUBGRAPH_SMART_GOVERNANCE_URL: 'http://a/graphql', SUBGRAPH_BAD_URL: 'nonsense' }
  assert.equal(subgraphUrl('smart-governance', 'http://b/', env), 'http://a/graphql')
  assert.equal(subgraphUrl('rule-of-law', 'http://b/', env), 'http://b/')
  assert.throws(() => subgraphUrl('bad', 'http://b/', env), /^ConfigProblem|SUBGRAPH_BAD_URL must be an address/)
})

test('in production: no introspection, no suggestions, no GraphiQL, no cost, the same masked errors', async () => {
  const gateway = await startToyGateway(toys, production)
  const introspected = await gateway.ask('{ __schema { queryType { name } } }')
  assert.equal(introspected.status, 400)
  assert.equal(introspected.errors?.[0]?.extensions.code, 'BAD_USER_INPUT')
  assert.doesNotMatch(introspected.text, /Apollo/)
  assert.doesNotMatch((await gateway.ask('{ matte }')).text, /Did you mean/)
  assert.match((await gateway.ask('{ matte }')).text, /Cannot query field/)
  const nearly = await gateway.ask('query ($input: EchoInput!) { echo(input: $input) }', {
    input: { text: '', insid: null },
  })
  assert.doesNotMatch(nearly.text, /Did you mean/)
  assert.match(nearly.text, /Field .* is not defined by type/)
  assert.equal((await gateway.request('/graphiql')).status, 404)
  assert.equal((await gateway.request('/.well-known/jwks.json')).status, 404)
  const { data, extensions } = await gateway.ask('{ recent(first: 1) { id } }')
  assert.equal(data.recent.length, 1)
  assert.equal(extensions, undefined)
  await gateway.close()

  const open = await startToyGateway(toys, { ...production, INTROSPECTION: 'on' })
  assert.equal((await open.ask('{ __schema { queryType { name } } }')).status, 200)
  await open.close()
})
