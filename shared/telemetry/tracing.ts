import {
  type Attributes,
  type Context,
  isSpanContextValid,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from '@opentelemetry/api'

/** Traces of one process. Without an exporter nothing of OpenTelemetry's is loaded and nothing is done per request. */
let tracer: Tracer | undefined

type Environment = Record<string, string | undefined>

/**
 * Begins to export traces by OTLP over HTTP where the environment names an endpoint, by OpenTelemetry's own variables
 * (OTEL_EXPORTER_OTLP_ENDPOINT, …_TRACES_ENDPOINT, …_HEADERS, OTEL_TRACES_SAMPLER). The provider is not made the
 * global one: libraries would begin traces of their own beside ours.
 */
export async function startTracing(service: string, env: Environment = process.env): Promise<() => Promise<void>> {
  if (!env.OTEL_EXPORTER_OTLP_ENDPOINT && !env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT) return async () => {}
  const [{ BasicTracerProvider, BatchSpanProcessor }, { OTLPTraceExporter }, { resourceFromAttributes }] =
    await Promise.all([
      import('@opentelemetry/sdk-trace-base'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
    ])
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ 'service.name': service, 'service.namespace': 'sizhi' }),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  })
  tracer = provider.getTracer('sizhi')
  return async () => {
    tracer = undefined
    await provider.shutdown()
  }
}

/** A piece of work that is under way. */
export type Ongoing = {
  /** Where whatever follows from it belongs; undefined: tracing is off. */
  traceparent?: string
  end(error?: unknown): void
}

const NOTHING: Ongoing = { end: () => {} }

export type SpanOptions = { parent: string | undefined; kind?: keyof typeof SpanKind; attributes?: Attributes }

/** `parent`: a W3C traceparent; without one the span begins a trace. Attributes name things, they hold no data. */
export function startSpan(name: string, { parent, kind = 'INTERNAL', attributes = {} }: SpanOptions): Ongoing {
  if (!tracer) return NOTHING
  const span = tracer.startSpan(name, { kind: SpanKind[kind], attributes }, contextOf(parent))
  return {
    traceparent: traceparentOf(span),
    end(error) {
      if (error !== undefined) span.setStatus({ code: SpanStatusCode.ERROR })
      span.end()
    },
  }
}

/** Work as a span; it hands `traceparent` on to whatever it causes: the span's own, or the parent's with tracing off. */
export async function inSpan<T>(
  name: string,
  options: SpanOptions,
  work: (traceparent: string | undefined) => Promise<T>,
): Promise<T> {
  if (!tracer) return work(options.parent)
  const span = startSpan(name, options)
  try {
    const result = await work(span.traceparent)
    span.end()
    return result
  } catch (error) {
    span.end(error)
    throw error
  }
}

/** Work that is done for many at once: a span of each one's trace, as long as the work. Who has no trace gets none. */
export async function inSpans<T>(
  name: string,
  kind: keyof typeof SpanKind,
  parents: () => readonly (string | undefined)[],
  work: () => Promise<T>,
): Promise<T> {
  if (!tracer) return work()
  const given = new Set(parents().filter((parent) => parent !== undefined))
  const spans = [...given].map((parent) => startSpan(name, { parent, kind }))
  let failure: unknown
  try {
    return await work()
  } catch (error) {
    failure = error
    throw error
  } finally {
    for (const span of spans) span.end(failure)
  }
}

const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/

function contextOf(traceparent: string | undefined): Context {
  const [, traceId = '', spanId = '', flags = ''] = TRACEPARENT.exec(traceparent ?? '') ?? []
  const parent = { traceId, spanId, traceFlags: Number.parseInt(flags, 16), isRemote: true }
  return isSpanContextValid(parent) ? trace.setSpanContext(ROOT_CONTEXT, parent) : ROOT_CONTEXT
}

function traceparentOf(span: Span): string {
  const { traceId, spanId, traceFlags } = span.spanContext()
  return `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`
}
