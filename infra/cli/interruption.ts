import { constants } from 'node:os'

export type Interruption = {
  /** Aborted by the first signal; its reason is the signal's name. */
  signal: AbortSignal
  /** The exit code of a program that this signal ended; undefined as long as there was none. */
  exitCode(): number | undefined
}

/**
 * Turns Ctrl-C, SIGTERM and SIGHUP into a signal to finish what is under way. Further ones change nothing (npm and the
 * terminal may each send one), but nobody waits longer than `graceMs`.
 */
export function heedSignals(graceMs: number): Interruption {
  const controller = new AbortController()
  let code: number | undefined
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      if (code !== undefined) return
      code = 128 + constants.signals[name]
      controller.abort(name)
      setTimeout(() => process.exit(code), graceMs).unref()
    })
  }
  return { signal: controller.signal, exitCode: () => code }
}
