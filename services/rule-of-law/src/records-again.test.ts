import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { Commit } from '#shared/eventsourcing/commit.ts'
import type { StoredEvent } from '#shared/eventsourcing/event.ts'
import { now } from '#shared/eventsourcing/instant.ts'
import { shanghaiDay } from '#shared/governance/shanghai.ts'
import { storeNext } from '#shared/testing/commits.ts'
import { listeningPillar } from '#shared/testing/pillar.ts'
import { type ActEvent, administrativeActEvents } from './administrative-act/events.ts'
import {
  decided,
  evidenced,
  found,
  natural,
  company as ofCompany,
  published,
  registered,
  revoked,
  served,
} from './administrative-act/examples.ts'
import { actId } from './administrative-act/ids.ts'
import { administrativeAct } from './administrative-act/mechanism.ts'
import { type CreditFileEvent, creditFileEvents } from './credit-file/events.ts'
import { person } from './credit-file/examples.ts'
import { creditFileOf } from './credit-file/ids.ts'
import { creditFile } from './credit-file/mechanism.ts'
import type { CreditFileRow } from './credit-file/row.ts'
import { type CreditRecord, recordsOf } from './credit-file/state.ts'

const name = 'rule-of-law'
const definition = { name, mechanisms: [administrativeAct, creditFile] }
const company = ofCompany.subjectId ?? assert.fail()
const files = [creditFileOf(company), creditFileOf(person)]
const decidedOn = shanghaiDay(now())

/** The pillar's policies beside acts of one company and one person; every fact is a commit. */
async function policiesOf(t: TestContext) {
  const { open, readers, tell } = await listeningPillar(t, definition, [name])

  const store = (stream: string, event: StoredEvent) => storeNext(open.store, stream, [event])

  return {
    happens: (act: string, fact: ActEvent) => store(act, administrativeActEvents.store(fact, now())),
    tell: (...commits: Commit[]) => tell(name, 'INTERNAL', commits),
    says: (fact: CreditFileEvent) => store(creditFileOf(company), creditFileEvents.store(fact, now())),
    async records(): Promise<CreditRecord[]> {
      const rows = await Promise.all(files.map((file) => readers.fresh<CreditFileRow>(file)))
      return rows.flatMap((row) => (row ? recordsOf(row.state) : []))
    },
  }
}

const putRight = (no: number, open: number): ActEvent => ({
  type: 'FindingsCorrected',
  subject: { subjectId: company },
  findings: [no],
  correctedOn: decidedOn,
  open,
})
const kind = 'inspection'
const inspection = [
  registered({ kind }),
  evidenced,
  decided({ kind, decidedOn, penaltyTypes: [], amountFen: undefined, findings: found }),
]
const penalty = [registered(), evidenced, decided({ decidedOn }), served]
const publication = published({ decidedOn, publicUntil: undefined })
const ofPerson = [registered({ subject: natural }), evidenced, decided({ decidedOn, subject: natural }), served]

test('what an officer had put right already does not come back when the facts of the act are told again', async (t) => {
  const { happens, tell, says, records } = await policiesOf(t)
  const act = actId.of('7'.repeat(20))
  const openNow = async () => (await records())[0]?.inspection?.openFindings
  const opening: Commit[] = []
  for (const fact of inspection) opening.push(await happens(act, fact))
  await tell(...opening)
  const { recordId, sector, editionId, until } = (await records())[0] ?? assert.fail('there is no record')
  const decision = { decidedOn, sector, penaltyTypes: [], inspection: { openFindings: 1 } }
  await says({ type: 'CreditRecordCorrected', recordId, ...decision, editionId, until, reason: 'entry-error' })
  const first = await happens(act, putRight(1, 1))
  await tell(first)
  const second = await happens(act, putRight(2, 0))
  await tell(second)
  assert.equal(await openNow(), 0)
  await tell(first, second)
  assert.equal(await openNow(), 0)
})

/** Each an act's: what happens to it, and what its record then is. */
const LIVES: readonly { facts: readonly ActEvent[]; record: ReturnType<typeof standing> }[] = [
  { facts: [...inspection, putRight(1, 1), putRight(2, 0)], record: { status: 'live', openFindings: 0 } },
  { facts: [...penalty, publication], record: { status: 'live', publishedOn: shanghaiDay(publication.at ?? now()) } },
  { facts: [...penalty, revoked], record: { status: 'withdrawn' } },
  { facts: [...penalty, publication, revoked], record: { status: 'withdrawn' } },
  { facts: [...ofPerson, published({ decidedOn, subject: undefined })], record: { status: 'live' } },
  { facts: [...ofPerson, { ...revoked, subject: natural } as ActEvent], record: { status: 'withdrawn' } },
]

function standing({ status, inspection: result, publishedOn }: CreditRecord) {
  return { status, ...(publishedOn && { publishedOn }), ...(result && { openFindings: result.openFindings }) }
}

const isDecision = ({ events }: Commit) => events.some(({ type }) => type === 'ActDecided')
/** In which order the policy acts on the facts of an act, all of which have happened. */
const ORDERS: readonly ((life: readonly Commit[]) => readonly Commit[])[] = [
  (life) => life,
  // A decision that was refused is done at last.
  (life) => [...life.filter((commit) => !isDecision(commit)), ...life.filter(isDecision)],
]

test('a record is as its act stands, in whatever order it is told of, and stays so when all is told again', async (t) => {
  const { happens, tell, records } = await policiesOf(t)
  const cases = LIVES.flatMap((life) => ORDERS.map((order) => ({ ...life, order })))
  const lives: Commit[][] = []
  for (const [index, { facts }] of cases.entries()) {
    const own = { documentNumber: `深坪城罚〔2026〕${index}号` }
    const life: Commit[] = []
    for (const fact of facts)
      life.push(await happens(actOf(index), fact.type === 'ActDecided' ? { ...fact, ...own } : fact))
    lives.push(life)
  }
  await tell(...lives.flatMap((life, index) => cases[index]?.order(life) ?? []))
  const told = await records()
  for (const [index, { record }] of cases.entries()) {
    const own = told.find((each) => each.actId === actOf(index)) ?? assert.fail(`case ${index} has no record`)
    assert.deepEqual(standing(own), record)
  }
  await tell(...lives.flat())
  assert.deepEqual(await records(), told)
})

test('a decision that was taken back and made again under its number is in the file as the second act has it', async (t) => {
  const { happens, tell, records } = await policiesOf(t)
  const lives = [
    [...penalty, publication, revoked],
    [...penalty, publication],
  ]
  for (const [index, facts] of lives.entries()) for (const fact of facts) await tell(await happens(actOf(index), fact))
  assert.deepEqual(
    (await records()).map((record) => ({ actId: record.actId, ...standing(record) })),
    [
      { actId: actOf(0), status: 'withdrawn', publishedOn: shanghaiDay(publication.at ?? now()) },
      { actId: actOf(1), status: 'live', publishedOn: shanghaiDay(publication.at ?? now()) },
    ],
  )
})

function actOf(index: number) {
  return actId.of(String(index).padStart(20, 'a'))
}
