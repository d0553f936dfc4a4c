import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { execa } from 'execa'
import { z } from 'zod'
import { median } from '#shared/testing/median.ts'
import { type Stack, startStack } from '../e2e/stack.ts'
import { appealsCsv } from '../services/smart-governance/src/matter/generator.ts'
import type { Benchmark, Figure } from './benchmark.ts'
import { peakMemoryOf, watchPeak } from './peak-memory.ts'

export const importing: Benchmark = {
  name: 'import',
  how: '`npm run import` of 10,000 generated appeals through the graph into an empty store, from its start to its end, when all of them are readable; then the most memory that each process has held since its own start (VmHWM).',
  async run({ quick, folder, say }) {
    const [rows, rounds] = quick ? [300, 1] : [10_000, 3]
    const file = join(folder, 'appeals.csv')
    await writeFile(file, appealsCsv({ seed: 1, rows }))
    const measured: Round[] = []
    for (let round = 1; round <= rounds; round++) {
      say(`Importing ${rows} appeals, ${round} of ${rounds}`)
      measured.push(await roundOf(file))
    }
    return { figures: figuresOf(`import of ${rows} appeals`, measured), rounds: measured }
  },
}

const PROCESSES = ['smart-governance', 'gateway', 'import'] as const
type Round = { seconds: number; received: number; peakMb: Record<(typeof PROCESSES)[number], number> }

function figuresOf(name: string, rounds: readonly Round[]): Figure[] {
  const seconds = median(rounds.map((round) => round.seconds))
  const memory = PROCESSES.map((process): Figure => {
    const peak = Math.max(...rounds.map(({ peakMb }) => peakMb[process]))
    return { what: `${name}: most memory, ${process}`, unit: 'MB', ours: peak, better: 'less', target: { atMost: 300 } }
  })
  return [
    { what: `${name}, until readable`, unit: 's', ours: seconds, better: 'less', target: { atMost: 30 } },
    ...memory,
  ]
}

async function roundOf(file: string): Promise<Round> {
  const stack = await startStack()
  try {
    const { seconds, received, peak } = await imported(stack, file)
    if ((await readable(stack)) !== received) throw new Error('what was received is not what can be read')
    const [service = 0, gateway = 0] = [stack.service, stack.gateway].map((process) => peakMemoryOf(process.pid()))
    return { seconds, received, peakMb: { 'smart-governance': service, gateway, import: peak } }
  } finally {
    await stack.stop()
  }
}

const report = z.object({ received: z.number() })

async function imported(stack: Stack, file: string): Promise<{ seconds: number; received: number; peak: number }> {
  const began = performance.now()
  const run = execa(
    process.execPath,
    [...(await importCommand()), ...['appeals', file, '--json', '--graph', `${stack.gateway.url}/graphql`]],
    { env: { SIZHI_DEV_ISSUER_DIR: stack.directory }, reject: false },
  )
  const watch = watchPeak(run.pid ?? 0)
  const { stdout, stderr, exitCode } = await run
  const seconds = (performance.now() - began) / 1000
  if (exitCode !== 0 && exitCode !== 2) throw new Error(`the import failed: ${stderr}`)
  return { seconds, received: report.parse(JSON.parse(stdout)).received, peak: watch.stop() }
}

/** As `npm run import` has it, flags included. */
async function importCommand(): Promise<string[]> {
  const { scripts } = z
    .object({ scripts: z.object({ import: z.string() }) })
    .parse(JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')))
  return scripts.import.split(' ').slice(1)
}

const figures = z.object({ matterStatistics: z.object({ received: z.number() }) })

async function readable(stack: Stack): Promise<number> {
  const query = '{ matterStatistics(period: {from: "2010-01", to: "2019-12"}) { received } }'
  const { data } = await stack.graph(query, {}, await stack.token({ roles: ['auditor'] }))
  return figures.parse(data).matterStatistics.received
}
