import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { markOf } from './running.ts'

/** Where downloads are kept between runs and checkouts: outside the tree, as the XDG base directories say. */
export function cacheRoot(): string {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'sizhi')
}

/**
 * The cached directory of this name. Where it is missing, `fill` is given an empty directory beside it, which takes
 * the name only when `fill` has returned: an interrupted download is never taken for a whole one. Two processes that
 * fill at once both succeed; the first one's directory stays.
 */
export async function cached(name: string, fill: (directory: string) => Promise<void>): Promise<string> {
  const place = join(cacheRoot(), name)
  if (existsSync(place)) return place
  await mkdir(cacheRoot(), { recursive: true })
  await clearAbandoned(name)
  const part = await mkdtemp(`${place}.part-${process.pid}-`)
  try {
    await fill(part)
    await rename(part, place).catch((error: unknown) => {
      if (!existsSync(place)) throw error
    })
  } finally {
    await rm(part, { recursive: true, force: true })
  }
  return place
}

/** Removes the parts whose process is gone: a killed one cannot do it itself. */
async function clearAbandoned(name: string): Promise<void> {
  for (const entry of await readdir(cacheRoot())) {
    const pid = entry.startsWith(`${name}.part-`) ? Number(entry.slice(name.length).split('-')[1]) : Number.NaN
    if (Number.isInteger(pid) && !markOf(pid)) await rm(join(cacheRoot(), entry), { recursive: true, force: true })
  }
}
