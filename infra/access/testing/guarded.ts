import { chmod, copyFile, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Db, MongoClient } from 'mongodb'
import { parse } from 'yaml'
import { z } from 'zod'
import { startKafka } from '../../native/kafka.ts'
import { findMongod } from '../../native/mongod.ts'
import { freePort } from '../../native/ports.ts'
import { launch, untilReady } from '../../native/process.ts'
import { PILLARS } from '../../pillars.ts'
import { silent } from '../../problem.ts'
import { ADMIN, ensureSecrets, readPassword } from '../secrets.ts'

/** What docker-compose.yml says of the two stores. */
const compose = z
  .object({
    services: z.object({
      kafka: z.object({ environment: z.record(z.string(), z.union([z.string(), z.number()])) }),
      mongodb: z.object({ command: z.array(z.string()) }),
    }),
  })
  .parse(parse(await readFile(new URL('../../../docker-compose.yml', import.meta.url), 'utf8'), { merge: true }))

export type Guarded = Awaited<ReturnType<typeof startGuarded>>

/**
 * Kafka and MongoDB as docker-compose.yml guards them, with its very settings and the secrets of `npm run keys`, as
 * processes of this machine. Nobody but the administrators has any right yet.
 */
export async function startGuarded() {
  const folder = await mkdtemp(join(tmpdir(), 'sizhi-guarded-'))
  const secrets = join(folder, 'secrets')
  await ensureSecrets(secrets, PILLARS)
  const [kafka, mongod] = await Promise.all([guardedKafka(folder, secrets), guardedMongod(folder, secrets)])
  return {
    secrets,
    /** Brokers by listener: one is for services, the other is published. */
    inside: kafka.inside,
    analysts: kafka.analysts,
    mongodb: mongod.uri,
    async stop() {
      await Promise.all([kafka.stop(), mongod.stop()])
      await rm(folder, { recursive: true })
    },
  }
}

async function guardedKafka(folder: string, secrets: string) {
  const [inside, analysts, controller] = [await freePort(), await freePort(), await freePort()]
  const moved = {
    listeners: `INSIDE://127.0.0.1:${inside},ANALYSTS://127.0.0.1:${analysts},CONTROLLER://127.0.0.1:${controller}`,
    'advertised.listeners': `INSIDE://127.0.0.1:${inside},ANALYSTS://127.0.0.1:${analysts}`,
    'controller.quorum.voters': `1@127.0.0.1:${controller}`,
    'log.dirs': join(folder, 'kafka', 'log'),
  }
  const settings = { ...brokerSettingsOf(compose.services.kafka.environment, secrets), ...moved }
  const sasl = { mechanism: 'plain', username: ADMIN, password: await readPassword(secrets, 'kafka', ADMIN) } as const
  const server = await startKafka({
    port: inside,
    dataDir: join(folder, 'kafka'),
    settings,
    sasl,
  })
  return { inside: server.brokers, analysts: `127.0.0.1:${analysts}`, stop: server.stop }
}

/** KAFKA_LOG_DIRS is log.dirs, as the public image reads its environment; its secrets lie where these do. */
function brokerSettingsOf(environment: Record<string, string | number>, secrets: string): Record<string, string> {
  const entries = Object.entries(environment).filter(([name]) => name !== 'KAFKA_HEAP_OPTS')
  return Object.fromEntries(
    entries.map(([name, value]) => [
      name.replace('KAFKA_', '').toLowerCase().replaceAll('_', '.'),
      String(value).replaceAll('$$', '$').replace('/run/secrets', secrets),
    ]),
  )
}

/** As the public image does it: the administrator is made before anybody else can come. The set is not made yet. */
async function guardedMongod(folder: string, secrets: string) {
  const port = await freePort()
  const dataDir = join(folder, 'mongod')
  const keyFile = join(folder, 'keyfile')
  await mkdir(join(dataDir, 'db'), { recursive: true })
  await copyFile(join(secrets, 'mongodb.keyfile'), keyFile)
  await chmod(keyFile, 0o400)
  const place = ['--dbpath', join(dataDir, 'db'), '--port', String(port), '--bind_ip', '127.0.0.1', '--nounixsocket']
  const [, ...args] = compose.services.mongodb.command.filter((each) => each !== '--bind_ip_all')
  const guarded = args.map((each) => (each === '/tmp/keyfile' ? keyFile : each))

  const open = await startMongod({ args: place, port, dataDir })
  const pwd = await readPassword(secrets, 'mongodb', ADMIN)
  await inAdmin(port, (admin) => admin.command({ createUser: ADMIN, pwd, roles: ['root'] }))
  await open.stop()
  const { stop } = await startMongod({ args: [...place, ...guarded], port, dataDir })
  return { uri: `mongodb://127.0.0.1:${port}/?replicaSet=rs0`, stop }
}

async function startMongod({ args, port, dataDir }: { args: string[]; port: number; dataDir: string }) {
  const server = await launch({ command: await findMongod(silent), args, dataDir })
  const answers = () => inAdmin(port, (admin) => admin.command({ hello: 1 }))
  await untilReady('mongod', server, () =>
    answers().then(
      () => true,
      () => false,
    ),
  )
  return server
}

async function inAdmin<T>(port: number, use: (admin: Db) => Promise<T>): Promise<T> {
  const uri = `mongodb://127.0.0.1:${port}/?directConnection=true&serverSelectionTimeoutMS=500`
  const client = new MongoClient(uri)
  return use(client.db('admin')).finally(() => client.close())
}
