import { inOrder } from '#infra/each-after.ts'
import { mechanismFiles, type PillarName } from '#infra/pillars.ts'
import type { Demonstration } from '#shared/pillar/demonstration.ts'

/** `name`: `<pillar>/<mechanism>`, and its part where it has one. */
export type NamedDemonstration = Demonstration & { pillar: PillarName; name: string }

/** What all mechanisms show, found by the `demo.ts` in their folders, each after those it builds on. */
export async function readDemonstrations(): Promise<NamedDemonstration[]> {
  const found = await Promise.all(
    (await mechanismFiles('demo.ts')).map(async ({ pillar, mechanism, file }) => {
      const { demonstration }: { demonstration: Demonstration | readonly Demonstration[] } = await import(file.href)
      const nameOf = ({ part }: Demonstration) => [pillar, mechanism, ...(part ? [part] : [])].join('/')
      return [demonstration].flat().map((one) => ({ ...one, pillar, name: nameOf(one) }))
    }),
  )
  return inOrder(found.flat())
}
