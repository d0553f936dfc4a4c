import { Client } from 'undici'
import { createRandom } from '#shared/testing/random.ts'
import type { Stack, Twin } from '../e2e/stack.ts'
import { ask as answered } from './gateway-load.ts'
import type { Kind } from './growth-questions.ts'
import type { Filled } from './growth-store.ts'

/** Who is asked: the large district, the small one, and the small one again by a service and a gateway of its own. */
const SIDES = ['large', 'small', 'again'] as const
type SideName = (typeof SIDES)[number]
type Side = { store: Filled; client: Client; token: string }
export type Sides = Record<SideName, Side>

/** A question and how many milliseconds each request of it took at each side. */
export type Asked = { kind: Kind } & Record<SideName, number[]>

export const notAsked = (kind: Kind): Asked => ({ kind, large: [], small: [], again: [] })

export async function sideOf(store: Filled, stack: Stack, { gateway }: Pick<Twin, 'gateway'> = stack): Promise<Side> {
  const token = await stack.token({ roles: ['centre-lead'], division: 'dis_440310' })
  return { store, client: new Client(gateway.url), token }
}

const random = createRandom(1)

/**
 * Asks so often, one request at a time and all sides in turn, in another order each time: whatever the machine does
 * meanwhile meets all of them alike, none waits for another, and all are equally warm.
 */
export async function ask(sides: Sides, asked: Asked, count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) {
    for (const name of random.shuffled(SIDES)) asked[name].push(await timed(sides[name], asked.kind))
  }
}

async function timed({ store, client, token }: Side, { of }: Kind): Promise<number> {
  const { query, variables } = of(store)
  const began = performance.now()
  await answered(client, query, token, variables)
  return performance.now() - began
}
