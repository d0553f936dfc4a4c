import { Command } from 'commander'
import { wholeNumber } from './arguments.ts'
import { endCommand } from './ending.ts'
import { type ImportOptions, importAppealsFile } from './import/appeals-file.ts'

/** `npm run import -- appeals FILE.csv`: files of history into the graph. */

const program = new Command('import').description('Imports files through the governance graph.')

program
  .command('appeals')
  .description("imports the district's appeals file (民生诉求数据, CSV in UTF-8, 26 columns) as closed matters")
  .argument('<file>', 'the CSV file')
  .option('--graph <url>', "the graph's address (default: SIZHI_GRAPH, or http://127.0.0.1:4000/graphql)")
  .option('--rejects <file>', 'where to write every rejected line with its reason, as CSV')
  .option('--json', 'print the report as JSON')
  .option('--batch <rows>', 'rows in one request', wholeNumber(1, 500), 250)
  .option('--in-flight <requests>', 'requests at the same time', wholeNumber(1, 16), 4)
  .option('--patience <seconds>', 'how long to try again while the graph does not answer', wholeNumber(0, 86_400), 300)
  .addHelpText(
    'after',
    `
Whose import it is: the token in SIZHI_TOKEN, or a data officer by the development issuer.
It may be stopped, killed and run again: what is there already is not doubled.
Exit codes: 0 all rows were understood, 2 some were rejected, 1 it could not be done, 128 + signal stopped.`,
  )
  .action(async (file: string, options: ImportOptions) => {
    process.exitCode = await importAppealsFile(file, options)
  })

await endCommand(program.parseAsync())
