import { rm } from 'node:fs/promises'
import { execa } from 'execa'
import { type Command, runCommand } from './command.ts'
import { freePort } from './native/ports.ts'
import { bringUpServers } from './servers.ts'
import { ownedFolder, sweepAbandoned } from './test/abandoned.ts'
import { testArguments, testEnvironment } from './test/arguments.ts'
import { refuseScans } from './test/no-scans.ts'

/** `npm test [-- paths… --node-test-options…]`: the real servers for as long as the tests run. */
await runCommand(async (command) => {
  const args = testArguments(process.argv.slice(2))
  const temporary = await temporaryFolder(command)
  const servers = await bringUpServers({ dataDir: temporary, port: freePort, say: command.say })
  command.atEnd(servers.stop)
  if (!process.env.MONGODB_URI) await refuseScans(servers.mongodb.address)
  command.say(`Testing with ${servers.mongodb.origin} and ${servers.kafka.origin}`)
  command.rest()
  const tests = execa(process.execPath, args, {
    stdio: 'inherit',
    reject: false,
    env: { ...servers.env, ...testEnvironment(temporary) },
  })
  command.atEnd(async () => {
    tests.kill('SIGTERM')
    await tests
  })
  const { exitCode } = await tests
  return exitCode ?? 1
})

/** Holds the servers' data and, as TMPDIR, all that tests put down; removed at the end. */
async function temporaryFolder(command: Command): Promise<string> {
  await sweepAbandoned()
  const folder = await ownedFolder()
  command.atEnd(() => rm(folder, { recursive: true, force: true }))
  return folder
}
