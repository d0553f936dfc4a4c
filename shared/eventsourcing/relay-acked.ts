import type { ObjectId } from 'mongodb'

/** Acknowledged commits whose `pending` is being taken away. */
export type AckedCommits = {
  /** Whether the commit may still be seen as pending although it has left. */
  has(id: string): boolean
  add(id: ObjectId): void
  /** The next to be cleared, to be answered by `cleared` or `notCleared`. */
  take(max: number): ObjectId[]
  cleared(ids: ObjectId[]): void
  notCleared(ids: ObjectId[]): void
}

/** A cleared commit is seen as pending a little longer: a majority must have heard of it. */
const SEEN_FOR_MS = 1000

export function createAcked(): AckedCommits {
  const waiting = new Set<string>()
  let queue: ObjectId[] = []
  /** Cleared in this second and in the one before; seen as pending after that, it is cleared again. */
  let recent = new Set<string>()
  let before = new Set<string>()
  let turned = Date.now()

  function turn(): void {
    if (Date.now() - turned < SEEN_FOR_MS) return
    before = recent
    recent = new Set()
    turned = Date.now()
  }

  return {
    has: (id) => waiting.has(id) || recent.has(id) || before.has(id),
    add(id) {
      waiting.add(id.toHexString())
      queue.push(id)
    },
    take(max) {
      turn()
      const ids = queue.slice(0, max)
      queue = queue.slice(max)
      return ids
    },
    cleared(ids) {
      for (const id of ids.map((each) => each.toHexString())) {
        waiting.delete(id)
        recent.add(id)
      }
    },
    notCleared(ids) {
      queue.push(...ids)
    },
  }
}
