import { until } from '#shared/testing/until.ts'

/** Whatever was away is back, and policies and views have done their part, long before: also on a busy machine. */
export const PATIENCE_MS = 120_000

/** What `look` finds, once it does. `what`: how it is called where it does not come about. */
export async function inTime<T>(look: () => Promise<T | undefined>, what: unknown = look): Promise<T> {
  let found: T | undefined
  await until(
    async () => {
      found = await look()
      return found !== undefined
    },
    PATIENCE_MS,
    what,
  )
  return found as T
}
