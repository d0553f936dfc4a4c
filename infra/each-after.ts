/** Something that is done after others of its kind, which are named. */
export type Waiting = { name: string; after?: readonly string[] }

/** Each after those it names; a name that none has is waited for by nobody. Throws where they wait in a circle. */
export function inOrder<T extends Waiting>(all: readonly T[]): T[] {
  const ordered: T[] = []
  while (ordered.length < all.length) {
    const stands = (name: string) =>
      !all.some((each) => each.name === name) || ordered.some((each) => each.name === name)
    const next = all.find((each) => !ordered.includes(each) && (each.after ?? []).every(stands))
    if (!next) throw new Error('they wait for each other in a circle')
    ordered.push(next)
  }
  return ordered
}

/** Does all at the same time, but each only once those are done that it names. What came of them, in their order. */
export function eachAfterThoseBefore<T extends Waiting, R>(
  all: readonly T[],
  perform: (one: T) => Promise<R>,
): Promise<R[]> {
  const under = new Map<string, Promise<R>>()
  for (const one of inOrder(all)) {
    const before = (one.after ?? []).map((name) => under.get(name))
    under.set(
      one.name,
      Promise.all(before).then(() => perform(one)),
    )
  }
  return Promise.all(under.values())
}
