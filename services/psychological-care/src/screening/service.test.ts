import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { createCommandHandler } from '#shared/eventsourcing/command-handler.ts'
import { erasuresOf } from '#shared/privacy/erasure.ts'
import { accepted } from '#shared/testing/pillar.ts'
import { until } from '#shared/testing/until.ts'
import { screeningDecider } from './decider.ts'
import { screeningEvents } from './events.ts'
import {
  caring,
  citizen,
  consent,
  elsewhere,
  invitation,
  invited,
  lead,
  RESULT,
  submission,
  worker,
} from './example-service.ts'
import { command, rules, urgentButMinimal } from './examples.ts'
import { screeningId } from './ids.ts'

const PENDING = '{ pendingReviews(urgent: true) { edges { node { id review { urgent } } } } }'

test('a screening in its running service', async (t) => {
  const pillar = await caring(t)
  const { ask, send, receipt, running } = pillar
  const commits = running.open.db.collection('commits')

  await t.test('is answered by who was invited, scored, and reviewed by a person', async () => {
    const id = await invited(pillar)
    const OWN = '{ screenings { edges { node { id phase } } } }'
    const { data: own } = await ask(citizen, OWN, {}, [receipt(id, 1)])
    assert.deepEqual(own, { screenings: { edges: [{ node: { id, phase: 'INVITED' } }] } })

    const selection = `screening { phase ${RESULT} review { urgent } }`
    const done = accepted(await send(citizen, 'submitScreening', submission(id), selection))
    assert.partialDeepStrictEqual(done.screening, {
      phase: 'SUBMITTED',
      result: { complete: true, total: 11, band: 'MODERATE', urgent: true },
      review: { urgent: true },
    })
    const pending = await ask(worker, PENDING, {}, [done.receipt.token])
    assert.deepEqual(pending.data, { pendingReviews: { edges: [{ node: { id, review: { urgent: true } } }] } })
    assert.deepEqual((await ask(elsewhere, PENDING)).data, { pendingReviews: { edges: [] } })

    const review = { screeningId: id, outcome: 'TALK_OFFERED', remark: '已与本人电话沟通并约谈' }
    const reviewed = accepted(
      await send(worker, 'reviewScreening', review, 'screening { phase review { outcome remark } }'),
    )
    const { outcome, remark } = review
    assert.deepEqual(reviewed.screening, { phase: 'REVIEWED', review: { outcome, remark } })
    const after = await ask(worker, PENDING, {}, [reviewed.receipt.token])
    assert.deepEqual(after.data, { pendingReviews: { edges: [] } })

    const again = { screeningId: id, outcome: 'WATCH', expectedVersion: reviewed.receipt.version }
    const looked = accepted(
      await send(worker, 'reviewScreening', again, 'screening { phase review { outcome remark } }'),
    )
    assert.deepEqual(looked.screening, { phase: 'REVIEWED', review: { outcome: 'WATCH', remark: null } })
    assert.equal((await send(worker, 'reviewScreening', again)).rejection?.code, 'VERSION_CONFLICT')
  })

  await t.test('is refused for a community that is unknown or not the worker’s, and without a telephone', async () => {
    const unknown = invitation({ communityId: 'com_440310-1' })
    assert.equal((await send(lead, 'inviteScreening', unknown)).rejection?.code, 'SCREENING_COMMUNITY_UNKNOWN')
    await assert.rejects(send(elsewhere, 'inviteScreening', invitation()), { code: 'FORBIDDEN' })
    await assert.rejects(send(worker, 'inviteScreening', invitation({ phone: 'none' })), { code: 'BAD_USER_INPUT' })
  })

  await t.test(
    'of a child is answered with the guardian’s consent, item by item of its own questionnaire',
    async () => {
      const child = { screeningId: await invited(pillar, { under14: true }), consent, answers: [] }
      const refused = await send(citizen, 'submitScreening', child)
      assert.equal(refused.rejection?.code, 'SCREENING_GUARDIAN_CONSENT_NEEDED')
      const guardian = { ...child, consent: { giver: 'GUARDIAN', statement: '2018-1', guardian: '王女士，母亲' } }
      const other = { ...guardian, answers: [{ item: '69725-0', answer: 'NOT_AT_ALL' }] }
      await assert.rejects(send(citizen, 'submitScreening', other), { code: 'BAD_USER_INPUT' })
      const done = accepted(
        await send(citizen, 'submitScreening', guardian, 'screening { consent { basis guardian } }'),
      )
      assert.deepEqual(done.screening, { consent: { basis: 'GUARDIAN', guardian: '王女士，母亲' } })
    },
  )

  await t.test('is unreadable once its consent is withdrawn, and its repeated commands answer the same', async () => {
    const id = await invited(pillar)
    const submit = { commandId: randomUUID(), ...submission(id) }
    const first = accepted(await send(citizen, 'submitScreening', submit))
    const other = await send(citizen, 'submitScreening', { ...submit, answers: [] })
    assert.equal(other.rejection?.code, 'COMMAND_ID_REUSED')
    const withdraw = { commandId: randomUUID(), screeningId: id }
    const selection = `screening { phase ${RESULT} review { urgent } }`
    const gone = accepted(await send(citizen, 'withdrawScreeningConsent', withdraw, selection))
    assert.deepEqual(gone.screening, { phase: 'WITHDRAWN', result: null, review: null })

    await until(async () => (await commits.countDocuments({ stream: id, 'events.type': 'ScreeningErased' })) === 1)
    const jwe = /"answers":"([^"]+)"/.exec(JSON.stringify(await commits.find({ stream: id }).toArray()))?.[1] ?? ''
    const inner = await running.open.privacy.decrypt(jwe)
    assert.equal(typeof inner, 'string', 'the person is still there')
    assert.equal(typeof (await running.open.privacy.decrypt(String(inner))), 'symbol', 'the screening’s key is not')

    assert.deepEqual(accepted(await send(citizen, 'withdrawScreeningConsent', withdraw)).receipt, gone.receipt)
    assert.deepEqual(accepted(await send(citizen, 'submitScreening', submit)).receipt, first.receipt)
    assert.equal((await send(citizen, 'submitScreening', submission(id))).rejection?.code, 'SCREENING_ENDED')
  })

  await t.test('is erased when its consent is withdrawn, also where the restored keys lack its own', async () => {
    const { db, keysDb } = running.open
    const id = await invited(pillar)
    await keysDb.collection<{ _id: string }>('subjects').deleteOne({ _id: id })
    accepted(await send(worker, 'withdrawScreeningConsent', { screeningId: id }))
    await until(async () => (await erasuresOf(db).findOne({ _id: id }))?.step === 'destroyed')
    assert.equal(await commits.countDocuments({ stream: id, 'events.type': 'ScreeningErased' }), 1)
  })

  await t.test('is told to be overdue by the clock, at the time that was stored', async () => {
    const { store } = running.open
    const parts = { store, events: screeningEvents, decider: screeningDecider, rules: () => rules }
    const handler = createCommandHandler(parts)
    const stream = screeningId.of('overdue')
    const actor = { id: 'test', role: 'care-worker' }
    const context = (commandId: string) => ({ commandId, actor, digest: commandId, correlation: 'c' })
    await handler.handle(stream, command('invite'), context('1'))
    await handler.handle(stream, command('submit', { result: urgentButMinimal }), context('2'))
    const said = { stream, 'events.type': 'ScreeningReviewOverdue' }
    await until(async () => (await commits.countDocuments(said)) === 1)
    const late = await commits.findOne(said)
    assert.equal(late?.events[0].at, late?.events[0].data.dueAt)
    assert.equal(late?.command.actor, 'clock')

    const OWED = '{ pendingReviews(urgent: true) { edges { node { id review { urgent overdue } } } } }'
    const { data } = await ask(lead, OWED, {}, [receipt(stream, late?.version)])
    assert.deepEqual(data, {
      pendingReviews: { edges: [{ node: { id: stream, review: { urgent: true, overdue: true } } }] },
    })
  })
})
