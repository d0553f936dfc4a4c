import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { toInstant } from '#shared/eventsourcing/instant.ts'
import { assertClocksAgree } from '#shared/testing/clocks.ts'
import { actDecider } from './decider.ts'
import { administrativeActEvents } from './events.ts'
import { THURSDAY } from './examples.ts'
import { lives, type Step } from './random-lives.ts'
import { isUnpublished } from './state.ts'
import { phasesAfter } from './transitions.ts'
import { actView } from './views.ts'

function always(check: (step: Step, life: Step[]) => void): void {
  fc.assert(
    fc.property(lives, (life) => {
      for (const step of life) check(step, life)
    }),
    { numRuns: 400 },
  )
}

const STAGES = ['ActRegistered', 'ActEvidenceAttached', 'ActDecided', 'ActServed', 'ActPublished']

describe('whatever is commanded, in any order, at any time', () => {
  test('the phase follows the table', () =>
    always(({ before, command, after }) =>
      assert.ok(before.phase === after.phase || phasesAfter(before.phase, command.type).includes(after.phase)),
    ))

  test('no stage is skipped, and each but evidence comes once', () =>
    always((_, life) => {
      const stages = life
        .flatMap(({ events }) => events.map(({ type }) => STAGES.indexOf(type)))
        .filter((no) => no >= 0)
      const once = stages.filter((no, index) => no !== 1 || stages[index - 1] !== 1)
      assert.deepEqual(
        once,
        once.map((_no, index) => index),
      )
    }))

  test('a decision has what the law asks of it', () =>
    always(({ events }) => {
      for (const event of events) {
        if (event.type !== 'ActDecided') continue
        const { subject, officers, basis, kind, penaltyTypes, findings } = event
        assert.equal([subject.subjectId, subject.personId, subject.businessId].filter(Boolean).length, 1)
        assert.ok(new Set(officers).size >= (kind === 'penalty' || kind === 'inspection' ? 2 : 1))
        assert.ok(basis.length > 0)
        assert.equal(penaltyTypes.length > 0, kind === 'penalty')
        assert.ok(kind === 'inspection' || findings.length === 0)
      }
    }))

  test('the limit of publication is set by the decision and never moves', () =>
    always(({ before, after }) => {
      if ('decided' in before && 'decided' in after)
        assert.equal(before.decided.publishDueAt, after.decided.publishDueAt)
    }))

  test('a publication is overdue once at most, and then only what was not public when its limit passed', () =>
    always((_, life) => {
      const all = life.flatMap(({ events }) => events)
      const overdue = all.filter((event) => event.type === 'ActPublicationOverdue')
      assert.ok(overdue.length <= 1)
      const publishedAt = all.find(({ type }) => type === 'ActPublished')?.at
      for (const { publishDueAt } of overdue) assert.ok(!publishedAt || publishedAt > publishDueAt)
    }))

  test('what its view waits for the rules say at that time, and then it waits no more', () =>
    fc.assert(
      fc.property(lives, (life) =>
        assertClocksAgree(
          { decider: actDecider, view: actView },
          life.flatMap(({ events }) => events),
        ),
      ),
      { numRuns: 100 },
    ))

  test('nothing that lies in the past is left unsaid', () =>
    always(({ after, command }) => {
      if (isUnpublished(after)) assert.deepEqual(actDecider.due?.(after, command.at), [])
    }))

  test('what is made public names no person', () =>
    always(({ events }) => {
      for (const event of events)
        if (event.type === 'ActPublished') assert.doesNotMatch(JSON.stringify(event), /person_/)
    }))

  test('the open findings are counted right', () =>
    always(({ events, after }) => {
      const corrected = events.findLast((event) => event.type === 'FindingsCorrected')
      if (!corrected) return
      const findings = 'history' in after ? after.history.findings : 'decided' in after ? after.decided.findings : []
      assert.equal(corrected.open, findings.filter(({ correctedOn }) => !correctedOn).length)
    }))

  test('every fact fits its schema, and reads back as it was', () =>
    always(({ events }) => {
      for (const event of events) {
        const { at, ...data } = event
        const stored = administrativeActEvents.store(event, THURSDAY)
        const { at: readAt, ...read } = administrativeActEvents.read(stored)
        assert.equal(readAt, toInstant(Date.parse(at)))
        assert.deepEqual(JSON.parse(JSON.stringify(read)), JSON.parse(JSON.stringify(data)))
      }
    }))

  test('lives get as far as a publication', () => {
    const seen = fc.sample(lives, 200).flatMap((life) => life.map(({ after }) => after.phase))
    for (const phase of ['discontinued', 'published', 'revoked', 'recorded'] as const)
      assert.ok(seen.includes(phase), phase)
  })
})
