import { readdirSync, readFileSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { setFlagsFromString } from 'node:v8'

/** How much the heap may grow by over what was in use at the last full collection, in percent. */
const GROWTH = 50

/**
 * Node cuts small buffers out of pieces of 64 KB, and one that lives keeps its whole piece: at 200 commands a second
 * nearly all pieces lived until the next full collection. Of smaller ones fewer do.
 */
const BUFFER_POOL = 8192

/**
 * A process takes of memory and processors what it needs, since others share the machine. Left to itself V8 lets
 * garbage pile up to several times of what is in use before it collects all of it (an import held 670 MB where 75 were
 * in use). Then it marks and compiles in threads that want every processor meanwhile, and whoever waits for an answer
 * waits for them too: they go after everything else. With the lowest priority of all they would hardly come to mark
 * while the machine is busy. No limit is set: a process that needs more memory has it. docs/decisions/0101.
 */
export function beGoodNeighbour(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`)
  Buffer.poolSize = BUFFER_POOL
  try {
    for (const thread of v8Threads()) setPriority(thread, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // A system that does not let us, or does not show them: they take what they want, as anywhere else.
  }
}

const THREADS = '/proc/self/task'

/** Their numbers; Node starts all of them before it runs anything of ours. None where threads have no priorities. */
export function v8Threads(): number[] {
  if (process.platform !== 'linux') return []
  const nameOf = (thread: string) => readFileSync(`${THREADS}/${thread}/comm`, 'utf8')
  return readdirSync(THREADS)
    .filter((thread) => nameOf(thread).includes('V8Worker'))
    .map(Number)
}
