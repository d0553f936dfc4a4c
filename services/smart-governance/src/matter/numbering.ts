import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { DivisionId } from '#shared/governance/ids.ts'
import { shanghaiDay } from '#shared/governance/shanghai.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { Districts } from './in-force.ts'

/** The next number people can read out, of the centre's series of that day; one that is not used leaves a gap. */
export async function numberFor(
  { numbers }: Pick<Pillar, 'numbers'>,
  districts: Pick<Districts, 'initialOf'>,
  { centreId, at }: { centreId: DivisionId; at: Instant },
): Promise<string> {
  const series = `${await districts.initialOf(centreId)}-${shanghaiDay(at).replaceAll('-', '')}`
  return `${series}-${String(await numbers.next(series)).padStart(5, '0')}`
}
