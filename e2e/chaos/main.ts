import { cp, glob, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { runCommand } from '#infra/command.ts'
import { Problem } from '#infra/problem.ts'
import { ownedFolder, sweepAbandoned } from '#infra/test/abandoned.ts'
import { CLUSTER_FAULTS, startClusterServers } from './cluster.ts'
import { createPlan, describeStep } from './plan.ts'
import { describe, isBroken } from './report.ts'
import { runChaos } from './run.ts'
import { SINGLE_FAULTS, startSingleServers } from './servers.ts'
import { openStage } from './stage.ts'

/** Of the plan so much is told beforehand: what comes to pass of it hangs on the machine. */
const TOLD = 100

/**
 * `npm run chaos -- --seed N --minutes M [--cluster] [--plan]`: everything comes to harm under load, in an order of the
 * seed's; the exit code is 1 if a promise was broken. `--cluster`: three brokers and a replica set of three instead of
 * one of each. `--plan` only says what would happen.
 */
await runCommand(async (command) => {
  const { seed, minutes, cluster, plan: onlyPlan } = wanted(process.argv.slice(2))
  const plan = createPlan(seed, cluster ? CLUSTER_FAULTS : SINGLE_FAULTS)
  if (onlyPlan) {
    for (const step of plan.steps().take(TOLD)) process.stdout.write(`${describeStep(step)}\n`)
    return 0
  }
  await sweepAbandoned()
  const folder = await ownedFolder()
  command.atEnd(() => rm(folder, { recursive: true, force: true }))
  process.env.TMPDIR = folder
  command.say('Starting servers of its own')
  const servers = await (cluster ? startClusterServers() : startSingleServers())
  command.atEnd(servers.stop)
  command.say(`Starting the pillars, ${plan.split} as a process for each of its parts`)
  const stage = await openStage(servers, plan.split)
  command.atEnd(stage.close)
  const report = await runChaos(stage, { seed, plan, goOn: (ms) => ms < minutes * 60_000, say: command.say })
  command.rest()
  if (isBroken(report)) command.say(`What the processes said since their last start is in ${await keepLogs(folder)}`)
  process.stdout.write(`\nChaos with seed ${seed}, ${minutes} min\n\n${describe(report)}\n`)
  return isBroken(report) ? 1 : 0
})

async function keepLogs(folder: string): Promise<string> {
  const kept = resolve('.chaos')
  await rm(kept, { recursive: true, force: true })
  for await (const log of glob('*/**/output.log', { cwd: folder })) await cp(join(folder, log), join(kept, log))
  return kept
}

function wanted(args: string[]): { seed: number; minutes: number; cluster: boolean; plan: boolean } {
  const usage = 'npm run chaos takes --seed, a whole number, --minutes, a number above 0, --cluster and --plan.'
  try {
    const options = {
      seed: { type: 'string', default: '1' },
      minutes: { type: 'string', default: '10' },
      cluster: { type: 'boolean', default: false },
      plan: { type: 'boolean', default: false },
    } as const
    const { values } = parseArgs({ args, options })
    const [seed, minutes] = [Number(values.seed), Number(values.minutes)]
    if (Number.isInteger(seed) && minutes > 0) return { ...values, seed, minutes }
  } catch {
    // Told below.
  }
  throw new Problem(usage)
}
