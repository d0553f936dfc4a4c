import type { TestContext } from 'node:test'

/**
 * Like `t.after`, but last first: what was built on something else is taken down before it. All is taken down, also where
 * something fails at it.
 */
export function undoing(t: TestContext): (undo: () => unknown) => void {
  const undos: (() => unknown)[] = []
  t.after(async () => {
    const failures: unknown[] = []
    for (const undo of undos.toReversed()) {
      try {
        await undo()
      } catch (error) {
        failures.push(error)
      }
    }
    if (failures.length > 0) throw failures[0]
  })
  return (undo) => undos.push(undo)
}
