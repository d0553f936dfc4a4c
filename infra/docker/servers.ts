import type { Server, ServerName, Wanted } from '../servers.ts'
import { images, startContainer } from './containers.ts'
import { engineWith } from './engine.ts'

/**
 * Servers in containers, where an engine answers and has or can pull the images; nothing where none answers. A
 * failure is told in one sentence and leaves the choice to the next source.
 */
export async function fromDocker(names: ServerName[], wanted: Wanted): Promise<Partial<Record<ServerName, Server>>> {
  if (names.length === 0 || process.env.SIZHI_DOCKER === 'off') return {}
  const started: [ServerName, Server][] = []
  try {
    const host = await engineWith(
      names.map((name) => images[name]),
      wanted.say,
    )
    if (!host) return {}
    for (const name of names) started.push([name, await startContainer(name, host, wanted)])
    return Object.fromEntries(started)
  } catch (error) {
    for (const [, server] of started) await server.stop()
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error)
    wanted.say(`Docker cannot be used here (${why}): going on without it`)
    return {}
  }
}
