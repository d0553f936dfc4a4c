import type { CommunityId } from '#shared/governance/ids.ts'
import { type Cells, type Counts, type Table, totalOf } from './measures.ts'

/** What is published of a district's month: its own figures, and those of the communities that have any. */
export type Published = { district: Cells; communities: { communityId: CommunityId; cells: Cells }[] }

type Row = { counts: Counts; cells: Cells }

/**
 * Takes out of a district's month whatever would tell, or let be computed, a number below `least`: by subtracting one
 * figure from another, the communities from their district, or by knowing how this is done. Whatever is hidden could
 * have at least `least` different values for all that is published (a community's submissions one less: that there are
 * some may be known). Why it holds: docs/decisions/0151; that it does: every small table is tried in the tests.
 *
 * A community is judged by its own figures alone, so none tells of another. What must go besides goes from the
 * district: it says a figure where that tells nothing of any one community behind it.
 */
export function suppress(table: Table, least: number): Published {
  const rows = [...table].map(([communityId, counts]) => ({ communityId, counts, cells: cellsOf(counts, least) }))
  return {
    district: districtCells(rows, least),
    communities: rows
      .filter(({ cells }) => cells.submitted !== undefined)
      .map(({ communityId, cells }) => ({ communityId, cells })),
  }
}

/** A figure and what is left of the whole without it are both at least `least`, or the figure is hidden. */
function cellsOf(counts: Counts, least: number): Cells {
  const { submitted, complete, incomplete, moderateOrAbove, urgentReview } = counts
  if (submitted < least) return {}
  const isLarge = (part: number, whole: number) => part >= least && whole - part >= least
  const split = isLarge(complete, submitted)
  return {
    submitted,
    ...(split && { complete, incomplete }),
    ...(isLarge(moderateOrAbove, split ? complete : submitted) && { moderateOrAbove }),
    ...(isLarge(urgentReview, submitted) && { urgentReview }),
  }
}

function districtCells(rows: readonly Row[], least: number): Cells {
  const counts = totalOf(rows.map((row) => row.counts))
  const says = (measure: keyof Counts) => tellsOfNobody(rows, measure, least)
  if (counts.submitted < least || !says('submitted')) return {}
  const isLarge = (part: number, whole: number) => part >= least && whole - part >= least
  const { submitted, complete, incomplete, moderateOrAbove, urgentReview } = counts
  // Those that hide one hide the other, which may be large: it must not be little.
  const split = isLarge(complete, submitted) && says('incomplete') && leavesEnough(hiddenOf(rows, 'complete'), least)
  const moderate = isLarge(moderateOrAbove, split ? complete : submitted) && says('moderateOrAbove')
  return {
    submitted,
    ...(split && { complete, incomplete }),
    ...(moderate && { moderateOrAbove }),
    ...(isLarge(urgentReview, submitted) && says('urgentReview') && { urgentReview }),
  }
}

/**
 * Whether a district's figure leaves open what each community that hides its own has. Together these have what is left
 * of the figure; that must lie between what any two of them could have and what all but two of them could have. One
 * that hides a large figure (because what is left of it is small) is not among those that could have so little.
 */
function tellsOfNobody(rows: readonly Row[], measure: keyof Counts, least: number): boolean {
  const hidden = hiddenOf(rows, measure)
  if (hidden.length === 0) return true
  if (hidden.some((count) => count >= least)) return false
  /** Each community of the table has at least one submission, and that may be known. */
  const known = measure === 'submitted' ? hidden.length : 0
  return leavesEnough(hidden, least, known) && sumOf(hidden) <= (least - 1) * (hidden.length - 2)
}

/** What those have that hide theirs. */
function hiddenOf(rows: readonly Row[], measure: keyof Counts): number[] {
  return rows.filter(({ cells }) => cells[measure] === undefined).map(({ counts }) => counts[measure])
}

function leavesEnough(hidden: readonly number[], least: number, known = 0): boolean {
  return hidden.length === 0 || sumOf(hidden) >= 2 * (least - 1) + known
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0)
}
