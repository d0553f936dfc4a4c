import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Instant, now, toInstant } from '#shared/eventsourcing/instant.ts'
import type { Deadline } from '#shared/eventsourcing/view.ts'
import { assertDeadlinesPass, type Resting } from './deadlines.ts'

const IN_TWENTY_YEARS = toInstant(Date.now() + 20 * 365 * 86_400_000)

/** A pillar with one stream that waits for this, and what its clock's command makes of that. */
function waiting(at: Instant, passed: (timers: Deadline[]) => Deadline[]): Resting {
  let timers: Deadline[] = [{ name: 'answer', at }]
  const onDue = async () => {
    timers = passed(timers)
  }
  const rows = () => ({ find: () => ({ toArray: async () => [{ _id: 'mat_1' }] }) })
  return {
    open: { views: { mechanisms: [{ view: { deadlines: () => [] } }], rows } as never },
    wired: { wired: [{ mechanism: { projected: { prefixes: ['mat'] } }, onDue }] } as never,
    readers: { generation: () => 1, fresh: async () => ({ _id: 'mat_1', v: 1, timers }) } as never,
  }
}

const later = (at: Instant) => toInstant(Date.parse(at) + 30 * 86_400_000)

describe('deadlines that stand', () => {
  test('go by once their time has come, however far that is', async () => {
    const told: Instant[] = []
    await assertDeadlinesPass(
      waiting(IN_TWENTY_YEARS, () => {
        told.push(now())
        return []
      }),
    )
    assert.ok(told.length === 1 && told.every((at) => at > IN_TWENTY_YEARS))
    assert.ok(now() < IN_TWENTY_YEARS)
  })
  test('are named where their command leaves them as they are', () =>
    assert.rejects(assertDeadlinesPass(waiting(IN_TWENTY_YEARS, (same) => same)), /mat_1 answer 20/))
  test('may be followed by others, even for ever', () =>
    assertDeadlinesPass(waiting(now(), ([each]) => (each ? [{ ...each, at: later(each.at) }] : []))))
  test('may have to wait for the counts of a month; whatever else their command fails with is a fault', async () => {
    const failing = (error: Error) =>
      waiting(now(), () => {
        throw error
      })
    await assertDeadlinesPass(failing(Object.assign(new Error('not yet'), { code: 'COUNTS_INCOMPLETE' })))
    const erased = Object.assign(new Error('the key is gone'), { code: 'SUBJECT_ERASED' })
    await assert.rejects(assertDeadlinesPass(failing(erased)), { code: 'SUBJECT_ERASED' })
    await assert.rejects(assertDeadlinesPass(failing(new TypeError('undefined'))), TypeError)
  })
})
