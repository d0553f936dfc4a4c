import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'graphql'
import { createDocumentStore, sizeOfDocument } from './document-store.ts'
import type { Operation } from './engine/operations.ts'
import { createHotOperations } from './hot-operations.ts'

const OPERATION = {} as Operation
const commented = (characters: number) => `{ a }#${'x'.repeat(characters)}`

test('a document is as large as its tokens, and as its text', () => {
  assert.equal(sizeOfDocument(parse('{ a b c }')), 5)
  assert.ok(sizeOfDocument(parse(commented(10_000))) > 1000)
  assert.ok(sizeOfDocument(parse(`{ a(b: "${'x'.repeat(10_000)}") }`)) > 1000)
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
