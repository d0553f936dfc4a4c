import { type Command, InvalidArgumentError, Option } from 'commander'
import { narrator } from '../../narrator.ts'
import { heedSignals, type Interruption } from '../interruption.ts'
import { confirm } from './confirm.ts'
import { type Erased, eraseIn } from './erase-in.ts'
import { type IdentifierKind, identifierKinds, subjectKnown, subjectsFound, type Target } from './erase-targets.ts'
import { inPlace, notHere } from './place.ts'
import { EXIT_CODES, tell, toExitCode } from './run.ts'
import { readStoresAndKeys } from './settings.ts'

type Options = { find?: IdentifierKind; yes?: boolean; reason: string; by: string; json?: boolean }

const GRACE_MS = 15_000

export function addErase(program: Command): void {
  program
    .command('erase')
    .description('erases the data of a person, or of a stream whose texts belong to nobody known, for good')
    .argument('[subject]', 'its id: person_… or a stream’s')
    .addOption(
      new Option(
        '--find <what>',
        'instead of an id: find the person in every service, by one line of standard input',
      ).choices(identifierKinds),
    )
    .option('--yes', 'do not ask')
    .option('--reason <code>', 'why, as a word of small letters and hyphens', aCode, 'subject-request')
    .option('--by <name>', 'who ordered it, for the record', 'operator')
    .option('--json', 'as JSON')
    .addHelpText(
      'after',
      `
At once nothing about the subject can be read any more; its key is destroyed about 75 s later, and this waits for it.
It may be stopped and run again; the services go on with it by themselves, too.
With --find it ends with 2 where a service is not in this store: the person may be known there as well.
${EXIT_CODES}`,
    )
    .action((subject: string | undefined, options: Options) => toExitCode(() => erase(subject, options)))
}

function aCode(text: string): string {
  if (/^[a-z][a-z-]{0,39}$/.test(text)) return text
  throw new InvalidArgumentError('It must be a word of small letters and hyphens: a code, never a text about somebody.')
}

async function erase(subject: string | undefined, options: Options): Promise<number> {
  return inPlace(await readStoresAndKeys(), async (place) => {
    const targets = await (options.find ? subjectsFound(place, options.find) : subjectKnown(place, subject))
    if (!options.yes)
      await confirm(`${targets.map(named).join('\n')}\nWhat is erased can never be read again.`, 'erase')
    const interruption = heedSignals(GRACE_MS)
    const told = narrator((text) => process.stderr.write(text))
    try {
      const work = { ...options, told, signal: interruption.signal, config: place.config }
      const ends = await Promise.allSettled(targets.map((target) => eraseIn(target, work)))
      const erased = ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []))
      if (erased.length > 0) tell(options.json, { erased }, erased.map(describe).join('\n'))
      // One service that cannot be reached keeps the others from nothing.
      for (const end of ends) if (end.status === 'rejected') throw end.reason
      // Found by a number somebody may be known elsewhere, too; an id is one service's own.
      const isWhole = !options.find || notHere(place).length === 0
      return exitCode(erased, interruption, isWhole)
    } finally {
      told.rest()
    }
  })
}

function named({ pillar, subject }: Target): string {
  return `${subject} in ${pillar.definition.name}`
}

function exitCode(erased: readonly Erased[], interruption: Interruption, isWhole: boolean): number {
  if (erased.every(({ step }) => step === 'destroyed')) return isWhole ? 0 : 2
  return interruption.exitCode() ?? 2
}

function describe({ service, subject, step, streams }: Erased): string {
  const told = `${streams} ${streams === 1 ? 'stream says' : 'streams say'} so`
  return step === 'destroyed'
    ? `${subject} is erased in ${service}: its key is destroyed, ${told}.`
    : `${subject} can no longer be read in ${service} (${step}, ${told}); its key is not destroyed yet: the service goes on with it, or run erase ${subject} again.`
}
