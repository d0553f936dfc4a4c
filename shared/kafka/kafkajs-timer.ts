import { createRequire } from 'node:module'

type RequestQueue = { pending: unknown[] }
type Schedule = (this: RequestQueue) => void

/**
 * kafkajs 2.2.4 sets its "check the waiting requests" timer again and again on every connection, also where nothing
 * waits: a negative time, so every millisecond for ever (and Node's TimeoutNegativeWarning). From here on it is set
 * only while a request waits. Where the internals are not what they were, nothing is touched. docs/decisions/0021.
 */
export function restTimers(): void {
  const { prototype } = createRequire(import.meta.url)('kafkajs/src/network/requestQueue') as {
    prototype?: { scheduleCheckPendingRequests?: Schedule & { rests?: true } }
  }
  const schedule = prototype?.scheduleCheckPendingRequests
  if (!prototype || !schedule || schedule.rests) return
  prototype.scheduleCheckPendingRequests = Object.assign(
    function (this: RequestQueue) {
      if (this.pending.length > 0) schedule.call(this)
    },
    { rests: true as const },
  )
}
