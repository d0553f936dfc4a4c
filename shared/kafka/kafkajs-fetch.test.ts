import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { endStrayFetchers } from './kafkajs-fetch.ts'

const require = createRequire(import.meta.url)
const silent = { namespace: () => silent, debug() {}, info() {}, warn() {}, error() {} }

test('fetchers that are made when their consumer has been stopped end, and the event loop goes on', async () => {
  endStrayFetchers()
  const { prototype } = require('kafkajs/src/consumer/runner')
  const manager = require('kafkajs/src/consumer/fetchManager')({
    logger: silent,
    getNodeIds: () => [1, 2],
    fetch: (nodeId: number) => prototype.fetch.call({ running: false, logger: silent, consumerGroup: {} }, nodeId),
    handler: async () => {},
  })
  await assert.rejects(manager.start(), /the consumer was stopped/)
})
