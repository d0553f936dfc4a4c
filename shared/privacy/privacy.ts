import type { Db } from 'mongodb'
import { createDigest } from './digest.ts'
import { createEncryption, type Encryption } from './encryption.ts'
import { checkMasterKeys } from './key-lifecycle.ts'
import { createKeyStore, ensureKeyIndexes, type KeyStore } from './key-store.ts'
import { moveLookups } from './lookups-moved.ts'
import type { MasterKeys } from './master-key.ts'
import { createPeople, type People } from './people.ts'
import { openSecret } from './secrets.ts'

/** A pillar's persons: their keys, their texts, and who they are found by. */
export type Privacy = Encryption &
  People & {
    keys: KeyStore
    /** A keyed digest: of a command's input, for COMMAND_ID_REUSED, and of what only the pillar may be able to say. */
    digest(input: unknown): string
    close(): void
  }

/** `db` is the pillar's own key database. Throws MasterKeyError where the master keys do not open it. */
export async function openPrivacy(db: Db, masters: MasterKeys): Promise<Privacy> {
  const keys = createKeyStore(db, masters)
  await ensureKeyIndexes(keys)
  await moveLookups(db, keys)
  await checkMasterKeys(db, keys)
  const people = createPeople(keys, await openSecret(db, masters, 'lookups'))
  const digest = createDigest(await openSecret(db, masters, 'digests'))
  return { ...createEncryption(keys), ...people, keys, digest, close: () => keys.close() }
}
