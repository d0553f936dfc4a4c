import type { TestContext } from 'node:test'
import type { Db } from 'mongodb'
import { newMasterKey, parseMasterKeys } from '#shared/privacy/master-key.ts'
import { openPrivacy, type Privacy } from '#shared/privacy/privacy.ts'
import { testDatabase } from './mongo.ts'

export type TestPrivacy = {
  /** The key database, and the master keys that open it. */
  db: Db
  masterKey: string
  privacy: Privacy
  /** The same store as another process has it: with a cache of its own. */
  another(masterKey?: string): Promise<Privacy>
}

/** A pillar's persons in a database of this test's own; it goes when the test ends. */
export async function testPrivacy(t: TestContext): Promise<TestPrivacy> {
  const { db, drop } = await testDatabase('privacy')
  const masterKey = newMasterKey('k1')
  const opened: Privacy[] = []
  const another = async (text = masterKey) => {
    const privacy = await openPrivacy(db, parseMasterKeys(text))
    opened.push(privacy)
    return privacy
  }
  t.after(async () => {
    for (const privacy of opened) privacy.close()
    await drop()
  })
  return { db, masterKey, privacy: await another(), another }
}
