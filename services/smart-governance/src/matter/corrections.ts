import type { Known } from './state.ts'

/** What an amendment may correct of a matter. */
export const CORRECTABLE = [
  'nature',
  'urgency',
  'category',
  'main-type',
  'sub-type',
  'community',
  'street',
  'district',
  'subject',
] as const

/** What a matter was said to be, and what it is said to be now: codes and ids, never words. */
export type Correction = {
  field: (typeof CORRECTABLE)[number]
  from?: string | undefined
  to?: string | undefined
}

export function correctionsOf(before: Known, after: Known): Correction[] {
  const [were, are] = [valuesOf(before), valuesOf(after)]
  return CORRECTABLE.filter((field) => were[field] !== are[field]).map((field) => ({
    field,
    from: were[field],
    to: are[field],
  }))
}

function valuesOf({
  nature,
  urgency,
  classes,
  area,
  subjectId: subject,
}: Known): Record<Correction['field'], string | undefined> {
  const { category, mainType, subType } = classes
  const { communityId: community, streetId: street, districtId: district } = area
  return { nature, urgency, category, 'main-type': mainType, 'sub-type': subType, community, street, district, subject }
}
