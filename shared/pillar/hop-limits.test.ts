import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { readConfig } from '#shared/config/config.ts'
import { toInstant } from '#shared/eventsourcing/instant.ts'
import { dueAfter, hopLimits } from './hop-limits.ts'

const read = (text: string) => readConfig(z.object({ FLOW_LIMITS: hopLimits() }), { FLOW_LIMITS: text }).FLOW_LIMITS

test('a district says its own limits by the names of the hops', () => {
  assert.deepEqual(
    [...read('alert-to-matter:2h, inspection-to-penalty:20wd,penalty-to-decision:60d,message-to-hotspot:90s')],
    [
      ['alert-to-matter', { hours: 2 }],
      ['inspection-to-penalty', { workingDays: 20 }],
      ['penalty-to-decision', { days: 60 }],
      ['message-to-hotspot', { seconds: 90 }],
    ],
  )
})

test('what is no limit is refused with an example', () => {
  for (const wrong of ['alert-to-matter', 'alert-to-matter:2', 'alert-to-matter:2w', 'alert-to-matter:h', ':2h']) {
    assert.throws(() => read(wrong), /FLOW_LIMITS must be a list like alert-to-matter:2h/)
  }
})

test('a limit of a hop that no pillar has is refused with the names there are', () => {
  const sentence =
    /FLOW_LIMITS must limit hops that there are, and there is no [a-z-]+: it may be act-to-credit-record, alert-to-matter, .*report-to-hotspot$/
  for (const wrong of ['alert-to-mater:2h', 'alert-to-matter:2h,inspection:1d', 'alert-to-matter-too:2h']) {
    assert.throws(() => read(wrong), { code: 'CONFIG_PROBLEM', message: sentence })
  }
})

test('a limit ends after its time, or at the end of its last working day', () => {
  const friday = toInstant(new Date('2019-08-16T10:00:00+08:00'))
  const after = (within: Parameters<typeof dueAfter>[1]) => Date.parse(dueAfter(friday, within))
  assert.equal(after({ seconds: 90 }), Date.parse('2019-08-16T10:01:30+08:00'))
  assert.equal(after({ hours: 2 }), Date.parse('2019-08-16T12:00:00+08:00'))
  assert.equal(after({ days: 90 }), Date.parse('2019-11-14T10:00:00+08:00'))
  assert.equal(after({ workingDays: 1 }), Date.parse('2019-08-20T00:00:00+08:00'))
})
