import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { recorded } from '#shared/eventsourcing/event.ts'
import type { Day } from '#shared/governance/shanghai.ts'
import type { ActEvent } from './events.ts'
import { eventsOf, folded, rowOf } from './example-rows.ts'
import {
  cityManagement,
  company,
  corrected,
  decided,
  discontinued,
  encrypted,
  evidenced,
  FINE_PUBLIC_UNTIL,
  historyOf,
  inspected,
  inspection,
  inspectionHere,
  matter,
  moved,
  natural,
  noticeCorrected,
  overdue,
  PUBLISH_DUE,
  person,
  published,
  registered,
  revoked,
  reworded,
  served,
  THURSDAY,
} from './examples.ts'
import { lives } from './random-lives.ts'
import type { ActRow } from './row.ts'
import { isUnpublished } from './state.ts'
import { actView } from './views.ts'

const stored = (row: ActRow): ActRow => JSON.parse(JSON.stringify(row)) as ActRow
const history = (...events: ActEvent[]) =>
  folded(
    events.map((event) => recorded(event, THURSDAY)),
    { origin: 'import' },
  )

describe('a row', () => {
  test('holds what people read and where lists find it', () => {
    const row = rowOf(registered({ matterId: matter, followsActId: inspection }), evidenced, decided())
    assert.equal(row.decision?.documentNumber, '深坪城罚〔2019〕123号')
    assert.equal(row.due, PUBLISH_DUE)
    assert.deepEqual(row.facets, [
      '*',
      'p:decided',
      'k:penalty',
      'own',
      'x:other',
      `o:${cityManagement}`,
      `s:${company.subjectId}`,
      `m:${matter}`,
      `f:${inspection}`,
      '#深坪城罚(2019)123号',
      'unpublished',
    ])
  })

  test('is found among the notices from its publication on, also when it was revoked since', () => {
    for (const phase of ['published', 'revoked'] as const) {
      const row = rowOf(...historyOf[phase])
      assert.equal(row.due, undefined)
      assert.equal(row.publishedAt, (published() as { at?: string }).at)
      for (const facet of ['public', 'pk:penalty', `po:${cityManagement}`, `ps:${company.subjectId}`])
        assert.ok(row.facets.includes(facet), facet)
    }
    assert.equal(rowOf(...historyOf.revoked).revocation?.reason, 'reconsideration')
    assert.ok(!rowOf(...historyOf.served).facets.includes('public'))
  })

  test('of a penalty that was published before its publicity was bounded ends as the rules have it', () => {
    const ends = (publicUntil: string | undefined, more: Parameters<typeof published>[0] = {}) => {
      const notice = published({ ...more, publicUntil: publicUntil as Day | undefined })
      return rowOf(registered(), evidenced, decided(), served, notice).publication?.publicUntil
    }
    assert.equal(ends(undefined), FINE_PUBLIC_UNTIL)
    assert.equal(ends(undefined, { penaltyTypes: ['warning'] }), '2019-12-26')
    assert.equal(ends('2036-01-01'), FINE_PUBLIC_UNTIL)
    assert.equal(ends('2019-10-01', { sector: 'work-safety' }), '2020-09-26')
    assert.equal(ends('2021-06-30'), '2021-06-30')
    assert.equal(ends(undefined, { kind: 'licence', penaltyTypes: [] }), undefined)
  })

  test('says what the credit record of its penalty was corrected to, and since when', () => {
    const warning = { ...noticeCorrected, penaltyTypes: ['warning'], amountFen: undefined } as ActEvent
    const said = (...more: ActEvent[]) => {
      const { publication } = rowOf(...historyOf.published, ...more)
      return [publication?.penaltyTypes, publication?.amountFen, publication?.correctedAt, publication?.cause]
    }
    assert.deepEqual(said(), [['fine'], 200_000, undefined, '占用城市道路经营'])
    assert.deepEqual(said(noticeCorrected), [['fine'], 20_000, noticeCorrected.at, '占用城市道路经营'])
    assert.deepEqual(said(noticeCorrected, warning), [['warning'], undefined, noticeCorrected.at, '占用城市道路经营'])
  })

  test('is public until another day once that was moved; a penalty until it is revoked, another act on', () => {
    const ends = (...more: ActEvent[]) => rowOf(...historyOf.served, ...more).publication?.publicUntil
    assert.equal(ends(published(), moved), '2020-12-31')
    assert.equal(ends(published(), revoked), '2019-12-01')
    assert.equal(ends(published(), { ...moved, publicUntil: '2019-11-03' } as ActEvent, revoked), '2019-11-03')
    const licence = { kind: 'licence' as const, penaltyTypes: [], publicUntil: undefined }
    assert.equal(ends(published(licence), { ...revoked, kind: 'licence' } as ActEvent), undefined)
  })

  test('is public in the words that its organ said last, and in no others', () => {
    for (const history of [historyOf.published, historyOf.revoked]) {
      const [before, row] = [rowOf(...history), rowOf(...history, reworded)]
      const { cause, content, rewordedAt, ...rest } = row.publication ?? assert.fail()
      assert.deepEqual([cause, content, rewordedAt], ['占道经营', '罚款人民币2000元', reworded.at])
      const { cause: _c, content: _t, ...same } = before.publication ?? assert.fail()
      assert.deepEqual(rest, same)
      assert.doesNotMatch(JSON.stringify(row), new RegExp((published() as { content: string }).content))
      assert.equal(row.timeline.at(-1)?.type, 'ActReworded')
    }
  })

  test('about a person is public without the person', () => {
    const about = { subject: natural }
    const notice = published({ subject: undefined })
    const row = rowOf(registered(about), evidenced, decided({ subject: { personId: person } }), served, notice)
    assert.doesNotMatch(JSON.stringify(row.publication), /person_/)
    assert.ok(row.facets.includes(`s:${person}`))
    assert.ok(!row.facets.some((facet) => facet.startsWith('ps:')))
    assert.equal(row.subject?.personName, encrypted, 'the name from the opening is kept')
  })

  test('of history knows what its source knows, and when its findings were put right', () => {
    const row = history(inspected(), corrected)
    assert.equal(row.origin, 'import')
    assert.equal(row.due, undefined)
    assert.deepEqual(row.history?.score, 94)
    assert.deepEqual(
      row.findings.map(({ correctedOn }) => correctedOn),
      ['2018-01-08', undefined],
    )
    for (const facet of ['recorded', 'findings', '!no-uscc', 's:biz_sf-19'])
      assert.ok(row.facets.includes(facet), facet)
    const second = { ...corrected, findings: [2], open: 0 } as ActEvent
    assert.ok(!history(inspected(), corrected, second).facets.includes('findings'))
  })

  test('tells its story, fact by fact, with codes and encrypted words', () => {
    const row = rowOf(...historyOf.published, { ...revoked, remark: encrypted } as ActEvent)
    assert.deepEqual(
      row.timeline.map(({ version, type, code, text }) => [version, type, code, text]),
      [
        [1, 'ActRegistered', undefined, undefined],
        [2, 'ActEvidenceAttached', 'on-site-record', encrypted],
        [3, 'ActDecided', undefined, undefined],
        [4, 'ActServed', 'in-person', undefined],
        [5, 'ActPublished', undefined, undefined],
        [6, 'ActRevoked', 'reconsideration', encrypted],
      ],
    )
  })

  test('of what came to nothing says why, is in no public list and waits for no clock', () => {
    const row = rowOf(...historyOf.evidenced, { ...discontinued, remark: encrypted } as ActEvent)
    assert.deepEqual(row.discontinuation, { at: discontinued.at, reason: 'facts-not-established', remark: encrypted })
    assert.deepEqual([row.timeline.at(-1)?.code, row.timeline.at(-1)?.text], ['facts-not-established', encrypted])
    assert.ok(row.facets.includes('p:discontinued') && !row.facets.includes('public'))
    assert.deepEqual(actView.deadlines?.(row), [])
  })

  test('keeps the newest 300 facts of an endless story', () => {
    const row = rowOf(registered(), ...Array.from({ length: 320 }, () => evidenced))
    assert.equal(row.timeline.length, 300)
    assert.equal(row.timeline.at(-1)?.version, 321)
  })

  test('forgets every text of an erased person; the rest stays', () => {
    const about = { subject: natural }
    const facts = [registered(about), evidenced, decided({ subject: natural, findings: [] }), revoked]
    const row = rowOf(...facts, { type: 'ActSubjectErased', subject: person })
    assert.doesNotMatch(JSON.stringify(row), new RegExp(encrypted.slice(0, 40)))
    assert.equal(row.subject?.personId, person)
    assert.equal(row.decision?.documentNumber, '深坪城罚〔2019〕123号')
    assert.equal(row.evidence.length, 1)
    const dropped = rowOf(registered(about), { ...discontinued, remark: encrypted } as ActEvent, {
      type: 'ActSubjectErased',
      subject: person,
    })
    assert.doesNotMatch(JSON.stringify(dropped), new RegExp(encrypted.slice(0, 40)))
    assert.equal(dropped.discontinuation?.reason, 'facts-not-established')
  })

  test('does not begin with anything but its opening', () => assert.throws(() => rowOf(decided()), /cannot begin/))
})

describe('deadlines', () => {
  const clocks = (...events: ActEvent[]) => actView.deadlines?.(rowOf(...events))
  test('wait for the publication of what is decided', () => {
    const waiting = [{ name: 'publish', at: PUBLISH_DUE }]
    assert.deepEqual(clocks(...historyOf.decided), waiting)
    assert.deepEqual(clocks(...historyOf.served), waiting)
    assert.deepEqual(clocks(...inspectionHere), waiting)
  })
  test('of what has passed, is public, was revoked or is history there are none', () => {
    assert.deepEqual(clocks(...historyOf.decided, overdue), [])
    assert.deepEqual(clocks(...historyOf.published), [])
    assert.deepEqual(clocks(...historyOf.decided, revoked), [])
    assert.deepEqual(clocks(inspected()), [])
    assert.deepEqual(clocks(...historyOf.evidenced), [])
  })
})

describe('any row', () => {
  const everyLife = (check: (row: ActRow, life: Parameters<typeof eventsOf>[0]) => void) =>
    fc.assert(
      fc.property(lives, (life) => {
        if (life.length > 0) check(folded(eventsOf(life)), life)
      }),
      { numRuns: 200 },
    )

  test('that was read back from the store goes on as if it had never been away', () =>
    everyLife((row, life) => assert.deepEqual(stored(folded(eventsOf(life), { between: stored })), stored(row))))

  test('has a running limit exactly while it is decided and not public', () =>
    everyLife((row) => {
      assert.equal(row.due !== undefined, isUnpublished(row.state))
      assert.equal(row.facets.includes('unpublished'), isUnpublished(row.state))
    }))
})
