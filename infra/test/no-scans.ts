import { MongoClient } from 'mongodb'

/**
 * From now on this server refuses a query that no index answers: it would look at a whole collection, which nobody notices
 * in a test's handful of documents (docs/decisions/0216). What asks for nothing gets everything, as before. Of the whole
 * server, so never of one that is not the tests' own.
 */
export async function refuseScans(uri: string): Promise<void> {
  const client = new MongoClient(uri)
  try {
    await client.db('admin').command({ setParameter: 1, notablescan: true })
  } finally {
    await client.close()
  }
}
