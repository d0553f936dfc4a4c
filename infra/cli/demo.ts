import { Command, Option } from 'commander'
import type { FileGenerator, Wanted } from '#shared/intake/generator.ts'
import { wholeNumber } from './arguments.ts'
import { loadDistrict } from './district/load.ts'
import { endCommand } from './ending.ts'
import { readGenerators } from './generated/generators.ts'
import { writeGenerated } from './generated/write.ts'
import { readAccess } from './graph/access.ts'
import { connectGraph } from './graph/client.ts'
import { firstAnswer } from './graph/first-answer.ts'

/** `npm run --silent demo -- appeals --rows N` and the like for every generator there is; `npm run demo -- district` */

const MOST_ROWS = 100_000_000

const seed = new Option('--seed <number>', 'another seed makes other rows, the same one the same')
  .default(1)
  .argParser(wholeNumber(0, 999_999_999))
const program = new Command('demo').description('Demonstration data, invented from a seed.')

for (const generator of await readGenerators()) addGenerator(generator)

program
  .command('district')
  .description('loads a small district into the graph: what every mechanism shows of itself')
  .option('--graph <url>', "the graph's address (default: SIZHI_GRAPH, or http://127.0.0.1:4000/graphql)")
  .option('--rows <number>', 'how many rows of history each mechanism shows', wholeNumber(0, 100_000), 400)
  .addOption(seed)
  .action(demonstrate)

await endCommand(program.parseAsync())

/** A command that writes as many rows as are asked for, always the same ones. */
function addGenerator(generator: FileGenerator): void {
  const out =
    'file' in generator
      ? new Option('--out <file>', 'where to (default: standard output; then start it with npm run --silent)')
      : new Option('--out <folder>', 'the folder they go into').makeOptionMandatory()
  program
    .command(generator.name)
    .description(`writes ${generator.description}`)
    .requiredOption('--rows <number>', 'how many', wholeNumber(0, MOST_ROWS))
    .addOption(seed)
    .addOption(out)
    .action(({ out, ...wanted }: Wanted & { out?: string }) => writeGenerated(generator, wanted, out))
}

type DistrictOptions = { graph?: string; rows: number; seed: number }

async function demonstrate({ graph: url, rows, seed }: DistrictOptions): Promise<void> {
  const access = readAccess()
  const token = access.tokenOf({ role: 'data-officer', subject: 'demo-data-officer' })
  const graph = connectGraph({ url: url ?? access.url, token, madeBy: access.madeBy, purpose: 'handling' })
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
