import type { TestContext } from 'node:test'

/** Like `t.after`, but last first: what was built on something else is taken down before it. */
export function undoing(t: TestContext): (undo: () => unknown) => void {
  const undos: (() => unknown)[] = []
  t.after(async () => {
    for (const undo of undos.toReversed()) await undo()
  })
  return (undo) => undos.push(undo)
}
