import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ZodError, z } from 'zod'
import { maskError } from '#shared/graphql/errors.ts'
import { describeError } from '#shared/telemetry/describe-error.ts'
import { defineEvents, instant } from './event.ts'
import { toInstant } from './instant.ts'

const SECRET = '13812345678'
const at = toInstant(0)
const of = z.strictObject({ place: z.string().max(5), count: z.int(), since: instant, by: z.strictObject({}) })
const events = defineEvents({ Seen: { version: 1, description: 'x', dataClass: 'PUBLIC', data: of } })
const seen = { type: 'Seen' as const, place: 'here', count: 1, since: at, by: {} }

/** What storing this throws, which the types of a decider that spreads do not see. */
function thrown(fact: object): unknown {
  try {
    events.store({ ...seen, ...fact }, at)
  } catch (error) {
    return error
  }
  assert.fail('it was stored')
}

const answered = (error: unknown) => maskError({ message: 'x' }, error).masked.extensions?.code

describe('a fact that cannot be stored', () => {
  test('for a value out of bounds is the input’s fault, which says where', () => {
    for (const fact of [{ place: 'too long' }, { count: 1.5 }, { since: 'yesterday' }]) {
      const error = thrown(fact)
      assert.ok(error instanceof ZodError)
      assert.equal(answered(error), 'BAD_USER_INPUT')
    }
  })

  test('for its form is the decider’s: INTERNAL to the client, and the log names the field and not what it holds', () => {
    const wrong: [object, RegExp][] = [
      [{ txet: SECRET }, /^Seen is decided with txet, which it has not$/],
      [{ by: { name: SECRET } }, /by\.name, which it has not$/],
      [{ place: undefined }, /a place that is no string$/],
      [{ count: SECRET, place: 'too long as well' }, /a count that is no number$/],
    ]
    for (const [fact, says] of wrong) {
      const error = thrown(fact)
      assert.equal(answered(error), 'INTERNAL')
      assert.match(describeError(error).message ?? '', says)
      assert.ok(!JSON.stringify(describeError(error)).includes(SECRET))
    }
  })
})
