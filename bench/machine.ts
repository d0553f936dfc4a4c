import { statfsSync } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { cpus, loadavg, release, totalmem, type } from 'node:os'
import { join } from 'node:path'
import { median } from '#shared/testing/median.ts'

export type Machine = {
  processors: string
  memoryGb: number
  system: string
  node: string
  /** Appending 4 KB and having it on the disk: what every durable write waits for. */
  syncMs: number
  disk: string
  /** Processes that wanted to run in the minute before: above 0.5, others were at work. */
  loadBefore: number
}

const TMPFS = 0x01021994

/** What the figures hang on. Throws where the disk cannot be written. */
export async function describeMachine(folder: string): Promise<Machine> {
  const [first] = cpus()
  return {
    processors: `${cpus().length} × ${first?.model ?? 'unknown'}`,
    memoryGb: Math.round(totalmem() / 1e9),
    system: `${type()} ${release()}`,
    node: process.version,
    syncMs: await syncTime(folder),
    disk: statfsSync(folder).type === TMPFS ? 'memory, not a disk: durable writes cost nothing here' : 'a disk',
    loadBefore: loadavg()[0] ?? 0,
  }
}

async function syncTime(folder: string): Promise<number> {
  const path = join(folder, 'sync')
  const file = await open(path, 'w')
  const took: number[] = []
  for (let time = 0; time < 50; time++) {
    const began = performance.now()
    await file.write(Buffer.alloc(4096, time))
    await file.datasync()
    took.push(performance.now() - began)
  }
  await file.close()
  await rm(path)
  return median(took)
}
