import { setTimeout as wait } from 'node:timers/promises'
import { Problem } from './problem.ts'

/** Asks every 100 ms until the answer is yes; after two minutes it throws with what was waited for in vain. */
export async function until(answers: () => Promise<boolean>, otherwise: string): Promise<void> {
  const deadline = Date.now() + 120_000
  while (!(await answers())) {
    if (Date.now() > deadline) throw new Problem(otherwise)
    await wait(100)
  }
}
