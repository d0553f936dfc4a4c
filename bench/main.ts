import { mkdir, rm, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Command, runCommand } from '#infra/command.ts'
import { freePort } from '#infra/native/ports.ts'
import { Problem } from '#infra/problem.ts'
import { bringUpServers } from '#infra/servers.ts'
import { ownedFolder, sweepAbandoned } from '#infra/test/abandoned.ts'
import { append } from './append.ts'
import type { Benchmark } from './benchmark.ts'
import { gateway } from './gateway.ts'
import { growth } from './growth.ts'
import { importing } from './import.ts'
import { describeMachine } from './machine.ts'
import { projection } from './projection.ts'
import { readable } from './readable.ts'
import { rebuild } from './rebuild.ts'
import { asMarkdown, type Report } from './report.ts'

const benchmarks: Benchmark[] = [append, projection, rebuild, growth, gateway, importing, readable]

/** `npm run bench [-- NAME… --quick --save --json FILE]`, on real servers that live as long as it runs. */
await runCommand(async (command) => {
  const { chosen, quick, save, json } = wanted(process.argv.slice(2))
  const folder = await workFolder(command)
  const servers = await bringUpServers({ dataDir: folder, port: freePort, say: command.say })
  command.atEnd(servers.stop)
  Object.assign(process.env, servers.env)
  const { mongodb, kafka } = servers
  const machine = { ...(await describeMachine(folder)), mongodb: mongodb.origin, kafka: kafka.origin }
  const report: Report = { at: new Date().toISOString(), machine, findings: [] }
  for (const { name, how, run } of chosen) {
    const found = await run({ quick, folder, say: (line) => command.say(`${name}: ${line}`) })
    report.findings.push({ name, how, ...found })
  }
  command.rest()
  const markdown = asMarkdown(report)
  process.stdout.write(`\n${markdown}\n`)
  if (json !== undefined) await writeFile(json, JSON.stringify(report, null, 2))
  if (save) await saveReport(report, markdown)
  return 0
})

function wanted(args: string[]) {
  const { values, positionals } = parsed(args)
  const unknown = positionals.find((name) => !benchmarks.some((benchmark) => benchmark.name === name))
  const names = benchmarks.map(({ name }) => name).join(', ')
  if (unknown !== undefined) throw new Problem(`There is no benchmark ${unknown}: choose of ${names}.`)
  const chosen = benchmarks.filter(({ name }) => positionals.length === 0 || positionals.includes(name))
  if (values.save && (values.quick || chosen.length < benchmarks.length)) {
    throw new Problem('--save keeps a whole run: leave out --quick and the names.')
  }
  return { chosen, ...values }
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        quick: { type: 'boolean', default: false },
        save: { type: 'boolean', default: false },
        json: { type: 'string' },
      },
    })
  } catch (error) {
    throw new Problem(
      `${error instanceof Error ? error.message : error}: npm run bench takes names, --quick, --save and --json FILE.`,
    )
  }
}

/** Beside the source, since the folder for temporary files may be memory: whatever is measured lies on a disk. */
async function workFolder(command: Command): Promise<string> {
  process.env.TMPDIR = resolve('.bench')
  await mkdir(process.env.TMPDIR, { recursive: true })
  await sweepAbandoned()
  const folder = await ownedFolder()
  process.env.TMPDIR = folder
  command.atEnd(() => rm(folder, { recursive: true, force: true }))
  return folder
}

async function saveReport(report: Report, markdown: string): Promise<void> {
  await writeFile('docs/performance-results.json', `${JSON.stringify(report, null, 2)}\n`)
  await writeFile(
    'docs/performance-results.md',
    `# What was measured\n\nWritten by \`npm run bench -- --save\`; what it means stands in [performance.md](performance.md).\n\n${markdown}\n`,
  )
}
