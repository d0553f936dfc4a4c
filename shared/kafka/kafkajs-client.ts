import { connect, type Socket } from 'node:net'
import { type ISocketFactory, Kafka, type LogEntry, logLevel, type RetryOptions, type SASLOptions } from 'kafkajs'
import type { BaseLogger } from 'pino'
import { checksumNatively } from './kafkajs-checksum.ts'
import { letGoOfAnswers } from './kafkajs-chunks.ts'
import { decodeRecordsInOnePass } from './kafkajs-decode.ts'
import { encodeRecordsInOnePiece } from './kafkajs-encode.ts'
import { endStrayFetchers } from './kafkajs-fetch.ts'
import { restTimers } from './kafkajs-timer.ts'

export type Log = Pick<BaseLogger, 'debug' | 'info' | 'warn' | 'error'>

export type KafkaSettings = {
  brokers: string[]
  clientId?: string
  /** Passed on as it is, for instance { mechanism: 'plain', username, password }. */
  sasl?: SASLOptions
  log: Log
}

/** A kafkajs client of one life: dropping it cuts its sockets, so nothing of it is ever heard again. */
export type Client = { kafka: Kafka; drop(): void }

/** What kafkajs may tell about itself. Keys, values and headers never stand in these fields. */
const LOGGED = ['broker', 'clientId', 'groupId', 'topic', 'partition', 'retryCount', 'retryTime'] as const

/** These say the same again with every attempt while a broker is away. */
const REPEATED = new Set(['Connection', 'BrokerPool', 'Producer', 'Consumer'])

restTimers()
endStrayFetchers()
letGoOfAnswers()
encodeRecordsInOnePiece()
decodeRecordsInOnePass()
checksumNatively()

export function newClient(settings: KafkaSettings, retry: RetryOptions): Client {
  const { brokers, clientId = 'sizhi', sasl, log } = settings
  const sockets = openSockets()
  const kafka = new Kafka({
    brokers: shuffled(brokers),
    clientId,
    ...(sasl && { sasl }),
    connectionTimeout: 1000,
    requestTimeout: 5000,
    retry,
    socketFactory: sockets.open,
    logLevel: logLevel.INFO,
    logCreator: () => (entry) => {
      if (!sockets.dropped()) tell(log, entry)
    },
  })
  return { kafka, drop: sockets.drop }
}

function openSockets(): { open: ISocketFactory; drop(): void; dropped(): boolean } {
  const sockets = new Set<Socket>()
  let dropped = false

  function open({ host, port, onConnect }: Parameters<ISocketFactory>[0]): Socket {
    if (dropped) throw new Error('the client was dropped')
    const socket = connect({ host, port, noDelay: true }, onConnect)
    socket.setKeepAlive(true, 60_000)
    sockets.add(socket)
    return socket.once('close', () => sockets.delete(socket))
  }

  function drop(): void {
    dropped = true
    // With an error, kafkajs rejects what waits on the socket; a plain destroy would leave it waiting.
    for (const socket of sockets) socket.destroy(new Error('the client was dropped'))
  }

  return { open, drop, dropped: () => dropped }
}

/** A fault that kafkajs meets is handled by the adapters, which say what came of it: at most a warning here. */
function tell(log: Log, { namespace, level, log: entry }: LogEntry): void {
  const fields: Record<string, unknown> = { kafkajs: namespace }
  for (const name of LOGGED) if (entry[name] !== undefined) fields[name] = entry[name]
  if (typeof entry.error === 'string') fields.reason = entry.error
  if (level > logLevel.WARN || REPEATED.has(namespace)) log.debug(fields, entry.message)
  else log.warn(fields, entry.message)
}

/** So that a broker that hangs does not stand first in every new client's list. */
export function shuffled<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}
