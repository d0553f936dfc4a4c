import { parseArgs } from 'node:util'
import { type Command, runCommand } from './command.ts'
import { forgetVolumes } from './docker/volumes.ts'
import { Problem } from './problem.ts'
import { bringUpServers, type Servers } from './servers.ts'
import { keepAddresses } from './start/addresses.ts'
import { loadDemonstration } from './start/demonstration.ts'
import { claim, type Home, homeFolder, reset, volumesOf } from './start/home.ts'
import { type Keys, keptInstance, keptKeys } from './start/keys.ts'
import { portOf } from './start/ports.ts'
import { planStack } from './start/processes.ts'
import { type Service, startService } from './start/services.ts'
import { untilOneEnds, type Watched } from './start/watch.ts'
import { welcome } from './start/welcome.ts'

/** `npm start [-- --reset]`: the whole of sizhi on this machine, until Ctrl-C. */
await runCommand(async (command) => {
  const home = homeFolder()
  const anew = wantsReset()
  await claim(home)
  if (anew) await begunAnew(home, command)
  const plan = await planStack(home)
  const keys = await keptKeys(home.of('keys.json'))
  const servers = await keptServers(home, keys, command)
  await keepAddresses(home, servers.env)
  const { graph, services, gateway } = plan(keys, servers.env)
  const running = [...(await startAll(services, home, command)), ...(await startAll([gateway], home, command))]
  const issuer = { SIZHI_DEV_ISSUER_DIR: home.of('dev-issuer') }
  await loadDemonstration({
    mongodb: servers.env.MONGODB_URI,
    env: { ...servers.env, ...issuer, SIZHI_GRAPH: graph },
    unfinished: home.of('demonstration.unfinished'),
    say: command.say,
  })
  command.say(await welcome({ graph, home, servers }))
  command.rest()
  return untilOneEnds([...running, ...watched(servers)])
})

function wantsReset(): boolean {
  try {
    return parseArgs({ options: { reset: { type: 'boolean', default: false } } }).values.reset
  } catch (error) {
    throw new Problem(`${error instanceof Error ? error.message : error}: npm start knows only --reset.`)
  }
}

async function begunAnew(home: Home, { say }: Command): Promise<void> {
  say('Beginning anew: data and keys of earlier starts are removed')
  const instance = await keptInstance(home.of('keys.json'))
  await reset(home)
  if (instance) await forgetVolumes(Object.values(volumesOf(instance)))
}

async function keptServers(home: Home, keys: Keys, command: Command): Promise<Servers> {
  const servers = await bringUpServers({
    dataDir: home.root,
    port: portOf,
    volumes: volumesOf(keys.instance),
    say: command.say,
  })
  command.atEnd(servers.stop)
  return servers
}

async function startAll(services: Service[], home: Home, command: Command): Promise<Watched[]> {
  return Promise.all(
    services.map(async (service) => {
      const process = await startService(service, home.of(service.name), command.say)
      command.atEnd(process.stop)
      return { name: service.name, process }
    }),
  )
}

function watched({ mongodb, kafka }: Servers): Watched[] {
  return [mongodb, kafka].flatMap(({ origin, process }) => (process ? [{ name: origin, process }] : []))
}
