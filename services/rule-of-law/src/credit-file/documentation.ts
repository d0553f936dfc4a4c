import { PENALTY_TYPES } from '#shared/governance/administrative-law.ts'
import { publicityEditions } from '#shared/governance/publicity.ts'

/** The publicity of penalties as documentation prints it: a line per type, in months. */
export function publicityTable(): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`
  const edition = publicityEditions.at(-1)
  if (!edition) throw new RangeError('there is no edition of the publicity rules')
  const rows = PENALTY_TYPES.map((type) => line([type, edition.penalty[type].least, edition.penalty[type].most]))
  const sectors = Object.entries(edition.sectorLeast).map(([sector, least]) =>
    line([`any type in ${sector}`, least, '']),
  )
  return [line([edition.id, 'least', 'most']), line(['---', '---', '---']), ...rows, ...sectors].join('\n')
}
