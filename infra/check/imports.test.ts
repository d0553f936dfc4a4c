import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, test } from 'node:test'
import { forbiddenImports } from './imports.ts'

let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'sizhi-imports-'))
  await put('package.json', JSON.stringify({ type: 'module', imports: { '#shared/*': './shared/*' } }))
  await put('node_modules/kafkajs/package.json', JSON.stringify({ name: 'kafkajs', main: 'index.js' }))
  for (const file of known) await put(file, 'export type Thing = 1\nexport const thing = 1\n')
})

afterEach(() => rm(root, { recursive: true }))

const known = [
  'node_modules/kafkajs/index.js',
  'services/care/src/screening/events.ts',
  'services/smart/src/matter/events.ts',
  'services/smart/src/unit/events.ts',
  'services/smart/src/graphql.generated.ts',
  'shared/kafka/port.ts',
  'gateway/main.ts',
  'infra/servers.ts',
  'e2e/matter/steps.ts',
  'bench/measure.ts',
]

async function put(file: string, content: string): Promise<void> {
  await mkdir(dirname(join(root, file)), { recursive: true })
  await writeFile(join(root, file), content)
}

async function violations(file: string, content: string): Promise<string[]> {
  await put(file, content)
  return forbiddenImports(root)
}

test('what the design allows is allowed', async () => {
  await put('services/smart/src/main.ts', `import { thing } from './matter/events.ts'\nexport { thing }`)
  await put('services/smart/src/matter/views/inbox.ts', `import { thing } from '../events.ts'\nexport { thing }`)
  await put('services/smart/src/matter/resolvers.ts', `export type { Thing } from '../graphql.generated.ts'`)
  await put('shared/kafka/adapter.ts', `export { thing } from 'kafkajs'`)
  await put('infra/demo.ts', `export { thing } from '../services/smart/src/matter/events.ts'`)
  await put('e2e/other/go.ts', `export { thing } from '../matter/steps.ts'`)
  assert.deepEqual(
    await violations('services/smart/src/matter/decider.ts', `export { thing } from '#shared/kafka/port.ts'`),
    [],
  )
})

/** Importing file, what it writes, and the words of the rule that must refuse it. */
const refused: [string, string, string, RegExp][] = [
  ['another mechanism', 'services/smart/src/matter/decider.ts', '../unit/events.ts', /a mechanism imports/],
  ['another service', 'services/smart/src/main.ts', '../../care/src/screening/events.ts', /a service imports/],
  ['the gateway from a service', 'services/smart/src/main.ts', '../../../gateway/main.ts', /a service imports/],
  [
    'infra from a mechanism',
    'services/smart/src/matter/views.ts',
    '../../../../infra/servers.ts',
    /a mechanism imports/,
  ],
  ['a service from shared', 'shared/governance/ids.ts', '../../services/smart/src/unit/events.ts', /shared\/ knows/],
  ['the gateway from shared', 'shared/governance/ids.ts', '../../gateway/main.ts', /shared\/ knows/],
  ['a service from the gateway', 'gateway/node.ts', '../services/smart/src/unit/events.ts', /by their contracts only/],
  ['kafkajs outside its adapter', 'shared/eventsourcing/relay.ts', 'kafkajs', /behind the port/],
  ['e2e from elsewhere', 'infra/test.ts', '../e2e/matter/steps.ts', /nothing imports from e2e/],
  ['bench from elsewhere', 'infra/test.ts', '../bench/measure.ts', /nothing imports from e2e/],
  ['what is not there', 'infra/test.ts', './missing.ts', /of ours leads to a file/],
]

for (const [what, file, target, why] of refused) {
  test(`${what} is refused`, async () => {
    const found = await violations(file, `export { thing } from '${target}'`)
    assert.ok(
      found.some((violation) => violation.startsWith(`${file} → `) && why.test(violation)),
      found.join('\n'),
    )
  })
}

const forms = [
  `import type { Thing } from '../unit/events.ts'\nexport type Mine = Thing`,
  `import { type Thing } from '../unit/events.ts'\nexport type Mine = Thing`,
  `export const loaded = await import('../unit/events.ts')`,
  `export * from '../unit/events.ts'`,
]

for (const form of forms) {
  test(`a forbidden import is found however it is written: ${form.split('\n')[0]}`, async () => {
    assert.notDeepEqual(await violations('services/smart/src/matter/decider.ts', form), [])
  })
}
