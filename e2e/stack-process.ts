import { join } from 'node:path'
import { z } from 'zod'
import { type ServerProcess, untilReady } from '#infra/native/process.ts'
import { launchService, type Service, saysReady } from '#infra/start/services.ts'

/** One process of the stack, which a test may kill and start again. */
export type StackProcess = {
  url: string
  pid(): number
  /** Ends it at once, or with the signal given; resolves when it is gone. */
  kill(signal?: 'SIGKILL' | 'SIGTERM'): Promise<void>
  /** SIGSTOP: it stands still, and its connections stay open. */
  pause(): void
  /** SIGCONT. */
  resume(): void
  /** Resolves when it says that it is ready. */
  start(): Promise<void>
  health(): Promise<{ code: number; status: string; checks: Record<string, string> }>
  /** What it has written since its last start. */
  log(): Promise<string>
}

const health = z.object({ status: z.string(), checks: z.record(z.string(), z.string()) })

export type Program = Service & { directory: string }

export function stackProcess({ directory, ...service }: Program): StackProcess {
  const { name, port } = service
  const url = `http://127.0.0.1:${port}`
  let running: ServerProcess | undefined

  async function start(): Promise<void> {
    const server = await launchService(service, join(directory, `${name}-${port}`))
    running = server
    await untilReady(name, server, () => saysReady(port))
  }

  async function kill(signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL'): Promise<void> {
    if (signal === 'SIGTERM') return running?.stop()
    running?.kill()
    await running?.ended
  }

  function send(signal: 'SIGSTOP' | 'SIGCONT'): void {
    if (!running?.running()) throw new Error(`${name} does not run`)
    process.kill(running.pid, signal)
  }

  return {
    url,
    pid: () => running?.pid ?? 0,
    start,
    kill,
    pause: () => send('SIGSTOP'),
    resume: () => send('SIGCONT'),
    health: async () => {
      const response = await fetch(`${url}/readyz`)
      return { code: response.status, ...health.parse(await response.json()) }
    },
    log: async () => (await running?.lastLines(100_000)) ?? '',
  }
}
