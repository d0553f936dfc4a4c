import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

/**
 * Stops the server that an earlier run, killed before it could clean up, left behind on this data. A process is taken
 * for it only when the pid file names it and its command line names the data: pids are used again.
 */
export async function stopLeftover(pidFile: string, dataDir: string, graceMs: number): Promise<void> {
  const pid = Number(readOr(pidFile, ''))
  if (!pid || !commandLine(pid).includes(dataDir)) return
  process.kill(pid, 'SIGTERM')
  const deadline = Date.now() + graceMs
  while (commandLine(pid).includes(dataDir)) {
    if (Date.now() > deadline) process.kill(pid, 'SIGKILL')
    await wait(50)
  }
}

/** What the process was started with, or nothing when there is no such process. */
export function commandLine(pid: number): string {
  if (process.platform === 'linux') return readOr(`/proc/${pid}/cmdline`, '').replaceAll('\0', ' ').trim()
  try {
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return ''
  }
}

function readOr(file: string, otherwise: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return otherwise
  }
}
