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

test('a document is as large as its tokens, its text and what its operations select', () => {
  const least = sizeOfDocument(parse('{ a }'))
  assert.equal(sizeOfDocument(parse('{ a b c }')), least + 4)
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

/** Anybody may send the smallest of documents in any number of ways. */
test('documents with all that is prepared for them are kept in some tens of megabytes', async () => {
  const store = createDocumentStore()
  const hot = createHotOperations()
  const operations = createOperations(graph.supergraph)
  const before = heapUsed()
  for (let n = 0; n < 6000; n++) {
    const query = `{__typename}#${n}`
    const document = parse(query)
    const operation = operations.find(document, undefined)
    assert.ok(operation)
    operation.cost({})
    operation.compiled()
    await store.set(query, document)
    hot.note({ query }, document, operation)
  }
  const megabytes = (heapUsed() - before) / 1e6
  assert.ok(hot.find({ query: '{__typename}#5999' }) && (await store.get('{__typename}#5999')))
  assert.ok(megabytes < 40, `${megabytes} MB`)
})

test('of a document with hundreds of operations a few are kept, those that were asked for last', () => {
  const names = Array.from({ length: 200 }, (_, n) => `q${n}`)
  const query = names.map((name) => `query ${name} { text number }`).join(' ')
  const document = parse(query)
  const operations = createOperations(graph.supergraph)
  const hot = createHotOperations()
  const made = names.map((operationName) => {
    const operation = operations.find(document, operationName)
    assert.ok(operation)
    hot.note({ query, operationName }, document, operation)
    hot.note({ query, operationName }, document, operation)
    return operation
  })
  const inHot = names.filter((operationName) => hot.find({ query, operationName }))
  assert.deepEqual(inHot, names.slice(-4))
  const inDocument = names.toReversed().filter((name) => made.includes(operations.find(document, name) ?? OPERATION))
  assert.deepEqual(inDocument, names.slice(-4).toReversed())
})
