import { Client } from 'undici'
import { createRandom } from '#shared/testing/random.ts'
import type { Stack, Twin } from '../e2e/stack.ts'
import { ask } from './gateway-load.ts'
import type { Kind } from './growth-questions.ts'
import type { Filled } from './growth-store.ts'
import { quantile } from './measure.ts'

/** Who is asked: the large district, the small one, and the small one again by a service and a gateway of its own. */
export const SIDES = ['large', 'small', 'again'] as const
export type SideName = (typeof SIDES)[number]
export type Side = { store: Filled; client: Client; token: string }
export type Sides = Record<SideName, Side>

/** Milliseconds of a question's requests at each side. */
export type Asked = { what: string; count: number } & Record<SideName, { p50Ms: number; p99Ms: number }>

export async function sideOf(store: Filled, stack: Stack, { gateway }: Pick<Twin, 'gateway'> = stack): Promise<Side> {
  const token = await stack.token({ roles: ['centre-lead'], division: 'dis_440310' })
  return { store, client: new Client(gateway.url), token }
}

const random = createRandom(1)

/**
 * Asks every question so often, one request at a time and all sides in turn, in another order each time: whatever the
 * machine does meanwhile meets all of them alike, none waits for another, and all are equally warm.
 */
export async function askAll(
  sides: Sides,
  questions: readonly Kind[],
  count: (kind: Kind) => number,
): Promise<Asked[]> {
  const asked: Asked[] = []
  for (const kind of questions) {
    const took: Record<SideName, number[]> = { large: [], small: [], again: [] }
    for (let turn = 0; turn < count(kind); turn++) {
      for (const name of random.shuffled(SIDES)) took[name].push(await timed(sides[name], kind))
    }
    const { large, small, again } = took
    asked.push({
      ...{ what: kind.what, count: small.length },
      ...{ large: quantilesOf(large), small: quantilesOf(small), again: quantilesOf(again) },
    })
  }
  return asked
}

async function timed({ store, client, token }: Side, { of }: Kind): Promise<number> {
  const { query, variables } = of(store)
  const began = performance.now()
  await ask(client, query, token, variables)
  return performance.now() - began
}

const quantilesOf = (took: readonly number[]) => ({ p50Ms: quantile(took, 0.5), p99Ms: quantile(took, 0.99) })
