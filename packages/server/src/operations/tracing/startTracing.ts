import { context, propagation, trace } from '@opentelemetry/api'
import type { SpanExporter } from '@opentelemetry/sdk-trace'

export type Tracing = {
  /** Sends what is not yet sent, and stops. */
  close: () => Promise<void>
}

/**
 * Begins to trace where `OTEL_EXPORTER_OTLP_ENDPOINT` (or `OTEL_EXPORTER_OTLP_TRACES_ENDPOINT`) names a collector: spans go
 * there as OTLP over HTTP. Otherwise nothing is loaded and spans cost next to nothing. `OTEL_SERVICE_NAME`,
 * `OTEL_RESOURCE_ATTRIBUTES`, `OTEL_EXPORTER_OTLP_HEADERS` and `OTEL_TRACES_SAMPLER_ARG` (the share of traces that begin
 * here and are kept, 0 to 1) mean what OpenTelemetry says; a caller's `traceparent` decides for its own trace.
 *
 * @example
 * const tracing = await startTracing({ version: '0.1.0' })
 * await tracing?.close()
 */
export async function startTracing({
  version,
  env = process.env,
  exporter,
}: startTracing.Options): Promise<Tracing | undefined> {
  const endpoint = env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT ?? env.OTEL_EXPORTER_OTLP_ENDPOINT
  if (!exporter && (endpoint === undefined || endpoint === '')) return undefined
  const [sdk, otlp, hooks, core, resources] = await Promise.all([
    import('@opentelemetry/sdk-trace'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/context-async-hooks'),
    import('@opentelemetry/core'),
    import('@opentelemetry/resources'),
  ])
  const share = Number(env.OTEL_TRACES_SAMPLER_ARG ?? 1)
  const provider = new sdk.TracerProvider({
    resource: resources
      .resourceFromAttributes({ 'service.name': env.OTEL_SERVICE_NAME ?? 'openledger', 'service.version': version })
      .merge(resources.detectResources({ detectors: [resources.envDetector] })),
    sampler: new sdk.ParentBasedSampler({
      root: new sdk.TraceIdRatioBasedSampler(share >= 0 && share <= 1 ? share : 1),
    }),
    spanProcessors: [new sdk.BatchSpanProcessor({ exporter: exporter ?? new otlp.OTLPTraceExporter() })],
  })
  context.setGlobalContextManager(new hooks.AsyncLocalStorageContextManager().enable())
  propagation.setGlobalPropagator(new core.W3CTraceContextPropagator())
  trace.setGlobalTracerProvider(provider)
  return {
    async close() {
      trace.disable()
      propagation.disable()
      context.disable()
      // A collector that is gone must not hold the process: what it did not take is lost.
      await Promise.race([
        provider.shutdown().catch(() => {}),
        new Promise(resolve => setTimeout(resolve, 3000).unref()),
      ])
    },
  }
}

export declare namespace startTracing {
  type Options = {
    version: string
    env?: Record<string, string | undefined>
    /** Where spans go instead of to a collector; for tests. */
    exporter?: SpanExporter | undefined
  }
}
