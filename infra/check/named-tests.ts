import { glob, readFile } from 'node:fs/promises'
import { basename, dirname, join, normalize } from 'node:path'

const TEST_FILE = /[\w./-]+\.test\.ts/g
/** `[name of the test](path of its file)` */
const TEST_LINK = /\[([^\]]+)\]\(([\w./-]+\.test\.ts)\)/g
/** The first argument of `test` or `describe`, in whichever quotes. */
const TITLE = /\b(?:test|describe)\(\s*(?:'((?:[^'\\]|\\.)*)'|`([^`]*)`)/g

/** What documents say of tests that are not there: files by their name, and in links the tests' own names too. */
export async function missingTests(root: string): Promise<string[]> {
  const exclude = (path: string) => basename(path) === 'node_modules'
  const documents = await Array.fromAsync(glob(['README.md', 'docs/**/*.md'], { cwd: root, exclude }))
  const tests = await Array.fromAsync(glob('**/*.test.ts', { cwd: root, exclude }))
  const found = documents.toSorted().map((document) => missingIn(root, document, tests))
  return (await Promise.all(found)).flat()
}

async function missingIn(root: string, document: string, tests: readonly string[]): Promise<string[]> {
  const text = await readFile(join(root, document), 'utf8')
  const links = [...text.matchAll(TEST_LINK)].map(([, name = '', path = '']) => ({ name, path }))
  const files = [...text.replaceAll(TEST_LINK, '').matchAll(TEST_FILE)].map(([path]) => path)
  const unknown = [...new Set(files)].filter((path) => !tests.some((test) => isNamed(test, path)))
  const unproven = links.map(async ({ name, path }) => {
    const test = normalize(join(dirname(document), path))
    if (!tests.includes(test)) return [`${document}: there is no ${test}`]
    const titles = titlesIn(await readFile(join(root, test), 'utf8'))
    return titles.some((title) => title.test(name)) ? [] : [`${document}: ${test} has no test “${name}”`]
  })
  return [...unknown.map((path) => `${document}: there is no ${path}`), ...(await Promise.all(unproven)).flat()]
}

/** A document names a file by its path from the root, or by the last of it. */
function isNamed(test: string, path: string): boolean {
  return test === path || test.endsWith(`/${path}`) || (!path.includes('/') && basename(test) === path)
}

/** A title that is made for several cases is named by any of them. */
function titlesIn(source: string): RegExp[] {
  return [...source.matchAll(TITLE)].map(([, plain, made = '']) => {
    const parts = plain === undefined ? made.split(/\$\{[^}]*\}/) : [plain.replaceAll("\\'", "'")]
    return new RegExp(`^${parts.map((part) => RegExp.escape(part)).join('.+')}$`)
  })
}
