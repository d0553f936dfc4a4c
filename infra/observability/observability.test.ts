import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { parse } from 'yaml'
import { z } from 'zod'
import { PILLARS } from '#infra/pillars.ts'
import { observe } from '#shared/pillar/observe.ts'
import { createRegistry } from '#shared/telemetry/metrics.ts'
import { testPillar } from '#shared/testing/pillar.ts'
import { createMetrics } from '../../gateway/metrics.ts'
import { pillar } from '../../services/smart-governance/src/main.ts'

const here = (path: string) => readFile(new URL(path, import.meta.url), 'utf8')

const dashboard = z
  .object({
    panels: z.array(
      z.object({
        title: z.string(),
        description: z.string().min(1),
        datasource: z.object({ uid: z.string() }),
        targets: z.array(z.object({ expr: z.string() })).min(1),
        gridPos: z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() }),
      }),
    ),
  })
  .parse(JSON.parse(await here('grafana/dashboards/sizhi.json')))

const scraping = z
  .object({
    scrape_configs: z.array(
      z.object({
        job_name: z.string(),
        dns_sd_configs: z.tuple([z.object({ names: z.tuple([z.string()]), type: z.literal('A'), port: z.number() })]),
      }),
    ),
  })
  .parse(parse(await here('prometheus.yml')))

const compose = z
  .object({
    services: z.record(z.string(), z.looseObject({ environment: z.record(z.string(), z.unknown()).optional() })),
  })
  .parse(parse(await here('../../docker-compose.yml'), { merge: true }))

const WORDS = /[a-z_][a-z0-9_]*(?=[{[)\s]|$)/g
/** Of PromQL, as far as the dashboard uses it. */
const NO_METRICS = new Set(['by', 'max', 'sum', 'rate', 'histogram_quantile'])
const LABELS = /\bby \([^)]*\)|\{[^}]*\}|\[[^\]]*\]/g

function metricsIn(expr: string): string[] {
  return [...expr.replaceAll(LABELS, ' ').matchAll(WORDS)].map(([word]) => word).filter((word) => !NO_METRICS.has(word))
}

test('whatever the dashboard asks for, the processes tell', async (t) => {
  const { running } = await testPillar(t, pillar)
  const registry = createRegistry('smart-governance')
  observe(running, registry)
  const gateway = createMetrics(['smart-governance'])
  gateway.answered('query', 0.1)
  gateway.fetched('smart-governance', 'query', 'ok', 0.1)
  const told = `${await registry.metrics()}\n${await gateway.registry.metrics()}`
  const names = new Set([...told.matchAll(/^([a-z_][a-z0-9_]*)\{/gm)].map(([, name]) => name))
  const asked = dashboard.panels.flatMap(({ targets }) => targets.flatMap(({ expr }) => metricsIn(expr)))
  assert.ok(asked.length >= dashboard.panels.length)
  assert.deepEqual(
    asked.filter((name) => !names.has(name)),
    [],
  )
})

test('every process of the stack is asked, by its name and at its port', () => {
  const processes = ['gateway', ...PILLARS]
  const asked = scraping.scrape_configs.map(({ job_name: job, dns_sd_configs: [{ names, port }] }) => [
    job,
    ...names,
    port,
  ])
  assert.deepEqual(
    asked.sort(),
    processes.map((name) => [name, name, compose.services[name]?.environment?.PORT]).sort(),
  )
})

test('the dashboard reads the source that is provisioned, and no panel lies on another', async () => {
  const { datasources } = z
    .object({ datasources: z.tuple([z.looseObject({ uid: z.string(), url: z.string() })]) })
    .parse(parse(await here('grafana/provisioning/datasources/prometheus.yml')))
  assert.equal(datasources[0].url, 'http://prometheus:9090')
  assert.deepEqual(new Set(dashboard.panels.map(({ datasource }) => datasource.uid)), new Set([datasources[0].uid]))
  const cells = dashboard.panels.flatMap(({ gridPos: { x, y, w, h } }) =>
    Array.from({ length: w * h }, (_, cell) => `${x + (cell % w)} ${y + Math.floor(cell / w)}`),
  )
  assert.equal(new Set(cells).size, cells.length)
})
