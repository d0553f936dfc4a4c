import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { toInstant } from '#shared/eventsourcing/instant.ts'
import { shanghai } from './examples.ts'
import { DEFAULT_SETTINGS, editionAt, isSeenFor } from './settings.ts'
import { windowOf } from './window.ts'

describe('a window', () => {
  test('of half an hour begins at the hour and half past', () => {
    const window = { from: shanghai('2019-08-14T10:00:00'), until: shanghai('2019-08-14T10:30:00') }
    for (const time of ['10:00:00.000', '10:17:00.000', '10:29:59.999'])
      assert.deepEqual(windowOf(shanghai(`2019-08-14T${time}`), 30), window)
    assert.equal(windowOf(shanghai('2019-08-14T10:30:00'), 30).from, window.until)
  })
  test('of a day begins at midnight in Shanghai', () =>
    assert.deepEqual(windowOf(shanghai('2019-08-14T00:30:00'), 1440), {
      from: shanghai('2019-08-14T00:00:00'),
      until: shanghai('2019-08-15T00:00:00'),
    }))
  test('holds its instant, and every instant in it leads to it', () =>
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
        fc.integer({ min: 1, max: 1440 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (date, minutes, share) => {
          const at = toInstant(date)
          const window = windowOf(at, minutes)
          assert.ok(window.from <= at && at < window.until)
          assert.equal(Date.parse(window.until) - Date.parse(window.from), minutes * 60_000)
          const other = toInstant(Date.parse(window.from) + Math.floor(share * minutes * 60_000))
          assert.deepEqual(windowOf(other, minutes), window)
        },
      ),
    ))
})

describe('the settings in force', () => {
  const trial = (number: number, startedAt: string) => ({
    number,
    startedAt: shanghai(startedAt),
    settings: { ...DEFAULT_SETTINGS, windowMinutes: number },
  })
  const since = shanghai('2019-07-01T00:00:00')
  const app = { since, trials: [trial(1, '2019-08-01T00:00:00'), trial(2, '2019-08-10T00:00:00')] }

  test('are those of the trial that was under way when something was seen', () => {
    assert.equal(editionAt(app, shanghai('2019-08-09T23:59:59')).number, 1)
    assert.equal(editionAt(app, shanghai('2019-08-10T00:00:00')).number, 2)
  })
  test('of what was seen before all trials are the first one’s', () =>
    assert.equal(editionAt(app, shanghai('2018-01-01T00:00:00')).number, 1))
  test('of an application without a trial, or that nobody proposed, are the default', () => {
    for (const each of [undefined, { since, trials: [] }])
      assert.deepEqual(editionAt(each, shanghai('2019-08-14T00:00:00')), { number: 0, settings: DEFAULT_SETTINGS })
  })
  test('of what was seen since a place is another’s are never those of the one before, and of what was before, its own', () => {
    const proposed = { ...app, since: shanghai('2019-08-05T00:00:00'), firstTrial: 2 }
    assert.equal(editionAt(proposed, shanghai('2019-08-05T00:00:00')).number, 2)
    assert.equal(editionAt(proposed, shanghai('2019-08-04T23:59:59')).number, 1)
    const untried = { ...proposed, trials: app.trials.slice(0, 1) }
    assert.deepEqual(editionAt(untried, shanghai('2019-08-06T00:00:00')), { number: 0, settings: DEFAULT_SETTINGS })
    assert.equal(editionAt(untried, shanghai('2019-08-02T00:00:00')).number, 1)
  })
  test('of what another application saw before its first trial make it none of the one before', () => {
    const proposed = { since: shanghai('2019-08-05T00:00:00'), firstTrial: 2 }
    const seen = (edition: number, at: string) => isSeenFor(proposed, { edition, firstSeenAt: shanghai(at) })
    assert.ok(seen(0, '2019-08-06T00:00:00') && seen(2, '2019-08-11T00:00:00'))
    assert.ok(!seen(0, '2019-07-06T00:00:00') && !seen(1, '2019-08-04T00:00:00'))
  })
})
