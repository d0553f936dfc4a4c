import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { GraphQLError } from 'graphql'
import { MongoNetworkError } from 'mongodb'
import { z } from 'zod'
import { Forbidden } from '#shared/eventsourcing/command-handler.ts'
import { graphError, maskError } from './errors.ts'

const SECRET = '13812345678'
const failed = (message: string, code?: string) => ({ message, ...(code && { extensions: { code } }) })
const masked = (cause: unknown, formatted = failed(`told ${SECRET}`)) => maskError(formatted, cause)

function coded(code: string): Error {
  return Object.assign(new Error(`told ${SECRET}`), { code })
}

describe('what leaves for an error', () => {
  test('of our own is its code and its sentence', () => {
    const error = graphError('FORBIDDEN', 'not yours')
    assert.deepEqual(masked(error, { message: error.message, extensions: { code: 'FORBIDDEN' } }), {
      masked: { message: 'not yours', extensions: { code: 'FORBIDDEN' } },
      unexpected: false,
    })
  })

  test('of the kit is the sentence for its code, where it was thrown within a resolver too', () => {
    for (const cause of [new Forbidden('of mat_1'), new GraphQLError('x', { originalError: new Forbidden('y') })]) {
      const { masked: error, unexpected } = masked(cause)
      assert.deepEqual(error.extensions, { code: 'FORBIDDEN' })
      assert.equal(error.message, 'this is not yours to do or to see, or is not there')
      assert.equal(unexpected, false)
    }
  })

  test('of a driver is that the store does not answer', () => {
    assert.deepEqual(masked(new MongoNetworkError(SECRET)).masked.extensions, { code: 'STORE_UNAVAILABLE' })
  })

  test('of a fact that cannot be made names fields and never what they held', () => {
    const { error } = z.object({ place: z.string().max(2) }).safeParse({ place: SECRET })
    assert.deepEqual(masked(error).masked, {
      message: 'place: too long, out of range or not of its kind',
      extensions: { code: 'BAD_USER_INPUT' },
    })
  })

  test('of an unknown origin is INTERNAL, to be logged, and holds nothing of it', () => {
    for (const cause of [new Error(SECRET), SECRET, undefined, { code: 'FORBIDDEN' }, coded('EPIPE')]) {
      assert.deepEqual(masked(cause), {
        masked: { message: 'something went wrong here', extensions: { code: 'INTERNAL' } },
        unexpected: true,
      })
    }
  })

  test('with a code that every object has is INTERNAL all the same', () => {
    for (const code of ['toString', 'constructor', '__proto__', 'hasOwnProperty']) {
      const told = masked(coded(code), failed(`told ${SECRET}`, code))
      assert.deepEqual(told.masked, { message: 'something went wrong here', extensions: { code: 'INTERNAL' } })
    }
  })

  test('of the document is BAD_USER_INPUT, with its place and without the values', () => {
    const formatted = {
      ...failed(`Variable "$phone" got invalid value "${SECRET}"; Int cannot represent it`, 'BAD_USER_INPUT'),
      path: ['matter', 0],
      locations: [{ line: 1, column: 2 }],
    }
    const { masked: error } = masked(undefined, formatted)
    assert.deepEqual([error.path, error.locations], [formatted.path, formatted.locations])
    assert.ok(!error.message.includes(SECRET), error.message)
    for (const code of ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_REQUEST']) {
      assert.deepEqual(masked(undefined, failed('Syntax Error', code)).masked.extensions, { code: 'BAD_USER_INPUT' })
    }
  })

  test('that says itself that the input cannot be stored keeps its sentence', () => {
    const error = Object.assign(new Error('the telephone number cannot be read'), { code: 'INVALID_PHONE' })
    assert.deepEqual(masked(error).masked, { message: error.message, extensions: { code: 'BAD_USER_INPUT' } })
  })
})
