import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** Who listens on the port, as "mongod, process 4711"; undefined where this machine does not tell. */
export function holderOf(port: number): string | undefined {
  const sockets = new Set(listeningSockets(port))
  if (sockets.size === 0) return undefined
  const pid = listed('/proc').find((entry) => /^\d+$/.test(entry) && holdsOne(entry, sockets))
  return pid && `${read(`/proc/${pid}/comm`).trim()}, process ${pid}`
}

/** As links of /proc/…/fd name them. Lines of tcp: number, local address:port in hex, remote, state (0A listens), …, inode. */
function listeningSockets(port: number): string[] {
  const hexPort = port.toString(16).toUpperCase().padStart(4, '0')
  const lines = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((file) => read(file).trim().split('\n').slice(1))
  return lines.flatMap((line) => {
    const fields = line.trim().split(/\s+/)
    return fields[1]?.endsWith(`:${hexPort}`) && fields[3] === '0A' ? [`socket:[${fields[9]}]`] : []
  })
}

function holdsOne(pid: string, sockets: Set<string>): boolean {
  return listed(`/proc/${pid}/fd`).some((fd) => sockets.has(link(`/proc/${pid}/fd/${fd}`)))
}

function listed(folder: string): string[] {
  return tried(() => readdirSync(folder), [])
}

function read(file: string): string {
  return tried(() => readFileSync(file, 'utf8'), '')
}

function link(file: string): string {
  return tried(() => readlinkSync(file), '')
}

/** Processes come and go, and those of others are closed to us: what cannot be read is not there. */
function tried<T>(look: () => T, otherwise: T): T {
  try {
    return look()
  } catch {
    return otherwise
  }
}
