import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { until } from '#shared/testing/until.ts'
import { isFree } from './ports.ts'
import { markOf } from './running.ts'

/** Listens, and ends its first thread while another goes on: what a server does that is being stopped. */
const HALF_ENDED = `
import ctypes, socket, threading, time
server = socket.socket()
server.bind(('127.0.0.1', 0))
server.listen()
threading.Thread(target=time.sleep, args=(600,)).start()
print(server.getsockname()[1], flush=True)
ctypes.CDLL(None).pthread_exit(None)
`

const cannot =
  process.platform !== 'linux' || spawnSync('python3', ['--version']).status !== 0
    ? 'threads are looked at on Linux alone, by a Python that is not here'
    : false

test('a process whose first thread has ended runs as long as it holds its port', { skip: cannot }, async (t) => {
  const child = spawn('python3', ['-c', HALF_ENDED], { stdio: ['ignore', 'pipe', 'inherit'] })
  t.after(() => child.kill('SIGKILL'))
  const [port] = await once(child.stdout, 'data')
  const pid = child.pid ?? assert.fail()
  const mark = markOf(pid)
  await until(() => readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z '))
  assert.ok(!(await isFree(Number(port))))
  assert.ok(mark)
  assert.equal(markOf(pid), mark)
  child.kill('SIGKILL')
  await once(child, 'exit')
  assert.equal(markOf(pid), undefined)
  assert.ok(await isFree(Number(port)))
})
