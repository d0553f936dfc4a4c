import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A loopback proxy that can lose a server's answers, refuse connections, or cut what is open. */
export type CutProxy = {
  port: number
  /** From now on requests arrive, and the connection is cut instead of carrying their answer. */
  loseAnswers(): void
  /** From now on requests arrive, and their answers never come; connections stay open. */
  swallowAnswers(): void
  /** From now on no connection is accepted, and open ones are cut. */
  refuse(): void
  /** From now on everything passes. */
  heal(): void
  close(): Promise<void>
}

export async function startCutProxy(target: { host: string; port: number }): Promise<CutProxy> {
  const sockets = new Set<Socket>()
  let mode: 'pass' | 'lose-answers' | 'swallow-answers' | 'refuse' = 'pass'

  function track(socket: Socket): Socket {
    sockets.add(socket)
    return socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy())
  }

  function join(client: Socket): void {
    if (mode === 'refuse') return void client.destroy()
    const server = track(connect(target.port, target.host))
    track(client).pipe(server)
    server.on('data', (answer) => {
      if (mode === 'lose-answers') return void client.destroy()
      if (mode === 'pass') client.write(answer)
    })
    client.on('close', () => server.destroy())
    server.on('close', () => client.destroy())
  }

  const listener = createServer(join).listen(0, '127.0.0.1')
  await once(listener, 'listening')
  const cut = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    port: (listener.address() as AddressInfo).port,
    loseAnswers: () => {
      mode = 'lose-answers'
    },
    swallowAnswers: () => {
      mode = 'swallow-answers'
    },
    refuse: () => {
      mode = 'refuse'
      cut()
    },
    heal: () => {
      mode = 'pass'
    },
    close: async () => {
      cut()
      listener.close()
      await once(listener, 'close')
    },
  }
}
