import { readFileSync } from 'node:fs'

/** The most memory a process has held at once so far, in MB; undefined where it has ended, or on a system without /proc. */
export function peakMemoryOf(pid: number): number | undefined {
  try {
    const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kibibytes === undefined ? undefined : (Number(kibibytes) * 1024) / 1e6
  } catch {
    return undefined
  }
}

/** Looks now and then, since what has ended cannot be asked any more; the last look is the peak. */
export function watchPeak(pid: number): { stop(): number } {
  let peak = 0
  const look = () => {
    peak = Math.max(peak, peakMemoryOf(pid) ?? 0)
  }
  const timer = setInterval(look, 20)
  return {
    stop() {
      look()
      clearInterval(timer)
      return peak
    },
  }
}
