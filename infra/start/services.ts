import { launch, type ServerProcess, untilReady } from '../native/process.ts'
import type { Say } from '../problem.ts'
import { nodeEnvironment, nodeFlags } from './node-flags.ts'

export type Service = {
  /** Its folder in the home, and its name for people. */
  name: string
  main: string
  port: number
  env: Record<string, string>
}

/** Starts one of our processes and resolves when it says that it is ready. */
export async function startService(service: Service, dataDir: string, say: Say): Promise<ServerProcess> {
  const { name, port } = service
  say(`Starting ${name} on port ${port}`)
  const server = await launchService(service, dataDir)
  await untilReady(name, server, () => saysReady(port))
  return server
}

/** The same without waiting for it. */
export function launchService({ name, main, port, env }: Service, dataDir: string): Promise<ServerProcess> {
  return launch({
    command: process.execPath,
    args: [...nodeFlags(name), main],
    dataDir,
    env: { ...nodeEnvironment(), ...env, PORT: String(port) },
  })
}

export async function saysReady(port: number): Promise<boolean> {
  try {
    const { ok } = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(2000) })
    return ok
  } catch {
    return false
  }
}
