import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isProblem } from '../problem.ts'
import { runTool } from './tool.ts'

const words = { to: 'fetch Kafka', missing: 'install Maven', failed: 'see that Maven Central can be reached' }

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
    assert.equal(
      error.message,
      `'${process.execPath}' could not fetch Kafka ("[ERROR] Could not resolve host"): see that Maven Central can be reached, then try again.`,
    )
    return true
  })
})

test('of a Java stack the exception is told, not where it was thrown', async () => {
  const stack =
    'Exception in thread "main" KafkaException: no room\\n\\tat kafka.tools.StorageTool.main(StorageTool.scala)'
  await assert.rejects(runTool(process.execPath, ['-e', `console.log('${stack}'); process.exit(1)`], words), /no room/)
})

test('a tool that succeeds gives what it said', async () => {
  assert.equal(await runTool(process.execPath, ['-e', `console.log('ready')`], words), 'ready')
})
