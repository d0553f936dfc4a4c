import { existsSync, statSync } from 'node:fs'
import { Problem } from '../problem.ts'

const folders = ['shared', 'services', 'gateway', 'infra', 'e2e', 'bench']

/** Generous: a test that takes this long hangs. */
const testTimeoutMs = 300_000

/** What `node` is started with: the named files and folders, else all; options for node --test pass through. */
export function testArguments(given: string[]): string[] {
  const options = given.filter((argument) => argument.startsWith('-'))
  const paths = given.filter((argument) => !argument.startsWith('-'))
  return [
    ...['--import', new URL('./preload.ts', import.meta.url).href],
    ...['--test', '--test-concurrency=2', `--test-timeout=${testTimeoutMs}`, ...options],
    ...(paths.length > 0 ? paths : folders).map(pattern),
  ]
}

function pattern(path: string): string {
  if (!existsSync(path)) throw new Problem(`There is no '${path}' to test: name files or folders of this repository.`)
  return statSync(path).isDirectory() ? `${path.replace(/\/$/, '')}/**/*.test.ts` : path
}
