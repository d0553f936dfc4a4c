import { replaceMethodInKafkajs } from './kafkajs-replace.ts'

type Runner = { running: boolean }

/**
 * A consumer of kafkajs 2.2.4 that is stopped while it goes over to other brokers makes new fetchers after the old ones
 * have ended. To these it answers at once that there is nothing: they ask for ever without a turn of the event loop, and
 * the process stands still. From here on they end. docs/decisions/0021.
 */
export function endStrayFetchers(): void {
  replaceMethodInKafkajs<Runner, [number]>('consumer/runner', 'fetch', (original) => {
    return function (nodeId) {
      if (!this.running) return Promise.reject(new Error('the consumer was stopped'))
      return original.call(this, nodeId)
    }
  })
}
