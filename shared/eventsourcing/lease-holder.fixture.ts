import { mongodbUri } from '#shared/testing/servers.ts'
import { connectMongo } from '../mongo/connect.ts'
import { holdLease } from './lease.ts'

/** A process for lease.test.ts to kill and to pause: it holds the lease of the database it is given. */
const client = await connectMongo(mongodbUri())
holdLease({
  db: client.db(process.argv[2]),
  name: 'relay',
  ttlMs: 1000,
  async whileHeld(signal) {
    process.send?.('held')
    await new Promise<void>((done) => signal.addEventListener('abort', () => done()))
    process.send?.('left')
  },
})
