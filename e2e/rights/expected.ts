import type { PillarName } from '#infra/pillars.ts'
import { cell, isNarrowed, MATRIX } from './matrix.ts'
import type { Standing } from './personas.ts'

/** One field on the way to what is asked for; `entry`: a root of the gateway's own, which gives an id and no more. */
export type Step = { type: string; name: string; args: string; entry?: true; on?: string; leadsTo: string }

/**
 * What somebody gets at the end of a way. `narrowed`: no error, and nothing but empty frames. `hidden`: the object
 * behind an id is not theirs, so whether it exists is not told.
 */
export type Expected = 'delivered' | 'refused' | 'narrowed' | 'hidden'

/** What the matrix says of a way, cell by cell: the first step that is not open decides. */
export function expected(pillar: PillarName, steps: readonly Step[], who: Standing): Expected {
  for (const [index, step] of steps.entries()) {
    const isLast = index === steps.length - 1
    const found = standing(pillar, step, who)
    if (found !== 'delivered') return found
    // The gateway itself says the id that it was asked by.
    if (step.entry && steps[index + 1]?.name === 'id') return 'delivered'
    if (!isLast && isHidden(pillar, step.leadsTo, who)) return 'hidden'
  }
  return 'delivered'
}

function standing(pillar: PillarName, { type, name, entry }: Step, who: Standing): Expected {
  if (entry) return 'delivered'
  const field = `${type}.${name}`
  const scope = cell(pillar, field, who.role)
  if (scope === 'all' || (scope !== 'no' && who.side === 'inside')) return 'delivered'
  return scope !== 'no' && isNarrowed(pillar, field) ? 'narrowed' : 'refused'
}

/** Whether an object of this type, which belongs to those inside, is not for the asker to know of. */
function isHidden(pillar: PillarName, type: string, who: Standing): boolean {
  const id = `${type}.id`
  if (!MATRIX[pillar][id]) return false
  const scope = cell(pillar, id, who.role)
  return scope === 'no' || (scope !== 'all' && who.side === 'outside')
}
