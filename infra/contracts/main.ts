import { Command } from 'commander'
import { runCommand } from '../command.ts'
import { contractsOf } from './contracts.ts'
import { driftOf, writeContracts } from './drift.ts'
import { undescribed } from './event-descriptions.ts'
import { eventVersions } from './events.ts'
import { ROOT, readPillars } from './pillars.ts'

const { check } = new Command('contracts')
  .description(
    'Writes everything that is generated from the code: contracts/, the resolver types and the names of hops.',
  )
  .option('--check', 'write nothing, say what differs')
  .parse()
  .opts<{ check?: boolean }>()

await runCommand(async ({ say }) => {
  const pillars = await readPillars(ROOT)
  const contracts = await contractsOf(pillars)
  const untold = undescribed(pillars.flatMap(eventVersions))
  if (check) {
    const findings = [...untold, ...(await driftOf(ROOT, contracts))]
    for (const finding of findings) say(finding)
    return findings.length > 0 ? 1 : 0
  }
  const written = await writeContracts(ROOT, contracts)
  for (const line of [...written, ...untold]) say(line)
  say(written.length > 0 ? `${written.length} of ${contracts.length} files changed` : 'Nothing has changed')
  return untold.length > 0 ? 1 : 0
})
