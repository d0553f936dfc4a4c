import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { NoSuchFact } from '#shared/eventsourcing/event.ts'
import { toInstant } from '#shared/eventsourcing/instant.ts'
import { specFor } from './decider-spec.ts'
import { tallyDecider, tallyEvents } from './tally.ts'

const at = toInstant(Date.UTC(2018, 10, 30))
const later = toInstant(Date.UTC(2018, 11, 1))
const spec = specFor(tallyDecider, tallyEvents, { limit: 5 }, at)
const { given } = spec

describe('given, when, then', () => {
  test('reads like a sentence', () =>
    given({ type: 'TallyCounted', amount: 2 })
      .when({ type: 'count', amount: 3, at })
      .then({ type: 'TallyCounted', amount: 3 }))

  test('names the refusal', () => given().when({ type: 'count', amount: 6, at }).thenRejected('TALLY_FULL'))

  test('hears the facts that fell due first, at their own time', () =>
    given({ type: 'TallyCounted', amount: 1, dueAt: at })
      .when({ type: 'close', at: later })
      .then({ type: 'TallyOverdue', at }, { type: 'TallyClosed' }))

  test('knows a command that changes nothing, and the state afterwards', () => {
    given().when({ type: 'remind', at }).thenNothing()
    given().when({ type: 'close', at }).thenState({ closed: true })
  })

  test('takes other rules', () =>
    spec.under({ limit: 0 }).given().when({ type: 'count', amount: 1, at }).thenRejected('TALLY_FULL'))
})

describe('a sentence that is not so fails', () => {
  const close = () => given().when({ type: 'close', at })

  test('another fact, a missing fact, one fact too many', () => {
    assert.throws(() => close().then({ type: 'TallyOverdue' }))
    assert.throws(() => close().then())
    assert.throws(() => close().then({ type: 'TallyClosed' }, { type: 'TallyClosed' }))
  })

  test('another field', () =>
    assert.throws(() => given().when({ type: 'count', amount: 1, at }).then({ type: 'TallyCounted', amount: 2 })))

  test('a fact of which no schema knows a field, which the types do not see', () => {
    const entry = { reason: 'all is counted' }
    const careless: typeof tallyDecider = { ...tallyDecider, decide: () => [{ ...entry, type: 'TallyClosed' }] }
    const { when } = specFor(careless, tallyEvents, { limit: 5 }, at).given()
    assert.throws(() => when({ type: 'close', at }).then({ type: 'TallyClosed' }), NoSuchFact)
  })

  test('accepted for refused, refused for accepted, something for nothing, another state', () => {
    assert.throws(() => close().thenRejected('TALLY_FULL'))
    assert.throws(() => given().when({ type: 'count', amount: 6, at }).then({ type: 'TallyCounted' }))
    assert.throws(() => close().thenNothing())
    assert.throws(() => close().thenState({ closed: false }))
  })

  test('a test that ends at when', async () => {
    const forgotten = () => given().when({ type: 'close', at })
    await assert.rejects(Promise.resolve().then(forgotten))
  })
})
