import { once } from 'node:events'
import { statfsSync } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { type AddressInfo, connect, createServer } from 'node:net'
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
  /** Reading and writing a megabyte of JSON: what the processor makes of our own work. */
  jsonMs: number
  /** A byte there and back between two sockets of this process: what the kernel takes for every request. */
  exchangeMicros: number
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
    jsonMs: jsonTime(),
    exchangeMicros: await exchangeTime(),
    loadBefore: loadavg()[0] ?? 0,
  }
}

async function syncTime(folder: string): Promise<number> {
  const path = join(folder, 'sync')
  const file = await open(path, 'w')
  const took = await timesOf(50, async () => {
    await file.write(Buffer.alloc(4096, 1))
    await file.datasync()
  })
  await file.close()
  await rm(path)
  return median(took)
}

/** The first rounds compile what the others run. */
function jsonTime(): number {
  const rows = Array.from({ length: 5000 }, (_, n) => ({
    _id: `mat_${n}`,
    number: n,
    phase: 'RECEIVED',
    facets: [n, n],
  }))
  const text = JSON.stringify(rows)
  const took: number[] = []
  for (let time = 0; time < 50; time++) {
    const began = performance.now()
    JSON.stringify(JSON.parse(text))
    took.push((performance.now() - began) / (text.length / 1e6))
  }
  return median(took)
}

async function exchangeTime(): Promise<number> {
  const server = createServer((socket) => socket.setNoDelay().pipe(socket)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1').setNoDelay()
  await once(socket, 'connect')
  const took = await timesOf(2000, async () => {
    const back = once(socket, 'data')
    socket.write('.')
    await back
  })
  socket.destroy()
  server.close()
  return median(took) * 1000
}

/** In milliseconds. */
async function timesOf(count: number, work: () => Promise<void>): Promise<number[]> {
  const took: number[] = []
  for (let time = 0; time < count; time++) {
    const began = performance.now()
    await work()
    took.push(performance.now() - began)
  }
  return took
}
