import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

/**
 * Names one process for good: its pid and when it was born, since pids are used again. Undefined when no such process
 * runs.
 */
export function markOf(pid: number): string | undefined {
  const birth = process.platform === 'linux' ? birthByProc(pid) : birthByPs(pid)
  return birth && `${pid} ${birth}`
}

/** The pid in a file that holds a mark, as long as that very process runs. */
export function runningIn(pidFile: string): number | undefined {
  const mark = readOr(pidFile, '').trim()
  const pid = Number(mark.split(' ')[0])
  return mark && markOf(pid) === mark ? pid : undefined
}

/** Stops the process that an earlier run, killed before it could clean up, has left behind. */
export async function stopLeftover(pidFile: string, graceMs: number): Promise<void> {
  const pid = runningIn(pidFile)
  if (!pid) return
  process.kill(pid, 'SIGTERM')
  const deadline = Date.now() + graceMs
  while (runningIn(pidFile)) {
    if (Date.now() > deadline) process.kill(pid, 'SIGKILL')
    await wait(50)
  }
}

/**
 * Field 22 of stat, in clock ticks since the machine started; the command's name before it may hold anything. A process
 * whose first thread has ended is a zombie already, but holds its files and ports until its last thread ends.
 */
function birthByProc(pid: number): string | undefined {
  const stat = readOr(`/proc/${pid}/stat`, '')
  const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return state === 'Z' && threadsOf(pid) <= 1 ? undefined : fields[18]
}

function threadsOf(pid: number): number {
  try {
    return readdirSync(`/proc/${pid}/task`).length
  } catch {
    return 0
  }
}

function birthByPs(pid: number): string | undefined {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined
  } catch {
    return undefined
  }
}

function readOr(file: string, otherwise: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return otherwise
  }
}
