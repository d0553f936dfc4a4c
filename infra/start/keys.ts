import { randomUUID } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { generateInternalKeys } from '#shared/identity/internal-keys.ts'
import { newMasterKey } from '#shared/privacy/master-key.ts'
import { Problem } from '../problem.ts'

const schema = z.object({
  /** Names what stands outside the home, so that a new one never meets an old one's. */
  instance: z.string(),
  SIZHI_MASTER_KEY: z.string(),
  GATEWAY_PRIVATE_JWK: z.string(),
  GATEWAY_PUBLIC_JWK: z.string(),
})

/** Secrets of one development home, in the form in which the environment of the processes holds them. */
export type Keys = z.infer<typeof schema>

/** The keys in the file, made on the first start and readable by their owner alone. */
export async function keptKeys(file: string): Promise<Keys> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text !== undefined) return parse(text, file)
  const keys = await newKeys()
  await writeFile(`${file}.new`, JSON.stringify(keys, null, 2), { mode: 0o600 })
  await rename(`${file}.new`, file)
  return keys
}

/** The instance of earlier starts, also where the rest of the file is not what it should be. */
export async function keptInstance(file: string): Promise<string | undefined> {
  return /"instance": *"([0-9a-f]{8})"/.exec(await readFile(file, 'utf8').catch(() => ''))?.[1]
}

export async function newKeys(): Promise<Keys> {
  const { privateJwk, publicJwk } = await generateInternalKeys()
  return {
    instance: randomUUID().slice(0, 8),
    SIZHI_MASTER_KEY: newMasterKey('development'),
    GATEWAY_PRIVATE_JWK: JSON.stringify(privateJwk),
    GATEWAY_PUBLIC_JWK: JSON.stringify(publicJwk),
  }
}

function parse(text: string, file: string): Keys {
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    throw new Problem(`The keys in ${file} cannot be read: restore the file, or begin anew with npm start -- --reset.`)
  }
}
