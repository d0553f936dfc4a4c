import { setFlagsFromString } from 'node:v8'

/** How much the heap may grow by over what was in use at the last full collection, in percent. */
const GROWTH = 50

/**
 * Node cuts small buffers out of pieces of 64 KB, and one that lives keeps its whole piece: at 200 commands a second
 * nearly all pieces lived until the next full collection. Of smaller ones fewer do.
 */
const BUFFER_POOL = 8192

/**
 * Left to itself V8 lets garbage pile up to several times of what is in use before it collects all of it: an import
 * held 670 MB where 75 were in use. No limit is set: a process that needs more has it. docs/decisions/0101.
 */
export function keepMemoryLow(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`)
  Buffer.poolSize = BUFFER_POOL
}
