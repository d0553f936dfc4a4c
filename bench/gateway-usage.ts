/** Tells the parent process, whenever it asks, what this one uses. */
export function tellUsage(): void {
  process.on('message', () => {
    const { user, system } = process.cpuUsage()
    globalThis.gc?.()
    process.send?.({ cpuMs: (user + system) / 1000, heap: process.memoryUsage().heapUsed })
  })
}
