/** Tells the parent process, whenever it asks, what this one has used of the processor (`cpuMs`) or holds (`heap`). */
export function tellUsage(): void {
  process.on('message', (asked) => process.send?.(asked === 'heap' ? heap() : cpuMs()))
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** After a collection, which costs time and makes the young generation small: for its own question alone. */
function heap(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}
