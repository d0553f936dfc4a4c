import { STREAM_DOES_NOT_EXIST } from '@event-driven-io/emmett'
import { getMongoDBEventStore } from '@event-driven-io/emmett-mongodb'
import { MongoClient } from 'mongodb'

/** A store whose streams are new each: with the durability and the connections that its user asks for. */
export async function openStore(uri, database, options) {
  const client = await MongoClient.connect(uri, options)
  const store = getMongoDBEventStore({ client, storage: { type: 'SINGLE_COLLECTION', databaseName: database } })
  return {
    async append(stream, event) {
      await store.appendToStream(stream, [event], { expectedStreamVersion: STREAM_DOES_NOT_EXIST })
    },
    /** Streams that are there. */
    count: () => client.db(database).collection('emt:streams').countDocuments(),
    async remove() {
      await client.db(database).dropDatabase()
      await client.close()
    },
  }
}
