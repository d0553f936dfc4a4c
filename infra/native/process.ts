import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Problem } from '../problem.ts'
import { markOf, stopLeftover } from './running.ts'

/** A server that runs as a process of its own group, so that a Ctrl-C on the terminal does not reach it before us. */
export type ServerProcess = {
  pid: number
  /** Resolves with the reason when the process has ended, for whatever cause. */
  ended: Promise<string>
  running(): boolean
  /** SIGKILL, without waiting; false when it was gone already. */
  kill(): boolean
  /** SIGTERM, then SIGKILL after the grace period; resolves when the process is gone. Safe to call again. */
  stop(): Promise<void>
  lastLines(count: number): Promise<string>
}

export type Launch = {
  command: string
  args: string[]
  /** Holds its log and its pid file; a server left behind on it by a killed run is stopped first. */
  dataDir: string
  env?: Record<string, string>
  graceMs?: number
}

const launched = new Set<ServerProcess>()
let closing = false

/** Nothing outlives us: where we exit without having stopped what we launched, there is no time left for asking. */
process.once('exit', () => {
  for (const server of launched) server.kill()
})

/** Stops whatever was launched and still runs, and lets nothing be launched any more: the last act of a command. */
export async function stopLaunched(): Promise<void> {
  closing = true
  await Promise.all([...launched].map((server) => server.stop()))
}

/** Starts the command with its output in `output.log` (begun anew). Rejects when it cannot be started at all. */
export async function launch({ command, args, dataDir, env = {}, graceMs = 20_000 }: Launch): Promise<ServerProcess> {
  if (closing) throw new Error(`${command} is not started: everything is being stopped`)
  const pidFile = join(dataDir, 'server.pid')
  await mkdir(dataDir, { recursive: true })
  await stopLeftover(pidFile, graceMs)
  const logFile = join(dataDir, 'output.log')
  const child = spawnDetached(command, args, logFile, env)
  const ended = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ? `signal ${signal}` : `exit code ${code}`))
  })
  await once(child, 'spawn')
  const pid = child.pid ?? 0
  const server: ServerProcess = {
    pid,
    ended,
    running: () => isRunning(child),
    kill: () => child.kill('SIGKILL'),
    stop: () => stopChild(child, ended, graceMs),
    lastLines: async (count) => (await readFile(logFile, 'utf8')).trimEnd().split('\n').slice(-count).join('\n'),
  }
  launched.add(server)
  ended.then(() => launched.delete(server))
  await writeFile(pidFile, markOf(pid) ?? '')
  return server
}

function spawnDetached(command: string, args: string[], logFile: string, env: Record<string, string>): ChildProcess {
  const log = openSync(logFile, 'w')
  try {
    return spawn(command, args, { detached: true, stdio: ['ignore', log, log], env: { ...process.env, ...env } })
  } finally {
    closeSync(log)
  }
}

function isRunning(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null
}

async function stopChild(child: ChildProcess, ended: Promise<string>, graceMs: number): Promise<void> {
  if (!isRunning(child)) return
  child.kill('SIGTERM')
  const cancel = new AbortController()
  const patience = wait(graceMs, undefined, { signal: cancel.signal }).then(
    () => child.kill('SIGKILL'),
    () => {},
  )
  await ended
  cancel.abort()
  await patience
}

/** A server that ended by itself, with its last words. */
export async function endedProblem(name: string, server: ServerProcess): Promise<Problem> {
  return new Problem(`${name} ended by itself (${await server.ended}); its last words:\n${await server.lastLines(20)}`)
}

const ANSWER_MS = 10_000

/**
 * Waits until `answers` is true, asking every 50 ms; throws a Problem with the server's last words when it ends before that or
 * the time is up.
 */
export async function untilReady(
  name: string,
  server: ServerProcess,
  answers: () => Promise<boolean>,
  limitMs = 120_000,
): Promise<void> {
  const deadline = Date.now() + limitMs
  // A question that is never answered is asked again.
  const answersInTime = () => Promise.race([answers(), wait(ANSWER_MS, false, { ref: false })])
  while (!(await answersInTime())) {
    if (!server.running()) throw await endedProblem(name, server)
    if (Date.now() > deadline)
      throw new Problem(`${name} does not become ready; its last words:\n${await server.lastLines(20)}`)
    await wait(50)
  }
}
