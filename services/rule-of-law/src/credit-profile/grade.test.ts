import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { toInstant } from '#shared/eventsourcing/instant.ts'
import { PENALTY_TYPES, SECTORS } from '#shared/governance/administrative-law.ts'
import { hashedBody } from '#shared/governance/ids.ts'
import { shanghaiDay } from '#shared/governance/shanghai.ts'
import { GRADES, RECORD_KINDS, RISK_CLASSES } from './codes.ts'
import { gradeOf, riskOf } from './grade.ts'
import { type LiveRecord, recordId, seenFile } from './live-record.ts'
import { syntheticEdition as edition } from './synthetic-edition.ts'

describe('the synthetic edition says of', () => {
  for (const { name, records, riskClass, score, grade } of edition.examples) {
    test(`${name}: ${riskClass}, ${score}, ${grade.toUpperCase()}`, () => {
      assert.equal(riskOf(records, edition).riskClass, riskClass)
      assert.deepEqual([gradeOf(records, edition).score, gradeOf(records, edition).grade], [score, grade])
    })
  }

  test('its examples that every grade and every class comes up', () => {
    assert.deepEqual(new Set(edition.examples.map(({ grade }) => grade)), new Set(GRADES))
    assert.deepEqual(new Set(edition.examples.map(({ riskClass }) => riskClass)), new Set(RISK_CLASSES))
  })

  test('itself that it is synthetic', () => {
    assert.ok(edition.synthetic)
    assert.match(edition.id, /^synthetic-/)
    assert.match(edition.title, /模拟/)
  })
})

describe('an inspection', () => {
  const riskOfOne = (openFindings: number, score?: number) => {
    const inspection = { openFindings, ...(score !== undefined && { score }) }
    const named = { recordId: recordId.parse(`crr_${hashedBody('any')}`), decidedOn: shanghaiDay(edition.inForceFrom) }
    const record: LiveRecord = { ...named, kind: 'inspection', penaltyTypes: [], sector: 'other', inspection }
    return riskOf([record], edition).riskClass
  }
  test('is of the class of its score, the legend’s numbers belonging to the worse one, and one better once all is put right', () => {
    const legend = [100, 91, 90, 86, 85, 71, 70, 0]
    assert.deepEqual(
      legend.map((score) => riskOfOne(1, score)),
      ['low', 'low', 'moderate', 'moderate', 'elevated', 'elevated', 'high', 'high'],
    )
    assert.deepEqual(
      legend.map((score) => riskOfOne(0, score)),
      ['low', 'low', 'low', 'low', 'moderate', 'moderate', 'elevated', 'elevated'],
    )
  })
  test('without a score is judged by what is open', () =>
    assert.deepEqual([riskOfOne(0), riskOfOne(1), riskOfOne(9)], ['low', 'moderate', 'moderate']))
})

test('no score is above a hundred, and the reasons say what was cut off', () => {
  const generous = { ...edition, grade: { ...edition.grade, base: 95 } }
  const rewards = edition.examples.find(({ score }) => score === 92)?.records ?? []
  const { score, reasons } = gradeOf(rewards, generous)
  assert.equal(score, 100)
  assert.deepEqual(reasons.at(-1), { code: 'bounds', effect: -7 })
})

const someRecord: fc.Arbitrary<LiveRecord> = fc
  .record({
    name: fc.nat(),
    kind: fc.constantFrom(...RECORD_KINDS),
    decidedOn: fc
      .integer({ min: 0, max: 1000 })
      .map((day) => shanghaiDay(toInstant(Date.UTC(2024, 0, 1) + day * 86_400_000))),
    penaltyTypes: fc.subarray([...PENALTY_TYPES], { minLength: 1, maxLength: 3 }),
    sector: fc.constantFrom(...SECTORS),
    score: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
    openFindings: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ name, kind, penaltyTypes, score, openFindings, ...rest }) => ({
    ...rest,
    kind,
    recordId: recordId.parse(`crr_${hashedBody('any', String(name))}`),
    penaltyTypes: kind === 'penalty' ? penaltyTypes : [],
    ...(kind === 'inspection' && { inspection: { ...(score !== undefined && { score }), openFindings } }),
  }))

const someRecords = fc.uniqueArray(someRecord, { maxLength: 12, selector: (each) => each.recordId })

describe('the grade of any records', () => {
  const of = (records: readonly LiveRecord[]) => ({ risk: riskOf(records, edition), graded: gradeOf(records, edition) })

  test('answers with its reasons: they begin at the base, name each record once and add up to the score', () =>
    fc.assert(
      fc.property(someRecords, (records) => {
        const { reasons, score } = gradeOf(records, edition)
        assert.deepEqual(reasons[0], { code: 'base', effect: edition.grade.base })
        assert.equal(
          reasons.reduce((sum, { effect }) => sum + effect, 0),
          score,
        )
        const named = reasons.flatMap((reason) => reason.recordId ?? [])
        assert.equal(new Set(named).size, named.length)
        const inspections = records.filter(({ kind }) => kind === 'inspection').length
        assert.equal(named.length, records.length - Math.max(0, inspections - 1))
      }),
    ))

  test('does not depend on the order in which they were collected', () =>
    fc.assert(
      fc.property(
        someRecords.chain((records) =>
          fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length })),
        ),
        ([records, shuffled]) => assert.deepEqual(of(shuffled), of(records)),
      ),
    ))

  test('gets no better for one penalty more, and no worse for one reward more', () =>
    fc.assert(
      fc.property(someRecords, someRecord, (records, more) => {
        if (records.some((each) => each.recordId === more.recordId)) return
        const penalty: LiveRecord = { ...more, kind: 'penalty', penaltyTypes: ['fine'], inspection: undefined }
        const reward: LiveRecord = { ...more, kind: 'reward', penaltyTypes: [], inspection: undefined }
        const { grade } = gradeOf(records, edition)
        assert.ok(gradeOf([...records, penalty], edition).grade >= grade)
        assert.ok(gradeOf([...records, reward], edition).grade <= grade)
      }),
    ))

  test('is at best C while the risk is high', () =>
    fc.assert(
      fc.property(someRecords, (records) => {
        const { risk, graded } = of(records)
        if (risk.riskClass === 'high') assert.ok(graded.grade >= 'c')
      }),
    ))

  test('is a function of live records alone: nothing else that a file may hold changes it', () => {
    const noise = fc.dictionary(fc.constantFrom('matters', 'complaints', 'alerts', 'screenings', 'points'), fc.nat())
    const ended = fc.array(fc.record({ record: someRecord, status: fc.constantFrom('expired', 'withdrawn') }))
    fc.assert(
      fc.property(someRecords, ended, noise, noise, (records, history, ofFile, ofRecord) => {
        const file = (rows: object[]) => ({ v: 3, ...ofFile, state: { phase: 'open', ...ofFile, records: rows } })
        const live = records.map((record) => ({ ...record, ...ofRecord, status: 'live', amountFen: 5 }))
        const over = history.map(({ record, status }) => ({ ...record, ...ofRecord, status }))
        assert.deepEqual(of(seenFile(file([...over, ...live])).records), of(records))
      }),
    )
  })
})

describe('a file as a grade sees it', () => {
  test('is its live records, by decision', () => {
    const at = (decidedOn: string, status: string) => ({
      ...edition.examples[5]?.records[0],
      recordId: `crr_${hashedBody(decidedOn)}`,
      decidedOn,
      status,
    })
    const row = {
      v: 7,
      state: {
        phase: 'open',
        records: [at('2026-03-02', 'live'), at('2026-01-02', 'live'), at('2025-01-02', 'expired')],
      },
    }
    const { version, records } = seenFile(row)
    assert.equal(version, 7)
    assert.deepEqual(
      records.map(({ decidedOn }) => decidedOn),
      ['2026-01-02', '2026-03-02'],
    )
  })
})
