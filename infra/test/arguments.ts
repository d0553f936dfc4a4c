import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
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

/**
 * Beside the servers' addresses: everything that tests put down goes into the folder. What one process has compiled the
 * next one reads, be it a test's or one that it starts: three hundred begin with the same modules.
 */
export function testEnvironment(folder: string) {
  return {
    TMPDIR: folder,
    NODE_COMPILE_CACHE: join(folder, 'compiled'),
    NODE_OPTIONS: '--disable-warning=TimeoutNegativeWarning',
  }
}

function pattern(path: string): string {
  if (!existsSync(path)) throw new Problem(`There is no '${path}' to test: name files or folders of this repository.`)
  return statSync(path).isDirectory() ? `${path.replace(/\/$/, '')}/**/*.test.ts` : path
}
