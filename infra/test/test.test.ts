import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { execa } from 'execa'
import { isProblem } from '../problem.ts'
import { testArguments, testEnvironment } from './arguments.ts'

let folder: string

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sizhi-runner-'))
})

after(() => rm(folder, { recursive: true }))

/** Runs a test file as `npm test` does, without servers and outside of the test runner we are in. */
async function runFile(content: string): Promise<{ code: number | undefined; output: string }> {
  const file = join(folder, `${Math.random()}.test.mjs`)
  await writeFile(file, `import { test } from 'node:test'\n${content}`)
  const env = { ...testEnvironment(folder), SIZHI_TEST_GRACE_MS: '300', NODE_TEST_CONTEXT: undefined }
  const result = await execa(process.execPath, testArguments([file]), { reject: false, all: true, env })
  return { code: result.exitCode, output: result.all }
}

test('a file that leaves something open fails and says what', async () => {
  const { code, output } = await runFile(`test('passes', () => { setInterval(() => {}, 1000) })`)
  assert.equal(code, 1)
  assert.match(output, /something is still open: .*Timeout/)
})

test('a file that closes what it opened passes', async () => {
  const { code, output } = await runFile(`test('passes', () => { clearInterval(setInterval(() => {}, 1000)) })`)
  assert.equal(code, 0, output)
})

test('what a file has compiled is there for the next one', async () => {
  await runFile(`test('passes', () => {})`)
  const compiled = await readdir(join(folder, 'compiled'), { recursive: true, withFileTypes: true })
  assert.ok(compiled.some((entry) => entry.isFile()))
})

test('a failing test fails the run', async () => {
  const { code } = await runFile(`test('fails', () => { throw new Error('no') })`)
  assert.equal(code, 1)
})

test('without paths all folders are tested; a folder means its test files; options pass through', () => {
  assert.ok(testArguments([]).includes('shared/**/*.test.ts'))
  const some = testArguments(['infra/test/', '--test-name-pattern=leaves'])
  assert.ok(some.includes('infra/test/**/*.test.ts'))
  assert.ok(some.includes('--test-name-pattern=leaves'))
  assert.ok(!some.includes('shared/**/*.test.ts'))
})

test('a path that is not there is one sentence', () => {
  assert.throws(
    () => testArguments(['no/such/folder']),
    (error) => isProblem(error) && error.message.startsWith(`There is no 'no/such/folder' to test`),
  )
})
