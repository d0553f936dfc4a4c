import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Command, Option } from 'commander'
import { messageLines } from '../../services/smart-governance/src/alert/demo/messages.ts'
import { appealsCsv } from '../../services/smart-governance/src/matter/demo.ts'
import { Problem } from '../problem.ts'
import { wholeNumber } from './arguments.ts'
import { loadDistrict } from './district/load.ts'
import { endCommand } from './ending.ts'
import { readAccess } from './graph/access.ts'
import { connectGraph } from './graph/client.ts'
import { firstAnswer } from './graph/first-answer.ts'

/** `npm run --silent demo -- appeals --rows N`, `… -- detections --rows N`, `npm run demo -- district` */

const MOST_ROWS = 100_000_000

const seed = new Option('--seed <number>', 'another seed makes other rows, the same one the same').default(1)
const program = new Command('demo').description('Demonstration data, invented from a seed.')

addGenerator('appeals', 'generated appeals as CSV, with the columns and the irregularities of real ones', appealsCsv)
addGenerator('detections', 'generated messages of detectors, one a line, some of them late', messageLines)

program
  .command('district')
  .description('loads a small district into the graph: what every mechanism shows of itself')
  .option('--graph <url>', "the graph's address (default: SIZHI_GRAPH, or http://127.0.0.1:4000/graphql)")
  .option('--rows <number>', 'how many rows of history each mechanism shows', wholeNumber(0, 100_000), 600)
  .addOption(seed)
  .action(demonstrate)

await endCommand(program.parseAsync())

/** A command that writes as many rows as are asked for, always the same ones. */
function addGenerator(name: string, what: string, rowsOf: (of: { seed: number; rows: number }) => Iterable<string>) {
  program
    .command(name)
    .description(`writes ${what}`)
    .requiredOption('--rows <number>', 'how many', wholeNumber(0, MOST_ROWS))
    .addOption(seed.argParser(wholeNumber(0, 999_999_999)))
    .option('--out <file>', 'where to (default: standard output; then start it with npm run --silent)')
    .action(({ rows, seed, out }: { rows: number; seed: number; out?: string }) => write(rowsOf({ seed, rows }), out))
}

async function write(pieces: Iterable<string>, out: string | undefined): Promise<void> {
  const target = out === undefined ? process.stdout : createWriteStream(out)
  try {
    await pipeline(Readable.from(pieces), target)
  } catch (error) {
    // Whoever reads a pipe may have seen enough.
    if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return
    const why = error instanceof Error ? error.message : error
    throw new Problem(`What was generated cannot be written to ${out ?? 'standard output'}: ${why}.`)
  }
}

type DistrictOptions = { graph?: string; rows: number; seed: number }

async function demonstrate({ graph: url, rows, seed }: DistrictOptions): Promise<void> {
  const access = readAccess()
  const token = access.tokenOf({ role: 'data-officer', subject: 'demo-data-officer' })
  const graph = connectGraph({ url: url ?? access.url, token, purpose: 'handling' })
  const say = (line: string) => void process.stdout.write(`${line}\n`)
  try {
    await firstAnswer(graph)
    const { commands, refused } = await loadDistrict({ graph, access, rows, seed, say })
    for (const refusal of refused) say(`not done: ${refusal}`)
    say(`The demonstration district stands: ${commands} commands and rows of history.`)
  } finally {
    await graph.close()
  }
}
