import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'

/** Waits until the condition holds, or says `what` did not come about. The limit is there so that a test that waits in vain fails; nothing is timed. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  limitMs = 30_000,
  what: unknown = condition,
): Promise<void> {
  const limit = Date.now() + limitMs
  while (!(await condition())) {
    if (Date.now() > limit) assert.fail(`it did not come about within ${limitMs} ms: ${what}`)
    await pause(5)
  }
}
