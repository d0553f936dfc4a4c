import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { execa } from 'execa'
import { type Command, runCommand } from '#infra/command.ts'
import { freePort } from '#infra/native/ports.ts'
import { Problem } from '#infra/problem.ts'
import { bringUpServers } from '#infra/servers.ts'
import { ownedFolder, sweepAbandoned } from '#infra/test/abandoned.ts'
import { benchmarks } from './all.ts'
import type { Finding } from './benchmark.ts'
import { describeMachine } from './machine.ts'
import { asMarkdown, type Report } from './report.ts'

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
  command.rest()
  for (const { name, how } of chosen)
    report.findings.push({ name, how, ...(await found(name, { folder, quick }, command)) })
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

/**
 * In a process of its own: what was measured before leaves its heap, and what V8 has come to know, in the process that
 * loads what is measured next.
 */
async function found(
  name: string,
  { folder, quick }: { folder: string; quick: boolean },
  { atEnd }: Command,
): Promise<Finding> {
  const file = join(folder, `${name}.json`)
  const script = fileURLToPath(new URL('one.ts', import.meta.url))
  const child = execa(
    process.execPath,
    [...process.execArgv, script, name, folder, file, ...(quick ? ['--quick'] : [])],
    {
      stdio: 'inherit',
      reject: false,
      forceKillAfterDelay: 60_000,
    },
  )
  atEnd(async () => {
    child.kill()
    await child
  })
  const { failed } = await child
  if (failed) throw new Problem(`The benchmark ${name} ended before it was done.`)
  return JSON.parse(await readFile(file, 'utf8'))
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
