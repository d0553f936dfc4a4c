import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { runCommand } from '#infra/command.ts'
import { benchmarks } from './all.ts'

/** One benchmark in this process, on the servers of the environment; its finding goes to the file. */
await runCommand(async ({ say }) => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { quick: { type: 'boolean', default: false } },
  })
  const [name, folder = '', file = ''] = positionals
  const benchmark = benchmarks.find((each) => each.name === name)
  if (benchmark === undefined) throw new RangeError(`no benchmark ${name}`)
  const found = await benchmark.run({ ...values, folder, say: (line) => say(`${name}: ${line}`) })
  await writeFile(file, JSON.stringify(found))
  return 0
})
