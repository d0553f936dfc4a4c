import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { createInternalVerifier } from '#shared/identity/internal-token.ts'
import { openToys } from './testing/toy-gateway.ts'
import type { Seen } from './testing/toy-subgraph.ts'

const { toys, gateway } = await openToys()
beforeEach(() => toys.forget())

const JOIN = '{ matter(id: "mat_1") { number community { name grade } } }'

function only(seen: readonly Seen[]): Seen {
  const [first] = seen
  assert.equal(seen.length, 1)
  assert.ok(first)
  return first
}

test('without a token __typename answers', async () => {
  const { status, data } = await gateway.ask('{ __typename }')
  assert.equal(status, 200)
  assert.deepEqual(data, { __typename: 'Query' })
})

test('a join over two subgraphs', async () => {
  const { data, errors } = await gateway.ask(JOIN)
  assert.equal(errors, undefined)
  assert.deepEqual(data.matter, {
    number: 'N1',
    community: { name: 'name of com_440310-1', grade: 'grade of com_440310-1' },
  })
})

test('a mutation', async () => {
  const query = 'mutation ($input: ReceiveInput!) { receive(input: $input) { matter { number } } }'
  const { data } = await gateway.ask(query, { input: { commandId: 'c-1' } })
  assert.equal(data.receive.matter.number, 'c-1')
})

test('the variables of a kept operation change from request to request', async () => {
  const query =
    'query ($id: ID!, $more: Boolean!) { matter(id: $id) { number community @include(if: $more) { grade } } }'
  const first = await gateway.ask(query, { id: 'mat_1', more: true })
  const second = await gateway.ask(query, { id: 'mat_2', more: false })
  assert.deepEqual(first.data.matter, { number: 'N1', community: { grade: 'grade of com_440310-1' } })
  assert.deepEqual(second.data.matter, { number: 'N2' })
})

test('operations of one document are told apart by their names', async () => {
  const query = 'query A { __typename } query B { matter(id: "mat_1") { id } }'
  const ask = (operationName?: string) =>
    gateway.request('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, operationName }),
    })
  assert.deepEqual((await ask('A')).data, { __typename: 'Query' })
  assert.deepEqual((await ask('B')).data, { matter: { id: 'mat_1' } })
  for (const wrong of [await ask(), await ask('C')]) {
    assert.equal(wrong.status, 400)
    assert.equal(wrong.errors?.[0]?.extensions.code, 'BAD_USER_INPUT')
  }
})

test('repeated entities are asked for once, and each place has its own copy', async () => {
  const { data } = await gateway.ask('{ recent(first: 9) { community { id grade details { sources { name } } } } }')
  assert.deepEqual(
    only(toys.law.seen).variables.representations,
    [0, 1, 2].map((n) => ({ __typename: 'Community', id: `com_440310-${n}` })),
  )
  assert.deepEqual(
    data.recent.map((matter: { community: { grade: string } }) => matter.community.grade),
    Array.from({ length: 9 }, (_, n) => `grade of com_440310-${n % 3}`),
  )
})

test('an error at a repeated entity is an error at each place that asked for it', async () => {
  toys.law.instead.push((response) => {
    const extensions = { code: 'FORBIDDEN' }
    const errors = [{ message: 'not yours', path: ['_entities', 1, 'grade'], extensions }]
    const entities = [0, 1, 2].map((n) => (n === 1 ? null : { grade: `g${n}` }))
    response.end(JSON.stringify({ data: { _entities: entities }, errors }))
  })
  const { data, errors } = await gateway.ask('{ recent(first: 6) { community { grade } } }')
  assert.deepEqual(
    data.recent.map((matter: { community: { grade: string } }) => matter.community.grade),
    ['g0', null, 'g2', 'g0', null, 'g2'],
  )
  assert.deepEqual(
    errors?.map(({ path }) => path?.join('.')),
    ['recent.1.community.grade', 'recent.4.community.grade'],
  )
})

test('a subgraph that answers another number of entities is not believed', async () => {
  toys.law.instead.push((response) => {
    response.end(JSON.stringify({ data: { _entities: Array.from({ length: 6 }, () => ({ grade: 'g' })) } }))
  })
  const { data, errors } = await gateway.ask('{ recent(first: 6) { number community { grade } } }')
  assert.equal(errors?.[0]?.extensions.code, 'SUBGRAPH_UNAVAILABLE')
  assert.equal(data.recent[0].number, 'N0')
  assert.equal(data.recent[0].community.grade, null)
})

test('each subgraph gets a token for itself, the request’s id and trace', async () => {
  const token = await toys.issuer.sign({
    roles: ['seat'],
    subject: 'wang',
    division: 'dis_440310',
    phone: '13800000000',
  })
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'
  const answer = await gateway.ask(JOIN, undefined, {
    authorization: `Bearer ${token}`,
    'x-request-id': 'req-1',
    'sizhi-purpose': 'callback',
    traceparent,
  })
  assert.equal(answer.headers.get('x-request-id'), 'req-1')
  for (const { name, seen } of [toys.matters, toys.law]) {
    for (const { headers } of seen) {
      assert.equal(headers['x-request-id'], 'req-1')
      assert.equal(headers.traceparent, traceparent)
      const minted = headers.authorization?.replace('Bearer ', '') ?? ''
      assert.deepEqual(await createInternalVerifier({ publicJwks: [toys.keys.publicJwk], audience: name })(minted), {
        subject: 'wang',
        roles: ['seat'],
        division: 'dis_440310',
        phone: '+8613800000000',
        purpose: 'callback',
      })
      await assert.rejects(createInternalVerifier({ publicJwks: [toys.keys.publicJwk], audience: 'another' })(minted))
    }
  }
  assert.equal(toys.law.seen.length, 1)
})

test('nobody gets a token too, and nothing of the client’s own goes further', async () => {
  await gateway.ask(JOIN, undefined, { cookie: 'session=leak', 'x-forwarded-for': 'leak', 'x-other': 'leak' })
  const { headers } = only(toys.law.seen)
  const verify = createInternalVerifier({ publicJwks: [toys.keys.publicJwk], audience: 'rule-of-law' })
  assert.deepEqual(await verify(headers.authorization?.replace('Bearer ', '') ?? ''), {
    roles: [],
    purpose: 'handling',
  })
  assert.ok(!JSON.stringify(headers).includes('leak'))
  assert.match(headers.traceparent as string, /^00-[0-9a-f]{32}-[0-9a-f]{16}-00$/)
})

test('a request id or trace that could do harm is replaced', async () => {
  const { headers } = await gateway.ask('{ matter(id: "mat_1") { id } }', undefined, {
    'x-request-id': 'a b{}',
    traceparent: 'nonsense',
  })
  const id = headers.get('x-request-id')
  assert.match(id ?? '', /^[0-9a-f-]{36}$/)
  assert.equal(only(toys.matters.seen).headers['x-request-id'], id)
  assert.notEqual(only(toys.matters.seen).headers.traceparent, 'nonsense')
})

test('receipts go to the subgraph they name and to no other', async () => {
  const proven = 'smart-governance:mat_1:2:J5Vn0WiKqG-_b9qJvY3fQw'
  const receipts = `${proven}, rule-of-law:sub_1:7,smart-governance:mat_2:1`
  await gateway.ask('{ recent { id } grades { id } }', undefined, { 'sizhi-receipts': receipts })
  assert.equal(only(toys.matters.seen).headers['sizhi-receipts'], `${proven},smart-governance:mat_2:1`)
  assert.equal(only(toys.law.seen).headers['sizhi-receipts'], 'rule-of-law:sub_1:7')
  await gateway.ask('{ grades { id } }', undefined, { 'sizhi-receipts': 'smart-governance:mat_1:2' })
  assert.equal(toys.law.seen.at(-1)?.headers['sizhi-receipts'], undefined)
})

test('receipts that are malformed or too many, and unknown purposes, are refused', async () => {
  const one = 'smart-governance:mat_1:2'
  for (const [headers, code] of [
    [{ 'sizhi-receipts': 'smart-governance:mat_1' }, 'BAD_USER_INPUT'],
    [{ 'sizhi-receipts': 'a:b:-1' }, 'BAD_USER_INPUT'],
    [{ 'sizhi-receipts': `${one}:proof` }, 'BAD_USER_INPUT'],
    [{ 'sizhi-receipts': Array(17).fill(one).join(',') }, 'LIMIT_EXCEEDED'],
    [{ 'sizhi-purpose': 'curiosity' }, 'BAD_USER_INPUT'],
  ] as const) {
    const { status, errors } = await gateway.ask('{ recent { id } }', undefined, headers)
    assert.equal(status, 400)
    assert.equal(errors?.[0]?.extensions.code, code)
  }
  assert.equal(toys.matters.seen.length, 0)
  const most = await gateway.ask('{ recent { id } }', undefined, { 'sizhi-receipts': Array(16).fill(one).join(',') })
  assert.equal(most.status, 200)
})

test('notices of all subgraphs stand in the answer, in our words about which subgraph', async () => {
  toys.matters.extensions = { notices: [{ code: 'STALE', service: 'somebody', stream: 'mat_1', inner: 'leak' }] }
  toys.law.extensions = { notices: [{ code: 'STALE', stream: 'sub_1' }, 'nonsense', { code: 7 }], other: 'leak' }
  const { extensions, text } = await gateway.ask('{ recent(first: 1) { id } grades { id } }')
  const byService = [...extensions.notices].sort((a, b) => a.service.localeCompare(b.service))
  assert.deepEqual(byService, [
    { code: 'STALE', service: 'rule-of-law', stream: 'sub_1' },
    { code: 'STALE', service: 'smart-governance', stream: 'mat_1' },
  ])
  assert.ok(!text.includes('leak'))
  toys.matters.extensions = {}
  const clean = await gateway.ask('{ recent(first: 1) { id } }')
  assert.equal(clean.extensions.notices, undefined)
})

test('node, community and matter stubs come from the gateway itself; the owner adds the rest', async () => {
  const query = `{
    node(id: "com_440310-1") { __typename id ... on Community { grade } }
    community(code: "440310-2") { id name }
  }`
  const { data, errors } = await gateway.ask(query)
  assert.equal(errors, undefined)
  assert.deepEqual(data.node, { __typename: 'Community', id: 'com_440310-1', grade: 'grade of com_440310-1' })
  assert.deepEqual(data.community, { id: 'com_440310-2', name: 'name of com_440310-2' })
})

test('ids without a form we know are null without asking anybody', async () => {
  const { data } = await gateway.ask(
    '{ a: node(id: "x") { id } b: node(id: "per_1") { id } c: community(code: "$ne") { id } }',
  )
  assert.deepEqual(data, { a: null, b: null, c: null })
  assert.equal(toys.matters.seen.length + toys.law.seen.length, 0)
})

test('an object its owner does not know becomes null as soon as anything but its id is asked', async () => {
  toys.matters.instead.push((response) => void response.end('{"data":{"_entities":[null]}}'))
  const { data, extensions } = await gateway.ask('{ community(code: "440310-404") { id name } }')
  assert.equal(data.community, null)
  assert.equal(extensions?.valueCompletion, undefined)
})

test('such an object is null as a whole, also where every field that was asked for may be null', async () => {
  toys.law.instead.push((response) => void response.end('{"data":{"_entities":[null]}}'))
  const { data, errors } = await gateway.ask('{ community(code: "440310-404") { id grade details { text } } }')
  assert.equal(errors, undefined)
  assert.deepEqual(data, { community: null })
})

test('one that its owner could not look for is not taken for unknown', async () => {
  const { data, errors } = await gateway.ask('{ community(code: "440310-9") { id grade } }')
  assert.deepEqual(data, { community: { id: 'com_440310-9', grade: null } })
  assert.deepEqual(
    errors?.map(({ extensions }) => extensions.code),
    ['FORBIDDEN'],
  )
})

test('a value of a newer service that this gateway does not know is an error where it is, and a line of the log', async () => {
  gateway.log.length = 0
  const query = '{ community(code: "440310-1") { id name details { text levels } } }'
  const details = { text: 'known', levels: ['LOW', 'MIDDLE'] }
  toys.law.instead.push((response) => void response.end(JSON.stringify({ data: { _entities: [{ details }] } })))
  const { data, errors } = await gateway.ask(query)
  assert.deepEqual(data, { community: { id: 'com_440310-1', name: 'name of com_440310-1', details: null } })
  assert.deepEqual(
    errors?.map(({ path, extensions }) => [path?.join('.'), extensions.code]),
    [['community.details.levels.1', 'SUBGRAPH_UNAVAILABLE']],
  )
  assert.match(errors?.[0]?.message ?? '', /does not know/)
  const told = gateway.log.map((line) => JSON.parse(line)).filter(({ level }) => level === 'warn')
  assert.deepEqual(
    told.map(({ found, path, count }) => ({ found, path, count })),
    [
      {
        found: 'Invalid value found for array element of type Level at index 1.',
        path: 'community.details.levels.1',
        count: 1,
      },
    ],
  )
})

test('introspection answers', async () => {
  const { data } = await gateway.ask('{ __schema { queryType { name } } __type(name: "Matter") { fields { name } } }')
  assert.equal(data.__schema.queryType.name, 'Query')
  assert.ok(data.__type.fields.length > 3)
})
