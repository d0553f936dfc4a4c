import { until } from '#shared/testing/until.ts'

/** Policies and views have long been there, also on a machine that has much to do. */
const PATIENCE = 120_000

/** What `look` finds, once it does. */
export async function inTime<T>(look: () => Promise<T | undefined>): Promise<T> {
  let found: T | undefined
  await until(async () => {
    found = await look()
    return found !== undefined
  }, PATIENCE)
  return found as T
}
