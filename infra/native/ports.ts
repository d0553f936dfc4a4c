import { createServer } from 'node:net'

/** True when nothing listens on this port of 127.0.0.1. */
export function isFree(port: number): Promise<boolean> {
  return listenOnce(port).then(
    () => true,
    () => false,
  )
}

/** A port of 127.0.0.1 that nothing listens on now; the kernel does not hand the same one out again soon. */
export function freePort(): Promise<number> {
  return listenOnce(0)
}

/** As many, all different: a free port may be named twice as long as nobody has taken it. */
export async function freePorts(count: number): Promise<number[]> {
  const found = new Set<number>()
  while (found.size < count) found.add(await freePort())
  return [...found]
}

function listenOnce(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      const taken = typeof address === 'object' && address ? address.port : port
      server.close(() => resolve(taken))
    })
  })
}
