import { Command, Option } from 'commander'
import type { Intake } from '#shared/intake/intake.ts'
import { wholeNumber } from './arguments.ts'
import { endCommand } from './ending.ts'
import { readIntakes } from './import/intakes.ts'
import { type ImportOptions, runImport } from './import/run.ts'

/** `npm run import -- appeals FILE.csv` and the like: files of history into the graph. */

const program = new Command('import').description('Imports files through the governance graph.')
for (const intake of await readIntakes()) addCommand(intake)

await endCommand(program.parseAsync())

function addCommand(intake: Intake): void {
  const { name, description, argument } = intake
  const own = (intake.options ?? []).map((each) => ({ ...each, option: new Option(each.flag, each.description) }))
  const command = program
    .command(name)
    .description(description)
    .argument(`<${argument.name}>`, argument.description)
    .option('--graph <url>', "the graph's address (default: SIZHI_GRAPH, or http://127.0.0.1:4000/graphql)")
    .option('--rejects <file>', 'where to write every rejected line with its reason, as CSV')
    .option('--json', 'print the report as JSON')
    // Little at a time leaves people's requests their turn, and the services' memory low: docs/decisions/0101.
    .option('--batch <rows>', 'rows in one request', wholeNumber(1, 500), 100)
    .option('--in-flight <requests>', 'requests at the same time', wholeNumber(1, 16), 1)
    .option('--patience <seconds>', 'how long to try again while the graph does not answer', seconds, 300)
    .addHelpText(
      'after',
      `
Whose import it is: the token in SIZHI_TOKEN, or a ${intake.role} by the development issuer.
It may be stopped, killed and run again: what is there already is not doubled.
Exit codes: 0 all rows were understood, 2 some were rejected, 1 it could not be done, 128 + signal stopped.`,
    )
    .action(async (path: string, options: ImportOptions & Record<string, unknown>) => {
      const said = own.map(({ field, option }) => [field, options[option.attributeName()]] as const)
      const fields = Object.fromEntries(said.filter(([, value]) => value !== undefined))
      process.exitCode = await runImport(intake, path, { ...options, fields })
    })
  for (const { option } of own) command.addOption(option)
}

function seconds(text: string): number {
  return wholeNumber(0, 86_400)(text)
}
