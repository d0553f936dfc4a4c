import { endedProblem, type ServerProcess } from '../native/process.ts'

export type Watched = { name: string; process: ServerProcess }

/** Rejects as soon as one of them ends by itself; as long as all run, it waits. */
export async function untilOneEnds(all: Watched[]): Promise<never> {
  const { name, process } = await Promise.race(all.map(async (one) => one.process.ended.then(() => one)))
  throw await endedProblem(name, process)
}
