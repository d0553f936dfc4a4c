/** Groups of `size` things; the last may be smaller. `size` is asked for each group, so it may change on the way. */
export async function* groupsOf<T>(things: AsyncIterable<T>, size: () => number): AsyncGenerator<T[]> {
  let group: T[] = []
  for await (const thing of things) {
    group.push(thing)
    if (group.length < size()) continue
    yield group
    group = []
  }
  if (group.length > 0) yield group
}

/**
 * Works on at most `width` things at a time and gives the results in the things' order. `work` must not reject: a
 * failure is a result, so that what succeeded beside it is not lost sight of.
 */
export async function* inWindow<T, R>(
  things: AsyncIterable<T>,
  width: number,
  work: (thing: T) => Promise<R>,
): AsyncGenerator<R> {
  const running: Promise<R>[] = []
  for await (const thing of things) {
    running.push(work(thing))
    if (running.length >= width) yield* first(running)
  }
  while (running.length > 0) yield* first(running)
}

async function* first<R>(running: Promise<R>[]): AsyncGenerator<R> {
  const [oldest] = running
  if (oldest === undefined) return
  const result = await oldest
  running.shift()
  yield result
}
