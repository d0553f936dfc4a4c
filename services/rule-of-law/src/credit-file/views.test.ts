import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { CreditFileEvent } from './events.ts'
import { eventsOf, folded, rowOf } from './example-rows.ts'
import {
  collected,
  community,
  company,
  corrected,
  day,
  emergency,
  expired,
  FINE_ENDS,
  otherCommunity,
  person,
  published,
  recordId,
  withdrawn,
} from './examples.ts'
import { creditRecordId } from './ids.ts'
import { lives } from './random-lives.ts'
import type { CreditFileRow } from './row.ts'
import { isLive, recordsOf } from './state.ts'
import { creditFileView } from './views.ts'

const OF_PERSON = { subjectId: undefined, personId: person, subjectName: undefined }

describe('a row', () => {
  test('holds where lists find it', () =>
    assert.deepEqual(rowOf(collected()).facets, ['legal', `c:${community}`, 'k:penalty', `o:${emergency}`, 'f:other']))

  test('lies where the newest record says that its subject is registered', () =>
    assert.ok(rowOf(collected(), corrected({ communityId: otherCommunity })).facets.includes(`c:${otherCommunity}`)))

  test('of a person stands in no list of legal entities', () =>
    assert.ok(!rowOf(collected(OF_PERSON)).facets.includes('legal')))

  test('is found by live records alone', () =>
    assert.deepEqual(rowOf(collected(), expired).facets, ['legal', `c:${community}`]))

  test('tells its story, fact by fact, with its reasons', () =>
    assert.deepEqual(
      rowOf(collected(), published, corrected(), withdrawn).timeline.map(({ version, type, code }) => [
        version,
        type,
        code,
      ]),
      [
        [1, 'CreditRecordCollected', undefined],
        [2, 'CreditRecordPublished', undefined],
        [3, 'CreditRecordCorrected', 'entry-error'],
        [4, 'CreditRecordWithdrawn', 'act-revoked'],
      ],
    ))
})

describe('name and community of a subject', () => {
  const later = creditRecordId.of('x'.repeat(20))
  const another = { recordId: later, subjectName: '坪山明发新材料有限公司', communityId: otherCommunity }
  const saidBy = (...events: CreditFileEvent[]) => {
    const { state, facets, shown } = rowOf(...events)
    assert.ok(state.phase === 'open')
    const { subjectName, communityId } = state
    for (const each of shown) assert.deepEqual([each.subjectName, each.communityId], [subjectName, communityId])
    assert.equal(facets.includes(`c:${communityId}`), communityId !== undefined)
    return [subjectName, communityId]
  }
  const first = ['坪山明发金属制品有限公司', community]
  const second = ['坪山明发新材料有限公司', otherCommunity]

  test('are as the newest decision has them, whichever was collected first', () => {
    assert.deepEqual(saidBy(collected(), published, collected({ ...another, decidedOn: day('2026-05-06') })), second)
    assert.deepEqual(saidBy(collected(), published, collected({ ...another, decidedOn: day('2024-01-08') })), first)
    assert.deepEqual(saidBy(collected(), published, collected(another)), second)
  })

  test('are no longer as a record has them that was withdrawn', () => {
    const slip = collected({ ...another, decidedOn: day('2026-05-06') })
    assert.deepEqual(saidBy(collected(), published, slip, { ...withdrawn, recordId: later } as CreditFileEvent), first)
    assert.deepEqual(saidBy(collected(), withdrawn), [undefined, undefined])
  })

  test('stay as an expired record has them, and as the newest has them that says them at all', () => {
    assert.deepEqual(saidBy(collected(), expired), first)
    const silent = { ...another, subjectName: undefined, communityId: undefined, decidedOn: day('2026-05-06') }
    assert.deepEqual(saidBy(collected(), published, collected(silent)), first)
  })

  test('do not go back when an older record is corrected', () => {
    const newer = collected({ ...another, decidedOn: day('2026-05-06') })
    assert.deepEqual(saidBy(collected(), published, newer, corrected({ amountFen: 5 })), second)
  })

  test('follow a correction of the day of the decision', () => {
    const older = collected({ ...another, decidedOn: day('2024-01-08') })
    const moved = corrected({ recordId: later, decidedOn: day('2026-05-06'), communityId: otherCommunity })
    assert.deepEqual(saidBy(collected(), published, older, moved), second)
  })
})

describe('what is public', () => {
  const shown = (...events: CreditFileEvent[]) => rowOf(...events).shown

  test('is a penalty once its decision is published', () => {
    assert.deepEqual(shown(collected()), [])
    assert.partialDeepStrictEqual(shown(collected(), published), [
      { recordId, subjectId: company, subjectName: '坪山明发金属制品有限公司', amountFen: 3_000_000, until: FINE_ENDS },
    ])
  })

  test('is what a correction made of it', () =>
    assert.equal(shown(collected(), published, corrected({ amountFen: 5 }))[0]?.amountFen, 5))

  test('is nothing that expired or was withdrawn', () => {
    assert.deepEqual(shown(collected(), published, expired), [])
    assert.deepEqual(shown(collected(), published, withdrawn), [])
  })

  test('is no reward, licence or inspection', () => {
    for (const kind of ['reward', 'licence', 'inspection'] as const)
      assert.deepEqual(shown(collected({ kind, penaltyTypes: [] }), published), [])
  })

  test('is never a person’s', () => {
    const row = rowOf(collected(OF_PERSON), published)
    assert.deepEqual(row.shown, [])
    assert.ok(row.facets.every((each) => !each.startsWith('s')))
  })
})

describe('deadlines', () => {
  const warningEnds = '2026-06-16T16:00:00.000Z' as never
  const other = creditRecordId.of('x'.repeat(20))

  test('a file waits for the earliest of its ends', () =>
    assert.deepEqual(
      creditFileView.deadlines?.(rowOf(collected(), collected({ recordId: other, until: warningEnds }))),
      [{ name: 'expire', at: warningEnds }],
    ))

  test('and for nothing once all have ended', () =>
    assert.deepEqual(creditFileView.deadlines?.(rowOf(collected(), expired)), []))
})

describe('any row', () => {
  const lived = lives.map(eventsOf).filter((events) => events.length > 0)
  const stored = (row: CreditFileRow) => JSON.parse(JSON.stringify(row)) as CreditFileRow

  test('that was read back from the store goes on as if it had never been away', () =>
    fc.assert(
      fc.property(lived, (events) => assert.deepEqual(stored(folded(events, stored)), stored(folded(events)))),
      { numRuns: 100 },
    ))

  test('shows published live penalties of legal entities and nothing else', () =>
    fc.assert(
      fc.property(lived, (events) => {
        const row = folded(events)
        const isLegal = row.facets.includes('legal')
        const expected = recordsOf(row.state)
          .filter(isLive)
          .filter(({ kind, publishedOn }) => isLegal && kind === 'penalty' && publishedOn !== undefined)
        assert.deepEqual(
          row.shown.map((each) => each.recordId),
          expected.map((each) => each.recordId),
        )
      }),
    ))

  test('waits exactly while a live record has an end', () =>
    fc.assert(
      fc.property(lived, (events) => {
        const row = folded(events)
        const waits = (creditFileView.deadlines?.(row) ?? []).length > 0
        assert.equal(
          waits,
          recordsOf(row.state)
            .filter(isLive)
            .some(({ until }) => until !== undefined),
        )
      }),
    ))
})
