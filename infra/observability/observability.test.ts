import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { parser } from '@prometheus-io/lezer-promql'
import { execa } from 'execa'
import { parse } from 'yaml'
import { z } from 'zod'
import { FINDINGS, KAFKA_AWAY } from '#infra/cli/ops/attention.ts'
import { PILLARS } from '#infra/pillars.ts'
import { observe } from '#shared/pillar/observe.ts'
import { createRegistry } from '#shared/telemetry/metrics.ts'
import { testPillar } from '#shared/testing/pillar.ts'
import { isErrorCode } from '../../gateway/errors.ts'
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

const rules = z
  .object({
    groups: z.tuple([
      z.object({
        rules: z.array(
          z.union([
            z.strictObject({ record: z.string(), expr: z.string() }),
            z.strictObject({
              alert: z.string(),
              expr: z.string(),
              for: z.string(),
              labels: z.strictObject({ severity: z.enum(['page', 'ticket']), code: z.string().optional() }),
              annotations: z.strictObject({ summary: z.string(), description: z.string(), runbook: z.string() }),
            }),
          ]),
        ),
      }),
    ]),
  })
  .parse(parse(await here('alarms.yml'))).groups[0].rules
const alarms = rules.filter((rule) => 'alert' in rule)
const recorded = rules.filter((rule) => 'record' in rule)

const asked = [
  ...dashboard.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)),
  ...rules.map(({ expr }) => expr),
]

/** The texts of a PromQL expression's nodes of one kind. Throws where it is none. */
function nodesOf(expr: string, kind: 'Identifier' | 'LabelName' | 'StringLiteral'): string[] {
  const found: string[] = []
  parser.parse(expr).iterate({
    enter({ name, type, from, to }) {
      if (type.isError) throw new SyntaxError(`no PromQL: ${expr}`)
      if (name === kind) found.push(expr.slice(from, to))
    },
  })
  return found
}

/** What Prometheus says by itself. */
const OWN = { metrics: ['up', 'ALERTS'], labels: ['job', 'alertname', 'alertstate'] }

test('whatever the dashboard and the alarms ask for, the processes tell', async (t) => {
  const { running } = await testPillar(t, pillar)
  const registry = createRegistry('smart-governance')
  observe(running, registry)
  const gateway = createMetrics(['smart-governance'])
  gateway.answered('query', 0.1)
  gateway.fetched('smart-governance', 'query', 'ok', 0.1)
  const told = `${await registry.metrics()}\n${await gateway.registry.metrics()}`
  const series = [...told.matchAll(/^([a-z_][a-z0-9_]*)\{(.*)\}/gm)]
  const metrics = new Set([...OWN.metrics, ...recorded.map(({ record }) => record), ...series.map(([, name]) => name)])
  const labels = new Set([...OWN.labels, ...series.flatMap(([, , each = '']) => each.match(/\w+(?==")/g) ?? [])])
  for (const expr of asked) {
    const names = nodesOf(expr, 'Identifier')
    assert.ok(names.length > 0, expr)
    assert.deepEqual(
      names.filter((name) => !metrics.has(name)),
      [],
      expr,
    )
    assert.deepEqual(
      nodesOf(expr, 'LabelName').filter((name) => !labels.has(name)),
      [],
      expr,
    )
  }
})

test('the operator’s page lists each alarm with the part that helps, the same one as its finding in the status', async () => {
  const page = await here('../../docs/operations.md')
  const headings: string[] = page.match(/(?<=^## ).*$/gm) ?? []
  const listed = [...page.matchAll(/^\| `(\w+)` +\| (page|ticket) +\|.*\| (.*?) +\|$/gm)].map((row) => row.slice(1))
  const wanted = alarms.map(({ alert, labels, annotations }) => [alert, labels.severity, annotations.runbook])
  assert.deepEqual(listed.toSorted(), wanted.toSorted())
  const helps = { ...FINDINGS, [KAFKA_AWAY.code]: KAFKA_AWAY }
  for (const { alert, labels, annotations } of alarms) {
    assert.ok(headings.includes(annotations.runbook), alert)
    if (labels.code) assert.equal(annotations.runbook, helps[labels.code]?.see, alert)
  }
})

test('each process has an alarm that it is away, and errors are told by codes that there are', () => {
  const texts = (name: string) =>
    rules
      .filter((rule) => ('alert' in rule ? rule.alert : rule.record) === name)
      .flatMap(({ expr }) => nodesOf(expr, 'StringLiteral').map((text) => text.slice(1, -1)))
  assert.deepEqual(texts('ProcessAway'), ['gateway', ...PILLARS])
  const codes = texts('sizhi:answers_failing:rate5m').flatMap((pattern) => pattern.split('|'))
  assert.ok(codes.length > 1 && codes.every(isErrorCode))
})

test('Prometheus takes its files, and each alarm comes on figures that call for it and on no others', async (t) => {
  for (const what of [
    ['check', 'config', 'prometheus.yml'],
    ['test', 'rules', 'alarms.test.yml'],
  ]) {
    const run = await execa('promtool', what, { cwd: import.meta.dirname, reject: false })
    if (run.code === 'ENOENT') return t.skip('promtool is not on the path')
    assert.equal(run.exitCode, 0, run.stderr || run.stdout)
  }
})

test('every process of the stack is asked, by its name and at its port', () => {
  const processes = ['gateway', ...PILLARS]
  const scraped = scraping.scrape_configs.map(({ job_name: job, dns_sd_configs: [{ names, port }] }) => [
    job,
    ...names,
    port,
  ])
  assert.deepEqual(
    scraped.sort(),
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
