import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isProblem } from '../problem.ts'
import { runTool } from './tool.ts'

const words = { to: 'fetch Kafka', missing: 'install Maven' }

test('a missing tool is one sentence that says what to install', async () => {
  await assert.rejects(runTool('no-such-tool', [], words), (error) => {
    assert.ok(isProblem(error))
    assert.equal(error.message, `'no-such-tool' is needed to fetch Kafka and is not on the PATH: install Maven.`)
    return true
  })
})

test('a tool that fails is one sentence with its own reason', async () => {
  const script = `console.log('starting'); console.error('[ERROR] Could not resolve host'); process.exit(1)`
  await assert.rejects(runTool(process.execPath, ['-e', script], words), (error) => {
    assert.ok(isProblem(error))
    assert.match(error.message, /could not fetch Kafka \("\[ERROR\] Could not resolve host"\)/)
    assert.equal(error.message.split('\n').length, 1)
    return true
  })
})

test('a tool that succeeds gives what it said', async () => {
  assert.equal(await runTool(process.execPath, ['-e', `console.log('ready')`], words), 'ready')
})
