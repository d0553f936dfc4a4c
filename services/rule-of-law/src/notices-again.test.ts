import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { Commit } from '#shared/eventsourcing/commit.ts'
import type { StoredEvent } from '#shared/eventsourcing/event.ts'
import { now } from '#shared/eventsourcing/instant.ts'
import { dayAfterMonths, endOfDay, lastDayOver, shanghaiDay } from '#shared/governance/shanghai.ts'
import { storeNext } from '#shared/testing/commits.ts'
import { listeningPillar } from '#shared/testing/pillar.ts'
import { administrativeActEvents } from './administrative-act/events.ts'
import { decided, evidenced, published, registered, served } from './administrative-act/examples.ts'
import { administrativeAct } from './administrative-act/mechanism.ts'
import type { ActRow } from './administrative-act/row.ts'
import { type CreditFileEvent, creditFileEvents } from './credit-file/events.ts'
import { act, collected, company, corrected, recordId } from './credit-file/examples.ts'
import { creditFileOf } from './credit-file/ids.ts'
import { creditFile } from './credit-file/mechanism.ts'

const name = 'rule-of-law'
const definition = { name, mechanisms: [administrativeAct, creditFile] }
const file = creditFileOf(company)
const decidedOn = shanghaiDay(now())
const [publicUntil, shorter] = [dayAfterMonths(decidedOn, 24), dayAfterMonths(decidedOn, 12)]

/** The pillar's policies beside a notice of a penalty that is public, and the record that was made of it. */
async function publicPenalty(t: TestContext) {
  const { open, readers, tell: tellAll } = await listeningPillar(t, definition, [name])
  const tell = (...commits: Commit[]) => tellAll(name, 'INTERNAL', commits)

  const store = (stream: string, events: StoredEvent[]) => storeNext(open.store, stream, events)

  const subject = { subjectId: company, name: '坪山明发金属制品有限公司' }
  const deciding = [registered({ subject }), evidenced, decided({ decidedOn, subject }), served]
  const ofAct = [...deciding, published({ decidedOn, subject, publicUntil })]
  await store(
    act,
    ofAct.map((fact) => administrativeActEvents.store(fact, now())),
  )
  const ofFile = (fact: CreditFileEvent) => store(file, [creditFileEvents.store(fact, now())])
  const end = endOfDay(publicUntil)
  await ofFile(collected({ decidedOn, until: end }))
  const said = { recordId, publishedOn: decidedOn, actId: act, until: end }
  const publishing = await ofFile({ type: 'CreditRecordPublished', ...said })
  await tell(publishing)
  const ends = async () => (await readers.fresh<ActRow>(act))?.publication?.publicUntil
  assert.equal(await ends(), publicUntil)
  return { ofFile, tell, ends, publishing }
}

test('the notice of a penalty whose record was withdrawn stays ended when the facts of that record are told again', async (t) => {
  const { ofFile, tell, ends, publishing } = await publicPenalty(t)
  const at = now()
  const withdrawing = await ofFile({
    type: 'CreditRecordWithdrawn',
    at,
    recordId,
    reason: 'subject-mistaken',
    actId: act,
  })
  await tell(withdrawing)
  assert.equal(await ends(), lastDayOver(at))
  await tell(publishing, withdrawing)
  assert.equal(await ends(), lastDayOver(at))
})

test('so does one that a correction of the record has shortened', async (t) => {
  const { ofFile, tell, ends, publishing } = await publicPenalty(t)
  const correction = (day: typeof shorter) => corrected({ decidedOn, until: endOfDay(day), actId: act })
  const shortening = await ofFile(correction(shorter))
  await tell(shortening)
  assert.equal(await ends(), shorter)
  await tell(publishing, shortening)
  assert.equal(await ends(), shorter)
})
