import { mechanismFiles, type PillarName } from '#infra/pillars.ts'
import type { RightsExample } from '#shared/testing/rights-example.ts'

/** `name`: `<pillar>/<mechanism>`. */
export type NamedExample = RightsExample & { pillar: PillarName; name: string }

/** Of every mechanism, found by the `rights-example.ts` in its folder. */
export const EXAMPLES: readonly NamedExample[] = await Promise.all(
  (await mechanismFiles('rights-example.ts')).map(async ({ pillar, mechanism, file }) => {
    const { example }: { example: RightsExample } = await import(file.href)
    return { ...example, pillar, name: `${pillar}/${mechanism}` }
  }),
)

/** What lies somewhere and concerns somebody. */
export const OWNED = EXAMPLES.flatMap(({ owned, pillar, name, after }) =>
  owned ? [{ ...owned, pillar, name, ...(after && { after }) }] : [],
)
