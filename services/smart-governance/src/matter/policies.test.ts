import assert from 'node:assert/strict'
import { test } from 'node:test'
import { now, toInstant } from '#shared/eventsourcing/instant.ts'
import { stepOf } from '#shared/testing/decider-spec.ts'
import { listeningHandler, recordedEvent } from '#shared/testing/policies.ts'
import type { MatterCommand } from './commands.ts'
import { matterDecider } from './decider.ts'
import { command } from './example-commands.ts'
import { rowOf } from './example-rows.ts'
import { cityManagement, community, received, rules, street } from './examples.ts'
import { matterPolicies } from './policies.ts'
import { initial, type MatterState } from './state.ts'

const TEN_DAYS_AGO = toInstant(Date.now() - 10 * 86_400_000)
const confirmed = recordedEvent({
  type: 'AlertConfirmed',
  stream: `alert_${'0'.repeat(20)}`,
  at: TEN_DAYS_AGO,
  data: {
    area: { communityId: community },
    handover: { centreId: street, unitId: cityManagement, channel: '13', subType: '602', urgency: 'normal' },
  },
})

/** What the policy asks of the matter. */
async function asksFor(): Promise<MatterCommand[]> {
  const { handler, asked } = listeningHandler<MatterState, MatterCommand>(rowOf(received()).state)
  const pillar = { topic: 'topic', numbers: { next: async () => 1 } }
  const policies = matterPolicies(pillar, handler, { initialOf: async () => '坪' })
  await policies.find(({ name }) => name === 'receive-alerts')?.on.AlertConfirmed?.act(confirmed)
  return asked.map((each) => each.command)
}

const after = (commands: readonly MatterCommand[]) =>
  commands.reduce((state, each) => {
    const step = stepOf(matterDecider, state, each, rules)
    assert.ok(step, `${each.type} is refused`)
    return step.after
  }, initial)

test('a matter of an alert that was confirmed days before the policy acted has its limit from then, its unit from now', async () => {
  const commands = await asksFor()
  const state = after(commands)
  assert.ok(state.phase === 'transferred')
  assert.equal(state.matter.receivedAt, TEN_DAYS_AGO)
  assert.equal(state.matter.dueAt, rules.calendar.endOfWorkingDay(TEN_DAYS_AGO, rules.limits.citizen.other).at)
  assert.equal(after([...commands, command('return', { at: now() })]).phase, 'returned')
})
