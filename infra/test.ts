import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import { type Command, runCommand } from './command.ts'
import { freePort } from './native/ports.ts'
import { bringUpServers, type Servers } from './servers.ts'
import { sweepAbandoned } from './test/abandoned.ts'
import { testArguments } from './test/arguments.ts'

/** `npm test [-- paths… --node-test-options…]`: the real servers for as long as the tests run. */
await runCommand(async (command) => {
  const args = testArguments(process.argv.slice(2))
  const servers = await testServers(command)
  command.say(`Testing with ${servers.mongodb.origin} and ${servers.kafka.origin}`)
  command.rest()
  const tests = execa(process.execPath, args, {
    stdio: 'inherit',
    reject: false,
    env: { ...servers.env, NODE_OPTIONS: '--disable-warning=TimeoutNegativeWarning' },
  })
  command.atEnd(async () => {
    tests.kill('SIGTERM')
    await tests
  })
  const { exitCode } = await tests
  return exitCode ?? 1
})

async function testServers(command: Command): Promise<Servers> {
  await sweepAbandoned()
  const dataDir = await mkdtemp(join(tmpdir(), `sizhi-test-${process.pid}-`))
  command.atEnd(() => rm(dataDir, { recursive: true, force: true }))
  const servers = await bringUpServers({ dataDir, port: freePort, say: command.say })
  command.atEnd(servers.stop)
  return servers
}
