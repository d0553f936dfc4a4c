import type { DivisionId, UnitId } from '#shared/governance/ids.ts'
import { EVERY_ROW } from '#shared/graphql/staged-list.ts'
import { divisionsOf } from './area.ts'
import type { AppId } from './ids.ts'
import type { AlertRow } from './row.ts'
import type { Phase } from './state.ts'

/* What a list is asked for: docs/decisions/0062. */
export const facet = {
  phase: (phase: Phase) => `p:${phase}`,
  app: (id: AppId) => `a:${id}`,
  camera: (code: string) => `c:${code}`,
  /** No place is known. */
  nowhere: 'd:-',
  /** District, street or community. */
  division: (id: DivisionId) => `d:${id}`,
  /** Handed over to it. */
  unit: (id: UnitId) => `u:${id}`,
}

export function facetsOf({ state }: Pick<AlertRow, 'state'>): string[] {
  const { appId, camera, area } = state.seen
  const divisions = divisionsOf(area).map(facet.division)
  return [
    EVERY_ROW,
    facet.phase(state.phase),
    facet.app(appId),
    facet.camera(camera),
    ...(divisions.length > 0 ? divisions : [facet.nowhere]),
    ...(state.phase === 'confirmed' && state.handover ? [facet.unit(state.handover.unitId)] : []),
  ]
}
