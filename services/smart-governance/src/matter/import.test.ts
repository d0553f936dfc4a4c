import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { isRejected } from '#shared/eventsourcing/decider.ts'
import { specFor } from '#shared/testing/decider-spec.ts'
import { APPEAL_FIELDS, type Appeal } from './appeal.ts'
import { matterDecider } from './decider.ts'
import { matterEvents } from './events.ts'
import { FRIDAY, rules, shanghai } from './examples.ts'
import { type ReadAppeal, readAppeal } from './import.ts'

const NOW = shanghai('2019-08-14T10:40:00')

/** A row as the file has them; its values are invented. */
const appeal = {
  recId: '70001',
  createTime: '2018-02-08 16:41:26',
  reportNum: '1',
  eventPropertyId: '2',
  eventPropertyName: '投诉',
  eventTypeId: '5',
  eventTypeName: '市容环卫',
  mainTypeId: '181',
  mainTypeName: '占道',
  subTypeId: '806',
  subTypeName: '其他',
  eventSrcId: '103',
  eventSrcName: '@坪山',
  districtId: '1',
  districtName: '坪山区',
  streetId: '104',
  streetName: '坪山街道',
  communityId: '10012',
  communityName: '六和社区',
  disposeUnitId: '1583',
  disposeUnitName: '城市管理局',
  operateNum: '1',
  intimeArchiveNum: '1',
  intimeToArchiveNum: '0',
  overtimeArchiveNum: '0',
  occurPlace: '-',
} satisfies Appeal

function read(more: Appeal = {}): ReadAppeal {
  const result = readAppeal({ ...appeal, ...more }, NOW)
  if ('rejection' in result) assert.fail(result.rejection.message)
  return result
}

function refusal(more: Appeal): string {
  const result = readAppeal({ ...appeal, ...more }, NOW)
  assert.ok('rejection' in result)
  return result.rejection.code
}

describe('a row of the appeals file', () => {
  test('is a closed matter, received by the clock of Shanghai', () => {
    const { command, id } = read()
    assert.partialDeepStrictEqual(command, {
      source: 'appeals',
      record: '70001',
      receivedAt: shanghai('2018-02-08T16:41:26'),
      channel: '103',
      nature: 'complaint',
      unitId: 'unit_1583',
      classes: { category: '5', mainType: '181', subType: '806' },
      area: { districtId: 'dis_440310', streetId: 'str_440310-104', communityId: 'com_440310-10012' },
      timeliness: 'on-time',
    })
    assert.deepEqual(command.flags, [])
    assert.match(id, /^mat_[a-z2-7]{20}$/)
  })

  test('becomes a fact that fits its schema, and the same row again changes nothing', () => {
    const { given } = specFor(matterDecider, matterEvents, rules, FRIDAY)
    const command = { type: 'recordClosed', at: NOW, ...read().command } as const
    const decision = matterDecider.decide(matterDecider.initial, command, rules)
    assert.ok(!isRejected(decision))
    for (const event of decision) matterEvents.store(event, NOW)
    given(...decision)
      .when(command)
      .thenNothing()
    given(...decision)
      .when({ type: 'recordClosed', at: NOW, ...read({ disposeUnitId: '1584' }).command })
      .thenRejected('ALREADY_EXISTS')
  })

  test('keeps its names, so that directories can learn them', () =>
    assert.deepEqual(read().command.names, {
      channel: '@坪山',
      category: '市容环卫',
      mainType: '占道',
      subType: '其他',
      unit: '城市管理局',
      community: '六和社区',
      street: '坪山街道',
      district: '坪山区',
    }))

  test('has one identity: its REC_ID, whatever else it says', () => {
    assert.equal(read({ createTime: '2018-03-01 00:00:00' }).id, read().id)
    assert.notEqual(read({ recId: '70002' }).id, read().id)
  })

  test('says on time, late, or that nobody knows', () => {
    assert.equal(read({ intimeArchiveNum: '0', overtimeArchiveNum: '1' }).command.timeliness, 'late')
    for (const [intimeArchiveNum, overtimeArchiveNum] of [
      ['-', '-'],
      ['0', '0'],
      ['1', '1'],
      ['', ''],
    ] as const) {
      const { timeliness, flags } = read({ intimeArchiveNum, overtimeArchiveNum }).command
      assert.deepEqual([timeliness, flags], ['unknown', ['timeliness']])
    }
  })

  test('knows six natures', () => {
    const natures = ['1', '2', '3', '4', '5', '6', '99'].map(
      (eventPropertyId) => read({ eventPropertyId }).command.nature,
    )
    assert.deepEqual(natures, ['help', 'complaint', 'enquiry', 'suggestion', 'thanks', 'other', undefined])
    assert.equal(read({ eventPropertyId: 'constructor' }).command.nature, undefined)
  })
})

describe('what a row leaves open is kept and flagged', () => {
  const gaps: [string, Appeal, string[]][] = [
    ['no nature', { eventPropertyId: '-', eventPropertyName: '-' }, ['nature']],
    ['a nature whose name is absent', { eventPropertyId: '99', eventPropertyName: '-' }, ['nature']],
    ['no unit', { disposeUnitId: '-', disposeUnitName: '-' }, ['unit']],
    [
      'a place whose names are absent',
      { districtName: '-', streetId: '3', streetName: '-', communityId: '0', communityName: '-' },
      ['district', 'street', 'community'],
    ],
    ['no class', { subTypeId: '-' }, ['class']],
    ['no channel', { eventSrcId: '-' }, ['channel']],
    ['a column nothing is made of', { operateNum: '-' }, ['other']],
    ['nothing but the place, which no published row has', { occurPlace: '-' }, []],
  ]
  for (const [what, more, flags] of gaps) test(what, () => assert.deepEqual(read(more).command.flags, flags))

  test('and nothing is put in its place', () => {
    const { command } = read({
      streetId: '3',
      streetName: '-',
      communityId: '0',
      communityName: '-',
      disposeUnitName: '-',
    })
    assert.deepEqual(command.area, { districtId: 'dis_440310' })
    assert.equal(command.unitId, undefined)
    assert.equal(command.names?.unit, undefined)
  })
})

describe('a row that is not understood', () => {
  test('has no record number', () => {
    for (const recId of ['-', '', '  ']) assert.equal(refusal({ recId }), 'IMPORT_RECORD_MISSING')
  })
  test('has no readable time', () => {
    for (const createTime of ['-', '', '2018-02-30 10:00:00', '08.02.2018', 'yesterday'])
      assert.equal(refusal({ createTime }), 'IMPORT_DATE_UNREADABLE')
  })
  test('was received in the future or in another age', () => {
    assert.equal(refusal({ createTime: '2019-08-14 10:40:01' }), 'IMPORT_DATE_OUT_OF_RANGE')
    assert.equal(refusal({ createTime: '1899-01-01 00:00:00' }), 'IMPORT_DATE_OUT_OF_RANGE')
  })
  test('has values that their columns cannot have, named by the column and never repeated', () => {
    const lines: Appeal[] = [
      { disposeUnitId: '{"$gt":""}' },
      { communityId: '__proto__' },
      { subTypeId: '1'.repeat(41) },
      { disposeUnitName: 'x'.repeat(101) },
      { communityName: '\ud800' },
      { occurPlace: '路'.repeat(301) },
    ]
    for (const more of lines) assert.equal(refusal(more), 'IMPORT_VALUE_INVALID')
    const result = readAppeal({ ...appeal, disposeUnitId: 'secret value' }, NOW)
    assert.ok('rejection' in result && result.rejection.message.startsWith('DISPOSE_UNIT_ID '))
    assert.ok(!result.rejection.message.includes('secret'))
  })
})

describe('the place', () => {
  test('is kept apart, to be encrypted', () => {
    assert.equal(read({ occurPlace: '马峦山路 1 号' }).place, '马峦山路 1 号')
    assert.equal(read().place, undefined)
    assert.ok(!JSON.stringify(read({ occurPlace: '马峦山路 1 号' }).command).includes('马峦山路'))
  })
  test('is in no digest', () =>
    assert.equal(read({ occurPlace: '马峦山路 1 号' }).command.digest, read().command.digest))
})

describe('the digest', () => {
  for (const field of APPEAL_FIELDS.filter((each) => each !== 'occurPlace' && each !== 'createTime'))
    test(`notices another ${field}`, () =>
      assert.notEqual(read({ [field]: '7' }).command.digest, read().command.digest))
  test('does not mind spaces around a value', () =>
    assert.equal(read({ communityName: ' 六和社区 ' }).command.digest, read().command.digest))
})

test('whatever a row holds, it is read or refused, and what is read fits the schema', () =>
  fc.assert(
    fc.property(
      fc.record(
        Object.fromEntries(
          APPEAL_FIELDS.map((field) => [
            field,
            fc.oneof(
              fc.constant(appeal[field]),
              fc.string({ unit: 'binary', maxLength: 8 }),
              fc.constantFrom('-', '', '1', null, undefined),
            ),
          ]),
        ),
      ),
      (row: Appeal) => {
        const result = readAppeal(row, NOW)
        if ('rejection' in result) assert.match(result.rejection.code, /^IMPORT_/)
        else matterEvents.store({ type: 'MatterRecordedClosed', ...result.command }, NOW)
      },
    ),
    { numRuns: 500 },
  ))
