import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { missingTests } from './named-tests.ts'

async function project(t: TestContext, files: Record<string, string>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'sizhi-docs-'))
  t.after(() => rm(root, { recursive: true }))
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  return root
}

const TESTS = {
  'shared/relay.test.ts': "test('a commit is sent', async () => {})\ntest('it’s the writer\\'s turn', () => {})",
  'e2e/away.test.ts': 'test(`without $' + '{pillar} the rest answers`, () => {})',
}

test('tests that are there may be named by path, by file, and by their own name', async (t) => {
  const root = await project(t, {
    ...TESTS,
    'README.md': 'held by relay.test.ts and e2e/away.test.ts',
    'docs/promises.md':
      "[a commit is sent](../shared/relay.test.ts), [without care the rest answers](../e2e/away.test.ts), [it’s the writer's turn](../shared/relay.test.ts)",
  })
  assert.deepEqual(await missingTests(root), [])
})

test('a file and a name that are not there are found, with the document that names them', async (t) => {
  const root = await project(t, {
    ...TESTS,
    'docs/operations.md': 'held by relayed.test.ts and shared/away.test.ts',
    'docs/promises.md': '[a commit is lost](../shared/relay.test.ts), [a commit is sent](../shared/gone.test.ts)',
  })
  assert.deepEqual(await missingTests(root), [
    'docs/operations.md: there is no relayed.test.ts',
    'docs/operations.md: there is no shared/away.test.ts',
    'docs/promises.md: shared/relay.test.ts has no test “a commit is lost”',
    'docs/promises.md: there is no shared/gone.test.ts',
  ])
})
