import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Command, InvalidArgumentError, Option } from 'commander'
import { appealsCsv } from '../../services/smart-governance/src/matter/demo.ts'
import { Problem } from '../problem.ts'
import { endCommand } from './ending.ts'

/** `npm run --silent demo -- appeals --rows N`, `npm run demo -- district` */

const MOST_ROWS = 100_000_000

function wholeNumber(least: number, most: number) {
  return (text: string) => {
    const number = Number(text)
    if (/^\d+$/.test(text) && number >= least && number <= most) return number
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`)
  }
}

const seed = new Option('--seed <number>', 'another seed makes other rows, the same one the same').default(1)
const program = new Command('demo').description('Demonstration data, invented from a seed.')

program
  .command('appeals')
  .description('writes generated appeals as CSV, with the columns and the irregularities of real ones')
  .requiredOption('--rows <number>', 'how many', wholeNumber(0, MOST_ROWS))
  .addOption(seed.argParser(wholeNumber(0, 999_999_999)))
  .option('--out <file>', 'where to (default: standard output; then start it with npm run --silent)')
  .action(async ({ rows, seed, out }: { rows: number; seed: number; out?: string }) => {
    const target = out === undefined ? process.stdout : createWriteStream(out)
    try {
      await pipeline(Readable.from(appealsCsv({ seed, rows })), target)
    } catch (error) {
      // Whoever reads a pipe may have seen enough.
      if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return
      throw new Problem(
        `The appeals cannot be written to ${out ?? 'standard output'}: ${error instanceof Error ? error.message : error}.`,
      )
    }
  })

await endCommand(program.parseAsync())
