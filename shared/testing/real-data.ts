import { existsSync } from 'node:fs'

/** Real data stand beside the project and are never part of it: without them, and in CI always, a test is skipped. */
export type RealData = { url: URL; skip: string | false }

/** `name`: of a file, or of a folder with a slash at its end. */
export function realData(name: string): RealData {
  const url = new URL(`../../../shared/data/${name}`, import.meta.url)
  const reason = existsSync(url) ? false : `${name} is not here`
  return { url, skip: process.env.CI ? 'real data stay out of CI' : reason }
}
