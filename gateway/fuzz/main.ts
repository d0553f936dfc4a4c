import { parseArgs } from 'node:util'
import { type Counts, type Difference, noCounts } from './counts.ts'
import { tryGateway } from './http-trial.ts'
import { tryEngine } from './trial.ts'

/**
 * `npm run fuzz -- --minutes M [--seed N]`: made-up graphs and operations, answered by the engine and by Apollo's
 * executor, from the given seed (by default one that nobody has tried) for so many minutes. Every difference is told
 * with what repeats it; the exit code is 1 if there was one.
 */
const OPERATIONS = 12
/** Of so many graphs one is tried by HTTP too, which takes longer. */
const BY_HTTP = 5

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '5' }, seed: { type: 'string' } },
})
const first = values.seed === undefined ? Math.floor(Date.now() / 1000) % 1_000_000 : Number(values.seed)
const minutes = Number(values.minutes)
if (!(minutes > 0) || !Number.isInteger(first)) {
  process.stderr.write('npm run fuzz takes --minutes, a number above 0, and --seed, a whole number.\n')
  process.exit(1)
}
const end = performance.now() + minutes * 60_000
const counts = noCounts()
let differences = 0
let told = performance.now()
say(`Trying from seed ${first} for ${minutes} min`)
for (let seed = first; performance.now() < end; seed++) {
  const found = await tryEngine(seed, OPERATIONS, counts)
  if (seed % BY_HTTP === 0) found.push(...(await tryGateway(seed, OPERATIONS / 2, counts)))
  for (const difference of found) tell(difference)
  differences += found.length
  if (performance.now() - told < 30_000) continue
  told = performance.now()
  say(`Seed ${seed}: ${summary(counts)}`)
}
say(`${differences === 0 ? 'No difference' : `${differences} differences`}. ${summary(counts)}`)
process.exit(differences === 0 ? 0 : 1)

function tell(difference: Difference): void {
  say(`A difference: ${JSON.stringify(difference, null, 2)}`)
}

function summary({ schemas, operations, answers, likeness, requests, explained }: Counts): string {
  return [
    `${schemas.composed} graphs, ${operations.tried} operations (${operations['with the known fault']} that meet Apollo’s known fault)`,
    `answered ${answers.engine} times by the engine alone, ${answers.left} times left to Apollo`,
    `the engine’s answers beside Apollo’s: ${listed(likeness)}`,
    `by HTTP: ${listed(requests)}`,
    `of the different ones explained: ${listed(explained)}`,
  ].join('; ')
}

function listed(numbers: Record<string, number>): string {
  return Object.entries(numbers)
    .map(([name, number]) => `${name} ${number}`)
    .join(', ')
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
