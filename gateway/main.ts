import { isConfigProblem } from '#shared/config/config.ts'
import { beGoodNeighbour } from '#shared/config/good-neighbour.ts'
import { startGateway } from './gateway.ts'

/** The gateway as a process: everything comes from the environment, SIGTERM and SIGINT end it in good order. */

function sentence(error: unknown): string {
  if (isConfigProblem(error)) return error.message
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') return 'the port is in use: stop what uses it, or set PORT to another'
  if (code === 'EACCES') return 'the port is not ours to use: set PORT to one above 1023'
  return `it failed for a reason of its own (${error instanceof Error ? error.name : typeof error})`
}

async function run(): Promise<void> {
  beGoodNeighbour()
  try {
    const gateway = await startGateway(process.env)
    const stop = async () => {
      await gateway.close()
      process.exit(0)
    }
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop)
  } catch (error) {
    process.stderr.write(`The gateway cannot start: ${sentence(error)}.\n`)
    process.exit(1)
  }
}

if (import.meta.main) await run()
