import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { parse } from 'graphql'
import { createDocumentStore, sizeOfDocument } from './document-store.ts'
import { createOperations, type Operation } from './engine/operations.ts'
import { createHotOperations } from './hot-operations.ts'
import { composeInMemory } from './testing/memory-graph.ts'

const OPERATION = {} as Operation
const commented = (characters: number) => `{ a }#${'x'.repeat(characters)}`
const namesOf = (count: number) => Array.from({ length: count }, (_, n) => `q${n}`)
const manyOperations = (count: number) =>
  namesOf(count)
    .map((name) => `query ${name}{__typename}`)
    .join(' ')

test('a document is as large as its tokens, its text, its operations and what they select', () => {
  const least = sizeOfDocument(parse('{ a }'))
  assert.equal(sizeOfDocument(parse('{ a b c }')), least + 4)
  assert.ok(sizeOfDocument(parse('query a { a } query b { a }')) > 2 * (least - 3))
  assert.ok(sizeOfDocument(parse(commented(10_000))) > 1000)
  assert.ok(sizeOfDocument(parse(`{ a(b: "${'x'.repeat(10_000)}") }`)) > 1000)
  const spread = `query a { ${'b { ...F } '.repeat(50)} } query c { ...F } fragment F on T { ${'d '.repeat(20)} }`
  assert.ok(sizeOfDocument(parse(spread)) > 51 * 20)
  const doubled = (n: number) => `fragment F${n} on T { ${n < 1100 ? `...F${n + 1} ...F${n + 1}` : 'd'} }`
  const endless = `{ ...F0 } ${Array.from({ length: 1101 }, (_, n) => doubled(n)).join(' ')}`
  assert.ok(Number.isSafeInteger(sizeOfDocument(parse(endless))))
})

test('texts of any length take no more memory than operations do', async () => {
  const store = createDocumentStore()
  const hot = createHotOperations()
  const texts = Array.from({ length: 50 }, (_, n) => commented(40_000 + n))
  for (const query of texts) {
    const document = parse(query)
    await store.set(query, document)
    hot.note({ query }, document, OPERATION)
  }
  const kept = await Promise.all(texts.map((query) => store.get(query)))
  const characters = kept.reduce((sum, document) => sum + (document?.loc?.source.body.length ?? 0), 0)
  assert.ok(characters > 0 && characters <= 1_000_000, `${characters} characters are kept`)
  assert.deepEqual(
    texts.map((query) => hot.find({ query }) !== undefined),
    kept.map((document) => document !== undefined),
  )
})

test('one that is larger than any operation pushes out no other', async () => {
  const store = createDocumentStore()
  await store.set('small', parse('{ a }'))
  await store.set('large', parse(commented(900_000)))
  assert.ok(await store.get('small'))
  assert.equal(await store.get('large'), undefined)
})

const graph = composeInMemory({ matters: 'type Query { text: String, number: Int }' }, async () => '{"data":{}}')

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

function heapUsed(): number {
  collect()
  return process.memoryUsage().heapUsed
}

/** What the gateway holds of documents, each of whose operations was asked for once. */
async function keptOf(count: number, queryOf: (n: number) => string, names: readonly (string | undefined)[]) {
  const store = createDocumentStore()
  const hot = createHotOperations()
  const operations = createOperations(graph.supergraph)
  const before = heapUsed()
  for (let n = 0; n < count; n++) {
    const query = queryOf(n)
    const document = parse(query)
    await store.set(query, document)
    for (const operationName of names) {
      const operation = operations.find(document, operationName)
      assert.ok(operation)
      operation.cost({})
      operation.compiled()
      hot.note({ query, operationName }, document, operation)
    }
  }
  const megabytes = (heapUsed() - before) / 1e6
  const last = queryOf(count - 1)
  assert.ok(hot.find({ query: last, operationName: names[0] }) && (await store.get(last)))
  return megabytes
}

/** Anybody may send the smallest of documents in any number of ways. */
test('documents with all that is prepared for them are kept in some tens of megabytes', async () => {
  const megabytes = await keptOf(6000, (n) => `{__typename}#${n}`, [undefined])
  assert.ok(megabytes < 40, `${megabytes} MB`)
})

/** The same as many operations in few documents: a plan stands beside each of them. */
test('so are documents with many operations, each of which is asked for with its name', async () => {
  const megabytes = await keptOf(40, (n) => `${manyOperations(100)}#${n}`, namesOf(100))
  assert.ok(megabytes < 40, `${megabytes} MB`)
})

test('of a document with many operations, asked for in turn, each is prepared once', () => {
  const [query, names] = [manyOperations(30), namesOf(30)]
  const document = parse(query)
  const operations = createOperations(graph.supergraph)
  const hot = createHotOperations()
  const ask = (operationName: string) => {
    const operation = operations.find(document, operationName)
    assert.ok(operation)
    hot.note({ query, operationName }, document, operation)
    return operation
  }
  const made = names.map(ask)
  assert.equal(new Set(made).size, 30)
  for (const [n, operationName] of names.entries()) {
    assert.ok(hot.find({ query, operationName }) === made[n], operationName)
    assert.ok(ask(operationName) === made[n], operationName)
  }
  assert.ok(!operations.find(document, undefined))
  assert.ok(!operations.find(document, 'q30'))
})

test('the only operation of a document is the same with its name and without', () => {
  const document = parse('query q { text }')
  const operations = createOperations(graph.supergraph)
  const named = operations.find(document, 'q')
  assert.ok(named)
  assert.ok(operations.find(document, '') === named)
  assert.ok(operations.find(document, undefined) === named)
})

test('one with more operations than any file has is not kept, and none of them', async () => {
  const [query, operationName] = [manyOperations(250), 'q249']
  const document = parse(query)
  const [store, hot] = [createDocumentStore(), createHotOperations()]
  await store.set(query, document)
  hot.note({ query, operationName }, document, OPERATION)
  assert.ok(!(await store.get(query)))
  assert.ok(!hot.find({ query, operationName }))
})
