import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { communityId } from '#shared/governance/ids.ts'
import { type Cells, type Counts, MEASURES, type Measure, type Table, totalOf } from './measures.ts'
import { type Published, suppress } from './suppress.ts'

const id = (index: number) => communityId.of(`440310-${String(index).padStart(3, '0')}`)
const tableOf = (rows: readonly Counts[]): Table => new Map(rows.map((row, index) => [id(index), row]))
const row = (submitted: number, complete = submitted, moderateOrAbove = 0, urgentReview = 0): Counts => ({
  submitted,
  complete,
  incomplete: submitted - complete,
  moderateOrAbove,
  urgentReview,
})
const many = (count: number, each: Counts) => Array.from({ length: count }, () => each)

describe('a community', () => {
  const cells = (of: Counts) => suppress(tableOf([of]), 10).communities[0]?.cells

  test('with fewer than ten submissions is not in the publication at all', () => {
    assert.equal(cells(row(9)), undefined)
    assert.deepEqual(cells(row(10)), { submitted: 10 })
  })
  test('shows complete and incomplete together or neither, since one tells the other', () => {
    assert.deepEqual(cells(row(40, 30)), { submitted: 40, complete: 30, incomplete: 10 })
    assert.deepEqual(cells(row(40, 31)), { submitted: 40 })
    assert.deepEqual(cells(row(40, 9)), { submitted: 40 })
  })
  test('shows a figure only where what is left of the whole is ten or more as well', () => {
    assert.deepEqual(cells(row(40, 40, 12, 12)), { submitted: 40, moderateOrAbove: 12, urgentReview: 12 })
    assert.deepEqual(cells(row(40, 40, 31, 31)), { submitted: 40 })
    assert.deepEqual(cells(row(40, 40, 9, 0)), { submitted: 40 })
    assert.deepEqual(cells(row(40, 20, 12, 0)), { submitted: 40, complete: 20, incomplete: 20 })
  })
})

describe('a district', () => {
  const district = (...rows: Counts[]) => suppress(tableOf(rows), 10).district

  test('shows a figure where all its communities do', () =>
    assert.deepEqual(district(...many(3, row(40, 30, 12, 12))), {
      submitted: 120,
      complete: 90,
      incomplete: 30,
      moderateOrAbove: 36,
      urgentReview: 36,
    }))
  test('hides a figure that would tell what one or two communities hide', () => {
    assert.deepEqual(district(row(40), row(9)), {})
    assert.deepEqual(district(row(40), row(9), row(9)), {})
    assert.deepEqual(district(...many(3, row(40, 40, 12)), row(40, 40, 3)), { submitted: 160 })
  })
  test('shows what many communities that hide theirs have together', () => {
    assert.deepEqual(district(...many(20, row(5))), { submitted: 100 })
    assert.deepEqual(district(...many(23, row(40, 40, 4, 1))), {
      submitted: 920,
      moderateOrAbove: 92,
      urgentReview: 23,
    })
  })
  test('hides a figure that says that nearly nobody, or nearly everybody, has one', () => {
    assert.deepEqual(district(...many(20, row(9))), {})
    assert.deepEqual(district(...many(17, row(40, 40, 1))), { submitted: 680 })
    assert.deepEqual(district(...many(18, row(40, 40, 1))), { submitted: 720, moderateOrAbove: 18 })
    const nearlyAll = many(18, row(40, 40, 9))
    assert.deepEqual(district(...nearlyAll, row(40), row(40)), { submitted: 800, moderateOrAbove: 162 })
    assert.deepEqual(district(...nearlyAll, row(40), row(40, 40, 1)), { submitted: 800 })
  })
  test('hides a figure where what is left of its own whole is little, though its communities are too small to show any', () => {
    const all = many(12, row(5, 5, 5, 5))
    assert.deepEqual(district(...all), { submitted: 60 })
    assert.deepEqual(district(...all.slice(2), row(5, 5, 1, 1), row(5, 5, 0, 0)), { submitted: 60 })
    const nearly = [...all.slice(2), row(5, 5, 0, 0), row(5, 5, 0, 0)]
    assert.deepEqual(district(...nearly), { submitted: 60, moderateOrAbove: 50, urgentReview: 50 })
  })
  test('hides how its submissions split where either half is little for the communities that hide theirs', () => {
    const small = (complete: number) => [row(7, 7), row(3, 3), ...many(6, row(6, 0)), ...many(2, row(9, complete))]
    assert.deepEqual(district(...small(0)), { submitted: 64 })
    assert.deepEqual(district(...small(4)), { submitted: 64, complete: 18, incomplete: 46 })
  })
  test('of which nothing is known shows nothing', () =>
    assert.deepEqual(suppress(new Map(), 10), { district: {}, communities: [] }))
})

/** Counts of at most `most` submissions, at least one. */
function countsUpTo(most: number): Counts[] {
  const found: Counts[] = []
  for (let submitted = 1; submitted <= most; submitted++)
    for (let complete = 0; complete <= submitted; complete++)
      for (let moderate = 0; moderate <= complete; moderate++) found.push(row(submitted, complete, moderate))
  return found
}

/** The same with urgent ones, all of them complete: how these split concerns nothing but the submissions. */
function urgentUpTo(most: number): Counts[] {
  const found: Counts[] = []
  for (let submitted = 1; submitted <= most; submitted++)
    for (let urgent = 0; urgent <= submitted; urgent++) found.push(row(submitted, submitted, 0, urgent))
  return found
}

/** Every table of `communities` rows drawn from these; the order of the communities makes no difference. */
function* tables(drawn: readonly Counts[], communities: number, from = 0): Generator<Counts[]> {
  if (communities === 0) return yield []
  for (let index = from; index < drawn.length; index++) {
    for (const rest of tables(drawn, communities - 1, index)) yield [drawn[index] as Counts, ...rest]
  }
}

type Publishing = (table: Table, least: number) => Published
type Trial = { drawn: readonly Counts[]; communities: number; least: number; varied: readonly Measure[] }
type Values = Map<string, Map<Measure, Set<number>>>

/**
 * Somebody who sees a publication, knows how it is made and in which communities anything was handed in, goes through
 * every table it could have been made from. Gives hidden figures that can then have fewer than `least` values.
 */
function betrayed({ drawn, communities, least, varied }: Trial, publish: Publishing): string[] {
  const seen = new Map<string, Values>()
  for (const rows of tables(drawn, communities)) {
    const published = publish(tableOf(rows), least)
    const shown = new Map(published.communities.map(({ communityId: of, cells }) => [of, cells]))
    const faces = rows.map((_, index) => JSON.stringify(shown.get(id(index)) ?? {}))
    const publication = JSON.stringify([published.district, faces.toSorted()])
    const values = seen.get(publication) ?? new Map()
    seen.set(publication, values)
    rows.forEach((counts, index) => {
      note(values, faces[index] ?? '', counts)
    })
  }
  return [...seen].flatMap(([publication, values]) =>
    tooFew(values, { least, varied }).map((what) => `${what} in ${publication}`),
  )
}

/** Communities that show the same cannot be told apart: what one of them may have, each of them may. */
function note(values: Values, face: string, counts: Counts): void {
  const own = values.get(face) ?? new Map(MEASURES.map((measure) => [measure, new Set<number>()]))
  values.set(face, own)
  for (const measure of MEASURES) own.get(measure)?.add(counts[measure])
}

function tooFew(values: Values, { least, varied }: Pick<Trial, 'least' | 'varied'>): string[] {
  return [...values].flatMap(([face, own]) => {
    const cells: Cells = JSON.parse(face)
    const enough = (measure: Measure) => least - (measure === 'submitted' ? 1 : 0)
    return varied
      .filter((measure) => cells[measure] === undefined && (own.get(measure)?.size ?? 0) < enough(measure))
      .map((measure) => `${measure} of ${face} is one of ${[...(own.get(measure) ?? [])]}`)
  })
}

/** The plain way: every number below `least` is left out, and nothing else. */
const plainly: Publishing = (table, least) => {
  const cells = (counts: Counts) =>
    Object.fromEntries(MEASURES.filter((measure) => counts[measure] >= least).map((each) => [each, counts[each]]))
  return {
    district: cells(totalOf(table.values())),
    communities: [...table].map(([communityId, counts]) => ({ communityId, cells: cells(counts) })),
  }
}

const chain: Measure[] = ['submitted', 'complete', 'incomplete', 'moderateOrAbove']
const urgent: Measure[] = ['submitted', 'urgentReview']

describe('nothing hidden can be computed, also by who knows how it was hidden: every table', () => {
  const trials: Trial[] = [
    { drawn: countsUpTo(5), communities: 4, least: 2, varied: chain },
    { drawn: countsUpTo(3), communities: 6, least: 2, varied: chain },
    { drawn: countsUpTo(3), communities: 5, least: 3, varied: chain },
    { drawn: urgentUpTo(4), communities: 6, least: 2, varied: urgent },
    { drawn: urgentUpTo(5), communities: 5, least: 3, varied: urgent },
  ]
  for (const trial of trials) {
    const { communities, least, varied, drawn } = trial
    test(`${communities} communities of ${drawn.length} kinds, numbers below ${least}: ${varied.join(', ')}`, () =>
      assert.deepEqual(betrayed(trial, suppress).slice(0, 5), []))
  }

  test('leaving out small numbers alone would betray many', () => {
    const trial = { drawn: countsUpTo(4), communities: 3, least: 2, varied: chain }
    assert.ok(betrayed(trial, plainly).length > 100)
  })
})

describe('whatever was handed in', () => {
  const counts = fc
    .tuple(fc.nat(60), fc.nat(60), fc.nat(60), fc.nat(60))
    .map(([submitted, complete, moderate, some]) => {
      const whole = submitted + 1
      const full = complete % (whole + 1)
      return row(whole, full, moderate % (full + 1), some % (whole + 1))
    })
  const anyTable = fc.array(counts, { maxLength: 25 }).map(tableOf)
  const always = (check: (published: Published, table: Table) => void) =>
    fc.assert(fc.property(anyTable, (table) => check(suppress(table, 10), table)))
  const allCells = ({ district, communities }: Published) => [district, ...communities.map(({ cells }) => cells)]

  test('no number below ten is published', () =>
    always((published) => {
      for (const cells of allCells(published)) assert.ok(Object.values(cells).every((count) => count >= 10))
    }))

  test('no two figures are published whose difference is below ten', () =>
    always((published) => {
      for (const { submitted = 0, complete, incomplete, moderateOrAbove = 0, urgentReview = 0 } of allCells(
        published,
      )) {
        assert.equal(complete === undefined, incomplete === undefined)
        assert.ok(submitted === 0 || (submitted - moderateOrAbove >= 10 && submitted - urgentReview >= 10))
        if (complete !== undefined) assert.ok(complete - moderateOrAbove >= 10 && submitted - complete === incomplete)
      }
    }))

  test('what is published is what was counted', () =>
    always(({ district, communities }, table) => {
      assert.partialDeepStrictEqual(totalOf(table.values()), district)
      for (const { communityId: of, cells } of communities) assert.partialDeepStrictEqual(table.get(of), cells)
    }))

  test('what a district’s figure leaves for communities that hide theirs is never little, nor for few of them', () =>
    always(({ district, communities }, table) => {
      const shown = new Map(communities.map(({ communityId: of, cells }) => [of, cells]))
      for (const measure of MEASURES) {
        const hidden = [...table].filter(([of]) => shown.get(of)?.[measure] === undefined)
        const total = district[measure]
        if (total === undefined || hidden.length === 0) continue
        const left = communities.reduce((rest, { cells }) => rest - (cells[measure] ?? 0), total)
        assert.ok(left >= 18 && hidden.length >= 4, `${measure}: ${left} for ${hidden.length}`)
      }
    }))
})
