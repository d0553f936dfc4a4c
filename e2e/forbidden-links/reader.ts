/* What a reader of published counts can compute, by no code of the pillar that publishes them. */

export const MEASURES = ['submitted', 'complete', 'incomplete', 'moderateOrAbove', 'urgentReview'] as const
export type Measure = (typeof MEASURES)[number]
/** What is absent or null is hidden. */
export type Cells = Partial<Record<Measure, number | null>>
/** A month of a district, and of its communities by their ids. */
export type Publication = { district: Cells; communities: Record<string, Cells> }

const LEAST = 10

/**
 * Everything in a publication that tells of fewer than ten: a figure that is too small; two that leave too little
 * between them; communities that hide what their district, less the others, leaves them. `had`: the communities where
 * anything was handed in, which a reader may know.
 */
export function tellsOfFew(publication: Publication, had: readonly string[]): string[] {
  const all = [['district', publication.district] as const, ...Object.entries(publication.communities)]
  return [
    ...all.flatMap(([place, cells]) => smallIn(cells).map((what) => `${place}: ${what}`)),
    ...MEASURES.flatMap((measure) => leftOver(publication, had, measure)),
  ]
}

/** Wholes and their parts. */
const PARTS: readonly [Measure, Measure][] = [
  ['submitted', 'complete'],
  ['submitted', 'incomplete'],
  ['submitted', 'moderateOrAbove'],
  ['complete', 'moderateOrAbove'],
  ['submitted', 'urgentReview'],
]

function smallIn(cells: Cells): string[] {
  const figures = MEASURES.filter((measure) => (cells[measure] ?? LEAST) < LEAST)
  const rests = PARTS.filter(([whole, part]) => {
    const [total, some] = [cells[whole], cells[part]]
    return total != null && some != null && total - some < LEAST
  })
  return [...figures.map((measure) => `${measure} is small`), ...rests.map(([whole, part]) => `${whole} less ${part}`)]
}

/** How many values a hidden community's figure may still have: at least nine, since that something was handed in may be known. */
function leftOver({ district, communities }: Publication, had: readonly string[], measure: Measure): string[] {
  const total = district[measure]
  if (total == null) return []
  const shown = had.map((id) => communities[id]?.[measure]).filter((figure) => figure != null)
  const rest = total - shown.reduce((sum, figure) => sum + figure, 0)
  const hidden = had.length - shown.length
  if (hidden === 0) return rest === 0 ? [] : [`${measure} does not add up`]
  const known = measure === 'submitted' ? 1 : 0
  const lowest = Math.max(known, rest - (hidden - 1) * (LEAST - 1))
  const highest = Math.min(LEAST - 1, rest - (hidden - 1) * known)
  return highest - lowest + 1 >= LEAST - 1 ? [] : [`${measure} leaves ${rest} to ${hidden} communities`]
}
