import assert from 'node:assert/strict'
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, test } from 'node:test'
import { execa } from 'execa'
import { z } from 'zod'

let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'sizhi-setup-'))
})

afterEach(() => rm(root, { recursive: true }))

type Packages = Record<string, { version?: string; optional?: boolean }>

async function locked(packages: Packages): Promise<void> {
  await writeFile(join(root, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...packages } }))
}

async function installed(packages: Packages): Promise<void> {
  await mkdir(join(root, 'node_modules'))
  await writeFile(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages }))
}

/** Sets up with an npm that leaves a word, or fails with npm's own. */
async function setUp(npm = `console.error('installing ran')`): Promise<{ code: number | undefined; said: string }> {
  const fakeNpm = join(root, 'npm.cjs')
  await writeFile(fakeNpm, npm)
  const env = { npm_execpath: fakeNpm }
  const result = await execa(process.execPath, ['infra/setup.mjs', root], { env, reject: false, all: true })
  return { code: result.exitCode, said: result.all }
}

test('where all is installed nothing is said or done', async () => {
  await locked({ 'node_modules/a': { version: '1.0.0' } })
  await installed({ 'node_modules/a': { version: '1.0.0' } })
  assert.deepEqual(await setUp(`throw new Error('not wanted')`), { code: 0, said: '' })
})

test('a missing node_modules, a missing package and another version are installed', async () => {
  await locked({ 'node_modules/a': { version: '1.0.0' } })
  assert.match((await setUp()).said, /^Installing/)
  await installed({})
  assert.match((await setUp()).said, /^Installing/)
  await rm(join(root, 'node_modules'), { recursive: true })
  await installed({ 'node_modules/a': { version: '0.9.0' } })
  assert.match((await setUp()).said, /^Installing/)
})

test('whatever the shell and ~/.npmrc say, packages of development are installed, and node by its script', async () => {
  await locked({ 'node_modules/a': { version: '1.0.0' } })
  const { said } = await setUp('console.error(process.argv.slice(2).join(" ")); process.exit(1)')
  assert.match(said, /\(ci .*--include=dev --include=optional .*--ignore-scripts=false/)
})

test('where ~/.npmrc forbids scripts and omits packages, npm still runs what stands before a command, and omits none', async () => {
  await copyFile('.npmrc', join(root, '.npmrc'))
  await writeFile(join(root, 'package.json'), JSON.stringify({ scripts: { preask: 'echo first', ask: 'echo then' } }))
  await writeFile(join(root, 'of-the-user'), 'ignore-scripts=true\nomit[]=dev\nomit[]=optional\n')
  const { PATH, HOME } = process.env
  const env = { PATH, HOME, npm_config_userconfig: join(root, 'of-the-user') }
  const npm = async (...args: string[]) => (await execa('npm', args, { cwd: root, env, extendEnv: false })).stdout
  assert.equal(await npm('run', '--silent', 'ask'), 'first\nthen')
  assert.equal(await npm('config', 'get', 'omit'), '')
})

test('a node whose script did not run is not installed', async () => {
  await locked({ 'node_modules/node': { version: '26.0.0' } })
  await installed({ 'node_modules/node': { version: '26.0.0' } })
  assert.match((await setUp()).said, /^Installing/)
  await mkdir(join(root, 'node_modules/.bin'))
  await writeFile(join(root, 'node_modules/.bin/node'), '')
  assert.equal((await setUp()).said, '')
})

test('optional packages of other platforms need not be there', async () => {
  await locked({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/win': { version: '1.0.0', optional: true } })
  await installed({ 'node_modules/a': { version: '1.0.0' } })
  assert.equal((await setUp()).said, '')
})

test('a registry that cannot be reached is one sentence and no stack', async () => {
  await locked({ 'node_modules/a': { version: '1.0.0' } })
  const npm = `console.error('npm error code ENOTFOUND\\nnpm error request to the registry failed'); process.exit(1)`
  const { code, said } = await setUp(npm)
  assert.equal(code, 1)
  assert.equal(
    said.split('\n').at(-1),
    'The packages could not be installed (request to the registry failed): see that the npm registry can be reached, then run the command again.',
  )
})

test('whatever npm runs first on a fresh machine installs first', async () => {
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(await readFile('package.json', 'utf8')))
  const programs = Object.keys(scripts).filter((name) => scripts[name]?.includes('.ts'))
  assert.ok(programs.includes('start') && programs.includes('keys'))
  for (const name of programs) assert.equal(scripts[`pre${name}`], 'node infra/setup.mjs', name)
})
