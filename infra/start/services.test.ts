import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { freePort } from '../native/ports.ts'
import { isProblem, silent } from '../problem.ts'
import { type Service, startService } from './services.ts'
import { untilOneEnds } from './watch.ts'

let folder: string

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sizhi-services-'))
})

after(() => rm(folder, { recursive: true }))

async function service(script: string): Promise<Service> {
  const name = `service-${Math.random()}`
  const main = join(folder, `${name}.mjs`)
  await writeFile(main, script)
  return { name, main, port: await freePort(), env: { WORD: 'from the environment' } }
}

const answering = `import { createServer } from 'node:http'
let asked = 0
createServer((request, response) => {
  asked += 1
  response.writeHead(request.url === '/readyz' && asked > 3 ? 200 : 503).end()
}).listen(process.env.PORT, '127.0.0.1')
`

test('a service is ready when its readiness says so, and has its port and environment', async () => {
  const some = await service(`${answering}console.log(process.env.WORD)`)
  const running = await startService(some, join(folder, some.name), silent)
  const { status } = await fetch(`http://127.0.0.1:${some.port}/readyz`)
  assert.equal(status, 200)
  assert.equal(await running.lastLines(1), 'from the environment')
  await running.stop()
})

test('a service that cannot start is told with its own words', async () => {
  const some = await service(`console.error('KAFKA_BROKERS is missing'); process.exit(1)`)
  await assert.rejects(startService(some, join(folder, some.name), silent), (error) => {
    assert.ok(isProblem(error))
    assert.match(error.message, /ended by itself \(exit code 1\); its last words:\nKAFKA_BROKERS is missing$/)
    return true
  })
})

test('of several that run, the one that ends is named with its last words', async () => {
  const lasting = await service(answering)
  const ending = await service(
    `${answering}process.on('SIGUSR2', () => { console.log('out of memory'); process.exit(9) })`,
  )
  const all = []
  for (const one of [lasting, ending]) {
    all.push({ name: one.name, process: await startService(one, join(folder, one.name), silent) })
  }
  const end = untilOneEnds(all)
  const last = all.at(-1)?.process
  assert.ok(last)
  process.kill(last.pid, 'SIGUSR2')
  await assert.rejects(
    end,
    (error) => isProblem(error) && error.message.startsWith(ending.name) && /out of memory$/.test(error.message),
  )
  for (const one of all) await one.process.stop()
})
