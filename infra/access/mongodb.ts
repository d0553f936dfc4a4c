import type { MongoClient } from 'mongodb'
import type { Grants } from './grants.ts'

export type MongodbUser = Pick<Grants, 'user' | 'databases'> & { password: string }

/** Makes these users what they are granted, with these passwords. Others are left alone. */
export async function grantOnMongodb(client: MongoClient, users: readonly MongodbUser[]): Promise<void> {
  const admin = client.db('admin')
  const { users: known }: { users?: { user: string }[] } = await admin.command({ usersInfo: 1 })
  const names = new Set(known?.map(({ user }) => user))
  for (const { user, password: pwd, databases } of users) {
    const roles = databases.map((db) => ({ role: 'readWrite', db }))
    await admin.command({ [names.has(user) ? 'updateUser' : 'createUser']: user, pwd, roles })
  }
}
