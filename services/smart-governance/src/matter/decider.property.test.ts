import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { toInstant } from '#shared/eventsourcing/instant.ts'
import { assertClocksAgree } from '#shared/testing/clocks.ts'
import { isAbove, LEVELS, type Level, levelOf } from './codes.ts'
import { escalation } from './decide/handing-on.ts'
import { matterDecider } from './decider.ts'
import { matterEvents, type RecordedMatterEvent } from './events.ts'
import { FRIDAY, rules } from './examples.ts'
import { lives, livesUnder, type Step } from './random-lives.ts'
import { isOpen, type MatterState } from './state.ts'
import { phasesAfter } from './transitions.ts'
import { matterView } from './views.ts'

function always(check: (step: Step, life: Step[]) => void): void {
  fc.assert(
    fc.property(lives, (life) => {
      for (const step of life) check(step, life)
    }),
    { numRuns: 400 },
  )
}

const byTheClock = (event: RecordedMatterEvent) => event.type === 'MatterUrged' && event.automatic
const rank = (level: Level | undefined) => (level ? LEVELS.indexOf(level) : -1)
const dueAtOf = (state: MatterState) => ('matter' in state ? state.matter.dueAt : undefined)

describe('whatever is commanded, in any order, at any time', () => {
  test('the phase follows the table', () =>
    always(({ before, command, after }) =>
      assert.ok(before.phase === after.phase || phasesAfter(before.phase, command.type).includes(after.phase)),
    ))

  test('the time limit is set at receipt and moves by an extension alone', () =>
    always(({ before, after, events }) => {
      if (before.phase === 'none' || dueAtOf(before) === dueAtOf(after)) return
      assert.ok(events.some(({ type }) => type === 'MatterExtended'))
    }))

  test('there is a lead unit in the phases of work at a unit and in no other, and it never is its own helper', () =>
    always(({ after }) => {
      assert.equal('handling' in after, after.phase === 'transferred' || after.phase === 'accepted')
      if ('handling' in after) assert.ok(after.handling.helpers.every(({ unitId }) => unitId !== after.handling.unitId))
    }))

  test("a unit's limit never lies behind the citizen's", () =>
    always(({ after }) => {
      if ('handling' in after) assert.ok(after.handling.unitDueAt <= after.matter.dueAt)
    }))

  test('its level is never below what its class needs, and never sinks once it was escalated', () =>
    always(({ before, after }) => {
      if (!('matter' in after)) return
      const { classes, level } = after.matter
      const lowest = rules.subType(classes.subType ?? '')?.lowestLevel
      assert.ok(rank(level) >= rank(lowest))
      if ('matter' in before && before.matter.escalated) assert.ok(rank(level) >= rank(before.matter.level))
    }))

  test('an escalation leaves no level out, and none is refused below the level of the centre', () =>
    always(({ before, events, after }) => {
      const escalated = events.find((event) => event.type === 'MatterEscalated')
      if (escalated && 'matter' in before && before.matter.level) {
        assert.ok(rank(escalated.level) - rank(before.matter.level) <= 1)
      }
      if (!('matter' in after) || !isAbove(levelOf(after.matter.centreId), after.matter.level ?? 'district')) return
      assert.equal(escalation(after.matter, 'requested', rules).length, 1)
    }))

  test('who resolves is who leads', () =>
    always(({ before, events }) => {
      const resolved = events.find((event) => event.type === 'MatterResolved')
      if (resolved) assert.ok('handling' in before && before.handling.unitId === resolved.unitId)
    }))

  test('it is closed after its follow-up only', () =>
    always(({ after, events }, life) => {
      if (!events.some(({ type }) => type === 'MatterClosed')) return
      assert.ok('followedUp' in after)
      assert.ok(life.some((step) => step.events.some(({ type }) => type === 'MatterFollowedUp')))
    }))

  test('it is overdue once, urged once a round, and a criticism proposed once for each time a unit gets it', () =>
    always((_, life) => {
      const all = life.flatMap(({ events }) => events)
      const count = (type: string) => all.filter((event) => event.type === type).length
      const rounds = count('MatterReopened') + 1
      assert.ok(count('MatterOverdue') <= 1)
      assert.ok(all.filter(byTheClock).length <= rounds)
      const proposals = all.filter(({ type }) => type === 'MatterTransferred' || type === 'CriticismProposed')
      assert.ok(
        proposals.every(({ type }, index) => type !== proposals[index - 1]?.type || type === 'MatterTransferred'),
      )
      assert.notEqual(proposals[0]?.type, 'CriticismProposed')
    }))

  test('the clock never urges before the matter is overdue, whatever edition is in force', () => {
    for (const urgeAfter of [0, 1, 2]) {
      const edition = { ...rules, limits: { ...rules.limits, urgeAfter } }
      fc.assert(
        fc.property(livesUnder(edition), (life) => {
          const all = life.flatMap(({ events }) => events)
          const overdue = all.find(({ type }) => type === 'MatterOverdue')
          assert.ok(all.filter(byTheClock).every((urged) => overdue && overdue.at <= urged.at))
        }),
        { numRuns: 200 },
      )
    }
  })

  test('what its view waits for the rules say at that time, and then it waits no more', () =>
    fc.assert(
      fc.property(lives, (life) =>
        assertClocksAgree(
          { decider: matterDecider, view: matterView },
          life.flatMap(({ events }) => events),
        ),
      ),
      { numRuns: 100 },
    ))

  test('nothing that lies in the past is left unsaid', () =>
    always(({ after, command }) => {
      if (isOpen(after)) assert.deepEqual(matterDecider.due?.(after, command.at), [])
    }))

  test('it is never reopened outside its window, nor for a satisfied reporter', () =>
    always(({ before, command, events }) => {
      if (!events.some(({ type }) => type === 'MatterReopened')) return
      assert.ok('followedUp' in before && before.followedUp.outcome !== 'satisfied')
      assert.ok(command.at <= before.followedUp.reopenUntil)
    }))

  test('every fact fits its schema, and reads back as it was', () =>
    always(({ events }) => {
      for (const event of events) {
        const { at, ...data } = event
        const stored = matterEvents.store(event, FRIDAY)
        const { at: readAt, ...read } = matterEvents.read(stored)
        assert.equal(readAt, toInstant(Date.parse(at)))
        assert.deepEqual(JSON.parse(JSON.stringify(read)), JSON.parse(JSON.stringify(data)))
      }
    }))
})
