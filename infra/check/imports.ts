import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { cruise } from 'dependency-cruiser'
import { importRules } from './import-rules.ts'

const sources = ['services', 'shared', 'gateway', 'infra', 'e2e', 'bench']

/**
 * Every import of the tree that a rule forbids, as `from → to: why`. Imports of types count; only a type written as
 * `import('…').T` is not seen.
 */
export async function forbiddenImports(root: string): Promise<string[]> {
  const present = sources.filter((folder) => existsSync(join(root, folder)))
  const { output } = await cruise(
    present,
    {
      baseDir: root,
      validate: true,
      ruleSet: { forbidden: importRules },
      parser: 'swc',
      doNotFollow: { path: 'node_modules' },
    },
    { conditionNames: ['import', 'node'], extensions: ['.ts', '.mjs', '.js', '.json'] },
  )
  if (typeof output === 'string') throw new Error(output)
  const why = new Map(importRules.map(({ name, comment }) => [name, comment]))
  return output.summary.violations.map(({ from, to, rule }) => `${from} → ${to}: ${why.get(rule.name)}`)
}
