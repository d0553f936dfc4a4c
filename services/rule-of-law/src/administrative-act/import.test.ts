import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isRejected } from '#shared/eventsourcing/decider.ts'
import { recorded } from '#shared/eventsourcing/event.ts'
import { decideWithDue } from '#shared/testing/decider-spec.ts'
import type { CommandOf } from './commands.ts'
import { actDecider } from './decider.ts'
import { administrativeActEvents } from './events.ts'
import { rules, THURSDAY } from './examples.ts'
import { type ReadInspection, readInspection } from './import.ts'
import type { InspectionRow } from './inspection-row.ts'
import { initial } from './state.ts'

const NOW = THURSDAY
const usual: InspectionRow = {
  businessId: '19',
  businessName: 'EXAMPLE CAFE',
  date: '20171211',
  type: 'routine',
  score: '94',
  rating: 'Good',
  findings: [
    'Wet  floor ',
    'No certificate posted  [ date violation corrected: 1/8/2018 ]',
    'Broken sink  [ date violation corrected: 2/1/2018 ]',
  ],
}

function read(more: Partial<InspectionRow> = {}): ReadInspection {
  const found = readInspection({ ...usual, ...more }, NOW)
  assert.ok(!('rejection' in found), 'rejection' in found ? found.rejection.message : '')
  return found
}

function refusal(more: Partial<InspectionRow>): string | undefined {
  const found = readInspection({ ...usual, ...more }, NOW)
  return 'rejection' in found ? found.rejection.code : undefined
}

const command = ({ command: row }: ReadInspection): CommandOf<'recordInspection'> => ({
  type: 'recordInspection',
  at: NOW,
  ...row,
})

function factsOf(...rows: ReadInspection[]) {
  let state = initial as ReturnType<typeof actDecider.evolve>
  return rows.map((row) => {
    const { decision } = decideWithDue(actDecider, state, command(row), rules)
    if (isRejected(decision)) return decision.rejection.code
    for (const event of decision) {
      administrativeActEvents.store(event, NOW)
      state = actDecider.evolve(state, recorded(event, NOW))
    }
    return decision.map(({ type }) => type)
  })
}

describe('a row of an inspections file', () => {
  test('is an inspection of the past of a business that has no code', () =>
    assert.deepEqual(read().command, {
      source: 'sf',
      record: '19-20171211-routine',
      digest: read().command.digest,
      subject: { businessId: 'biz_sf-19', name: 'EXAMPLE CAFE' },
      inspectedOn: '2017-12-11',
      inspectionType: 'routine',
      score: 94,
      rating: 'Good',
      findings: [
        { no: 1, item: 'Broken sink' },
        { no: 2, item: 'No certificate posted' },
        { no: 3, item: 'Wet floor' },
      ],
      corrections: [
        { no: 1, correctedOn: '2018-02-01' },
        { no: 2, correctedOn: '2018-01-08' },
      ],
      flags: ['no-uscc', 'no-organ'],
    }))

  test('becomes facts that fit their schemas; again it changes nothing, with another correction it gains that one', () => {
    const more = read({ findings: [...usual.findings.slice(1), 'Wet floor [ date violation corrected: 3/1/2018 ]'] })
    assert.deepEqual(factsOf(read(), read(), more, more), [
      ['InspectionRecorded', 'FindingsCorrected', 'FindingsCorrected'],
      [],
      ['FindingsCorrected'],
      [],
    ])
  })

  test('that changed since is reported', () => {
    for (const changed of [{ score: '93' }, { businessName: 'OTHER CAFE' }, { findings: usual.findings.slice(1) }])
      assert.deepEqual(factsOf(read(), read(changed)).at(-1), 'ALREADY_EXISTS', JSON.stringify(changed))
  })

  test('has one identity: business, day and type', () => {
    assert.equal(read({ score: '1' }).id, read().id)
    for (const other of [{ businessId: '20' }, { date: '20171212' }, { type: 'complaint' }])
      assert.notEqual(read(other).id, read().id)
  })

  test('does not mind the order of its findings, nor spaces', () => {
    const other = read({
      findings: usual.findings.toReversed().map((text) => ` ${text} `),
      businessName: ' EXAMPLE  CAFE',
    })
    assert.equal(other.digest, read().digest)
    assert.deepEqual(other.command, read().command)
  })

  test('tells two findings of the same words apart', () => {
    const { command: row } = read({ findings: ['Wet floor', 'Wet floor [ date violation corrected: 1/8/2018 ]'] })
    assert.deepEqual(
      row.findings.map(({ no }) => no),
      [1, 2],
    )
    assert.deepEqual(row.corrections, [{ no: 1, correctedOn: '2018-01-08' }])
  })
})

describe('what a row leaves open is kept and flagged', () => {
  const flags = (more: Partial<InspectionRow>) => read(more).command.flags.slice(2)
  test('no name, score or type', () => {
    assert.deepEqual(flags({ businessName: '' }), ['no-name'])
    assert.deepEqual(flags({ score: null }), ['no-score'])
    assert.deepEqual(flags({ type: ' ' }), ['no-type'])
  })
  test('findings of a day on which no inspection stands in the file', () => {
    const { command: row } = read({ type: undefined, score: undefined, rating: undefined })
    assert.deepEqual(row.flags, ['no-uscc', 'no-organ', 'no-inspection-row'])
    assert.equal(row.record, '19-20171211-findings')
    assert.ok(!('score' in row) && !('inspectionType' in row) && !('rating' in row))
  })
  test('findings of a day with several inspections, and a correction before its inspection', () => {
    assert.deepEqual(flags({ sharedDay: true }), ['findings-shared-day'])
    assert.deepEqual(flags({ findings: ['Wet floor [ date violation corrected: 12/10/2017 ]'] }), ['corrected-before'])
  })
})

describe('a row that is not understood', () => {
  test('says whose inspection it is', () => assert.equal(refusal({ businessId: ' ' }), 'IMPORT_RECORD_MISSING'))
  test('has existing days', () => {
    for (const date of ['', '2017-12-11', '20171301', '20170230'])
      assert.equal(refusal({ date }), 'IMPORT_DATE_UNREADABLE', date)
    const corrected = (on: string) => refusal({ findings: [`Wet floor [ date violation corrected: ${on} ]`] })
    assert.equal(corrected('2/30/2018'), 'IMPORT_DATE_UNREADABLE')
    assert.equal(corrected('13/1/2018'), 'IMPORT_DATE_UNREADABLE')
  })
  test('lies in our age, and not in the future', () => {
    assert.equal(refusal({ date: '19891231' }), 'IMPORT_DATE_OUT_OF_RANGE')
    assert.equal(refusal({ date: '20190927' }), 'IMPORT_DATE_OUT_OF_RANGE')
    assert.equal(
      refusal({ findings: ['Wet floor [ date violation corrected: 9/27/2019 ]'] }),
      'IMPORT_DATE_OUT_OF_RANGE',
    )
  })
  test('has values that their columns can have, named by the column and never repeated', () => {
    const wrong: [Partial<InspectionRow>, string][] = [
      [{ businessId: '1/2' }, 'business_id'],
      [{ businessName: 'x'.repeat(201) }, 'name'],
      [{ type: '***' }, 'type'],
      [{ score: '101' }, 'score'],
      [{ score: 'ninety' }, 'score'],
      [{ findings: ['x'.repeat(301)] }, 'description'],
      [{ findings: ['[ date violation corrected: 1/8/2018 ]'] }, 'description'],
      [{ findings: ['half \ud800'] }, 'description'],
    ]
    for (const [more, column] of wrong) {
      const found = readInspection({ ...usual, ...more }, NOW)
      assert.ok('rejection' in found, column)
      assert.equal(found.rejection.code, 'IMPORT_VALUE_INVALID')
      assert.equal(found.rejection.message, `${column} is no value that this column can have`)
    }
  })
})
