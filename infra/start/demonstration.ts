import { existsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { execa } from 'execa'
import { MongoClient } from 'mongodb'
import { Problem, type Say } from '../problem.ts'

type Demonstration = {
  mongodb: string
  /** The environment in which the demo command finds the graph and the issuer of its tokens. */
  env: Record<string, string>
  /** Stands as long as a load has begun and not ended: the next start then goes on with it. */
  unfinished: string
  say: Say
}

/**
 * Loads the seeded demonstration district where the store is empty or an earlier load was cut short; its commands have
 * fixed ids, so what is there already stays as it is.
 */
export async function loadDemonstration({ mongodb, env, unfinished, say }: Demonstration): Promise<void> {
  if (!existsSync(unfinished) && !(await isEmpty(mongodb))) return
  say('Loading the demonstration district')
  await writeFile(unfinished, '')
  const args = ['infra/cli/demo.ts', 'district']
  const result = await execa(process.execPath, args, {
    env: { ...env, SIZHI_TOKEN: undefined },
    reject: false,
    all: true,
  })
  if (result.failed) throw new Problem(`The demonstration district could not be loaded; its last words:\n${result.all}`)
  await rm(unfinished)
}

async function isEmpty(mongodb: string): Promise<boolean> {
  const client = new MongoClient(mongodb)
  try {
    const db = client.db(`${process.env.SIZHI_NAMESPACE || 'sizhi'}-smart-governance`)
    return (await db.collection('commits').findOne({}, { projection: { _id: 1 } })) === null
  } finally {
    await client.close()
  }
}
