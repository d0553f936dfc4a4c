import type { KeyObject } from 'node:crypto'
import type { Db } from 'mongodb'
import type { MasterKeys } from './master-key.ts'
import { answered, DURABLE } from './store.ts'
import { newKey, unwrap, type Wrapped, wrap } from './wrapping.ts'

/** A key of the pillar's own, kept wrapped beside the subjects' keys, so that it outlives every master key. */
export type Secret = { _id: string } & Wrapped

export function secretsOf(db: Db) {
  return db.collection<Secret>('secrets', DURABLE)
}

/** The pillar's secret of that name, made at first use; of several processes the first one's stands. */
export async function openSecret(db: Db, masters: MasterKeys, name: string): Promise<KeyObject> {
  const stored = await answered(
    secretsOf(db).findOneAndUpdate(
      { _id: name },
      { $setOnInsert: await wrap(masters, name, newKey()) },
      { upsert: true, returnDocument: 'after' },
    ),
  )
  if (!stored) throw new Error(`the secret ${name} was neither found nor made`)
  return unwrap(masters, name, stored)
}
