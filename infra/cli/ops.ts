import { endCommand } from './ending.ts'
import { opsProgram } from './ops/program.ts'

/** `npm run ops -- status`, and what an operator does about it. */
await endCommand(opsProgram().parseAsync())
