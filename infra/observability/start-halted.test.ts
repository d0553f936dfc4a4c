import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PARTS } from '#shared/pillar/config.ts'
import { observe } from '#shared/pillar/observe.ts'
import { startParts } from '#shared/pillar/parts.ts'
import { createRegistry } from '#shared/telemetry/metrics.ts'
import { openTestPillar } from '#shared/testing/pillar.ts'
import { deleteTopic } from '#shared/testing/topic.ts'
import { undoing } from '#shared/testing/undo.ts'
import { until } from '#shared/testing/until.ts'
import { silent } from '#shared/testing/views.ts'
import { pillar } from '../../services/smart-governance/src/main.ts'

test('a process whose start does not get on says for how long, and no more once it has', async (t) => {
  const undo = undoing(t)
  const open = await openTestPillar(undo, pillar)
  undo(async () => void (await Promise.all(open.views.topics.map(deleteTopic))))
  let away = true
  const admin = () => (away ? Promise.reject(new Error('Kafka does not answer')) : open.kafka.admin())
  const running = await startParts({ ...open, kafka: { ...open.kafka, admin } }, PARTS, silent)
  undo(() => running.stop())
  const registry = createRegistry('smart-governance')
  observe(running, registry)
  const halted = async () => {
    const told = await registry.getSingleMetric('sizhi_start_halted_seconds')?.get()
    return told?.values[0]?.value
  }
  await until(async () => Number(await halted()) > 0.5)
  away = false
  await until(() => running.kafkaSeen)
  assert.equal(await halted(), 0)
})
