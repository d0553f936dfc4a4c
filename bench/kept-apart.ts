import { cpus } from 'node:os'
import { execa } from 'execa'

/**
 * Keeps what is measured on the first processor and this process, which loads it and answers what it asks, on the
 * others: else they take the time from each other, and the quicker one is measured by how slow its load is. Undefined
 * where that cannot be: without Linux' taskset, or on one processor.
 */
export async function keptApart(measured: readonly number[]): Promise<{ release(): Promise<void> } | undefined> {
  const last = cpus().length - 1
  if (last === 0) return undefined
  const could = await Promise.all([moved(process.pid, `1-${last}`), ...measured.map((pid) => moved(pid, '0'))])
  const release = async () => void (await moved(process.pid, `0-${last}`))
  if (could.every((each) => each)) return { release }
  await release()
  return undefined
}

async function moved(pid: number, processors: string): Promise<boolean> {
  const args = ['--all-tasks', '--cpu-list', '--pid', processors, String(pid)]
  const { failed } = await execa('taskset', args, { reject: false })
  return !failed
}
