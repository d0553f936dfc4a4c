import { setFlagsFromString } from 'node:v8'

/** How much the heap may grow by over what was in use at the last full collection, in percent. */
const GROWTH = 50

/**
 * Left to itself V8 lets garbage pile up to several times of what is in use before it collects all of it: an import
 * held 670 MB where 75 were in use. No limit is set: a process that needs more has it. docs/decisions/0101.
 */
export function collectGarbageEarly(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`)
}
