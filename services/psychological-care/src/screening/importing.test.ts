import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { z } from 'zod'
import { pillarEraser } from '#shared/pillar/own-commands.ts'
import { type Asker, testPillar } from '#shared/testing/pillar.ts'
import { lead } from './example-service.ts'
import { ANSWER_FIELDS } from './import.ts'
import { screening } from './mechanism.ts'

const IMPORT = `mutation($input: ImportScreeningsInput!) { importScreenings(input: $input) {
  rows { line record outcome screeningId flags rejection { code } receipt { token version } } } }`
const imported = z.object({
  importScreenings: z.object({
    rows: z.array(
      z.object({
        record: z.string(),
        outcome: z.string(),
        screeningId: z.string().nullable(),
        flags: z.array(z.string()),
        rejection: z.object({ code: z.string() }).nullable(),
        receipt: z.object({ token: z.string(), version: z.number() }).nullable(),
      }),
    ),
  }),
})

const all = (value: string) => Object.fromEntries(ANSWER_FIELDS.map((field) => [field, value]))
const ROWS = [
  { line: 2, seqn: '90001.0', ...all('0.0') },
  { line: 3, seqn: '90002.0', ...all('0.0'), dpq090: '1.0' },
  { line: 4, seqn: '90003.0', ...all('2.0') },
  { line: 5, seqn: '90004.0', ...all('') },
  { line: 6, seqn: '90005.0', ...all('0.0'), dpq020: '9.0', dpq090: '3.0', dpq100: '1.0' },
  { line: 7, seqn: '90006.0', ...all('4.0') },
]

test('an import is anonymous history', async (t) => {
  const { ask, running } = await testPillar(t, { name: 'psychological-care', mechanisms: [screening] })
  async function take(rows: object[]) {
    const { data, errors } = await ask(lead, IMPORT, { input: { commandId: randomUUID(), rows } })
    assert.deepEqual(errors, [])
    return imported.parse(data).importScreenings.rows
  }
  const first = await take(ROWS)

  await t.test('whose rows are recorded, flagged or refused, each by itself', () => {
    assert.deepEqual(
      first.map(({ outcome, flags }) => [outcome, ...flags]),
      [['RECEIVED'], ['RECEIVED'], ['RECEIVED'], ['RECEIVED', 'INCOMPLETE'], ['RECEIVED', 'INCOMPLETE'], ['REJECTED']],
    )
    assert.deepEqual(first.at(-1)?.rejection, { code: 'IMPORT_VALUE_INVALID' })
  })

  await t.test('that changes nothing when it comes again, and tells a row that has changed', async () => {
    const again = await take(ROWS)
    assert.deepEqual(new Set(again.slice(0, 5).map(({ outcome }) => outcome)), new Set(['ALREADY_KNOWN']))
    assert.deepEqual(
      again.map(({ receipt }) => receipt),
      first.map(({ receipt }) => receipt),
    )
    const [changed] = await take([{ ...ROWS[0], dpq010: '3.0' }])
    assert.deepEqual([changed?.outcome, changed?.rejection], ['CHANGED', { code: 'ALREADY_EXISTS' }])
  })

  await t.test('that is counted, urgent ones too, and opens no task', async () => {
    const receipts = first.flatMap(({ receipt }) => (receipt ? [receipt.token] : []))
    const FIGURES = `{
      screeningStatistics { submitted complete incomplete moderateOrAbove urgentReview urgentBelowModerate }
      pendingReviews { edges { node { id } } } }`
    const { data } = await ask(lead, FIGURES, {}, receipts)
    const figures = { submitted: 5, complete: 3, incomplete: 2, moderateOrAbove: 1, urgentReview: 3 }
    assert.deepEqual(data, {
      screeningStatistics: { ...figures, urgentBelowModerate: 1 },
      pendingReviews: { edges: [] },
    })
  })

  await t.test('that has no participant and no time', async () => {
    const query = `query($id: ID!) { screening(id: $id) { phase recorded source submittedAt invitedAt
      participant { name } community { id } consent { basis } review { urgent } result { total urgent } } }`
    const { data } = await ask(lead, query, { id: first[1]?.screeningId })
    assert.deepEqual(data?.screening, {
      phase: 'RECORDED',
      recorded: true,
      source: 'nhanes-dpq:90002',
      submittedAt: null,
      invitedAt: null,
      participant: null,
      community: null,
      consent: { basis: 'SURVEY' },
      review: null,
      result: { total: 1, urgent: true },
    })
  })

  await t.test('that is not taken in again once it was erased', async () => {
    const subject = String(first[1]?.screeningId)
    await pillarEraser(running.open, running.wired).request({ subject, by: 'test', reasonCode: 'subject-request' })
    const [erased] = await take(ROWS.slice(1, 2))
    assert.deepEqual([erased?.outcome, erased?.rejection], ['REJECTED', { code: 'IMPORT_ERASED' }])
  })

  await t.test('that is the care lead’s to take in', async () => {
    for (const role of ['data-officer', 'care-worker', 'auditor'] as const) {
      const who: Asker = { subject: 'x', roles: [role] }
      const { errors } = await ask(who, IMPORT, { input: { commandId: 'c', rows: [] } })
      assert.equal(errors[0]?.extensions.code, 'FORBIDDEN')
    }
  })
})
