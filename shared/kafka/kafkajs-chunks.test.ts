import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import fc from 'fast-check'
import { letGoOfAnswers } from './kafkajs-chunks.ts'

type Answer = { correlationId: number; payload: Buffer }
type Connection = { chunks: Buffer[]; processData(chunk: Buffer): void }

const { prototype }: { prototype: Connection } = createRequire(import.meta.url)('kafkajs/src/network/connection')
const theirs = prototype.processData
letGoOfAnswers()
const ours = prototype.processData

/** As much of a connection as receives, and what it has received. */
function receiving(processData: Connection['processData']) {
  const answers: Answer[] = []
  const requestQueue = { fulfillRequest: (answer: Answer) => answers.push(answer) }
  const connection: Connection = Object.assign(Object.create(prototype), {
    ...{ processData, requestQueue, chunks: [], bytesBuffered: 0, bytesNeeded: 4, authHandlers: null },
  })
  return { connection, answers }
}

/** Its size, the request's number and what it says. */
function answerOf(number: number, text: string): Buffer {
  const bytes = Buffer.alloc(8 + Buffer.byteLength(text))
  bytes.writeInt32BE(bytes.length - 4)
  bytes.writeInt32BE(number, 4)
  bytes.write(text, 8)
  return bytes
}

function plain({ correlationId, payload }: Answer): [number, string] {
  return [correlationId, payload.toString()]
}

test('however the bytes are cut, the answers are those that kafkajs makes of them', () => {
  const texts = fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { minLength: 1, maxLength: 8 })
  const cuts = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(texts, cuts, (said, sizes) => {
      const bytes = Buffer.concat(said.map((text, number) => answerOf(number, text)))
      const [one, other] = [receiving(theirs), receiving(ours)]
      for (let at = 0, turn = 0; at < bytes.length; turn++) {
        const end = at + (sizes[turn % sizes.length] ?? 1)
        for (const { connection } of [one, other]) connection.processData(bytes.subarray(at, end))
        at = end
      }
      assert.deepEqual(other.answers.map(plain), one.answers.map(plain))
      assert.equal(other.answers.length, said.length)
    }),
    { numRuns: 300 },
  )
})

test('of an answer that was handed over nothing is kept, and the next one is not copied', () => {
  const { connection, answers } = receiving(ours)
  for (const number of [1, 2]) {
    const chunk = answerOf(number, 'text')
    connection.processData(chunk)
    assert.deepEqual(connection.chunks, [])
    assert.equal(answers.at(-1)?.payload.buffer, chunk.buffer)
  }
})
