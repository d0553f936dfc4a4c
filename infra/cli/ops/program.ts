import { Command } from 'commander'
import { addErase } from './erase.ts'
import { addGenerations } from './generations.ts'
import { addParked } from './parked.ts'
import { addRebuild } from './rebuild.ts'
import { addRedrive } from './redrive.ts'
import { addRepublish } from './republish.ts'
import { addRewrap } from './rewrap.ts'
import { addSettling } from './settle.ts'
import { addStatus } from './status.ts'
import { addStuck } from './stuck.ts'

/** What an operator looks at and does. docs/operations.md has the procedures. */
export function opsProgram(): Command {
  const program = new Command('ops').description('Looks after the services, on their stores.').addHelpText(
    'after',
    `
It works on the stores themselves, whether the services run or not: MONGODB_URI, KAFKA_BROKERS, SIZHI_NAMESPACE and,
where keys are needed, SIZHI_MASTER_KEY of the environment; beside npm start nothing needs to be set.`,
  )
  const looking = [addStatus, addParked, addStuck]
  const acting = [addRedrive, addSettling, addRebuild, addGenerations, addErase, addRewrap, addRepublish]
  for (const add of [...looking, ...acting]) add(program)
  return program
}
