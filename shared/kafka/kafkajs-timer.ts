import { replaceMethodInKafkajs } from './kafkajs-replace.ts'

type RequestQueue = { pending: unknown[] }

/**
 * kafkajs 2.2.4 sets its "check the waiting requests" timer again and again on every connection, also where nothing
 * waits: a negative time, so every millisecond for ever (and Node's TimeoutNegativeWarning). From here on it is set
 * only while a request waits. docs/decisions/0021.
 */
export function restTimers(): void {
  replaceMethodInKafkajs<RequestQueue, []>('network/requestQueue', 'scheduleCheckPendingRequests', (original) => {
    return function () {
      if (this.pending.length > 0) original.call(this)
    }
  })
}
