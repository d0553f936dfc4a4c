import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { z } from 'zod'

/** A span as it was exported; ids in hexadecimal. */
export type ExportedSpan = {
  service: string
  name: string
  traceId: string
  spanId: string
  parentSpanId: string
  attributes: Record<string, unknown>
}

const attributes = z
  .array(z.object({ key: z.string(), value: z.looseObject({ stringValue: z.string().optional() }) }))
  .transform((list) => Object.fromEntries(list.map(({ key, value }) => [key, value.stringValue ?? value])))

/** What OTLP over HTTP sends as JSON, as far as tests look at it. */
const exported = z.object({
  resourceSpans: z.array(
    z.object({
      resource: z.object({ attributes }),
      scopeSpans: z.array(
        z.object({
          spans: z.array(
            z.object({
              name: z.string(),
              traceId: z.string(),
              spanId: z.string(),
              parentSpanId: z.string().default(''),
              attributes: attributes.default({}),
            }),
          ),
        }),
      ),
    }),
  ),
})

/** An OpenTelemetry collector that keeps what it is sent. */
export async function startCollector() {
  const spans: ExportedSpan[] = []
  const server = createServer(async (request, response) => {
    const { resourceSpans } = exported.parse(await json(request))
    for (const { resource, scopeSpans } of resourceSpans) {
      const service = String(resource.attributes['service.name'])
      for (const span of scopeSpans.flatMap((scope) => scope.spans)) spans.push({ service, ...span })
    }
    response.setHeader('content-type', 'application/json').end('{}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    spans,
    /** What makes a process export to it, soon. */
    env: { OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`, OTEL_BSP_SCHEDULE_DELAY: '50' },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
