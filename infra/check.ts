import { execa } from 'execa'
import { forbiddenImports } from './check/imports.ts'
import { missingTests } from './check/named-tests.ts'
import { ROOT, readPillars } from './contracts/pillars.ts'
import { schemaFindings } from './contracts/schema-lint.ts'

/** Gives what is wrong, for people; an empty text means that all is well. */
type Check = { name: string; findings(): Promise<string> }

/** `npm run check`: what holds for the source as it stands, without any server. One line for each further check. */
const checks: Check[] = [
  {
    name: 'Form and lint (Biome; `npx biome check --write .` mends most of it)',
    findings: () => saidOnFailure('biome', ['check', '--error-on-warnings', '.']),
  },
  { name: 'Types (tsc)', findings: () => saidOnFailure('tsc', ['-p', '.', '--pretty']) },
  { name: 'Imports between folders', findings: async () => (await forbiddenImports(process.cwd())).join('\n') },
  { name: 'Tests that documents name', findings: async () => (await missingTests(process.cwd())).join('\n') },
  { name: 'Conventions of the schema', findings: async () => schemaFindings(await readPillars(ROOT)).join('\n') },
  {
    name: 'Contracts as the code has them',
    findings: () => saidOnFailure('node', ['infra/contracts/main.ts', '--check']),
  },
]

async function saidOnFailure(tool: string, args: string[]): Promise<string> {
  const result = await execa(tool, args, { preferLocal: true, reject: false, all: true })
  return result.failed ? result.all || `${tool} cannot be run` : ''
}

let failed = 0
for (const { name, findings } of checks) {
  const found = await findings().catch((error: unknown) => `it cannot be run: ${error}`)
  process.stdout.write(found ? `✗ ${name}\n${found}\n` : `✓ ${name}\n`)
  if (found) failed += 1
}
process.stdout.write(failed ? `${failed} of ${checks.length} checks found something\n` : 'All checks passed\n')
process.exitCode = failed ? 1 : 0
