import type { ServerResponse } from 'node:http'
import { context, defaultTextMapGetter, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import { tracer } from '../operations/tracing/inSpan.ts'

/** Paths that are asked every few seconds and say nothing about a request. */
const untraced = /^\/(healthz|readyz|metrics|assets\/|api\/serving$|api\/status$)/

/**
 * A span for each request, under the caller's own trace where it sent a `traceparent`. It ends with the last byte of the
 * answer, so a stream's span is as long as the stream.
 */
export function traceRequests(): MiddlewareHandler {
  return (c, next) => {
    if (untraced.test(c.req.path)) return next()
    const { method } = c.req
    const parent = propagation.extract(context.active(), c.req.header(), defaultTextMapGetter)
    const attributes = { 'http.request.method': method, 'url.path': c.req.path }
    const span = tracer().startSpan(method, { kind: SpanKind.SERVER, attributes }, parent)
    return context.with(trace.setSpan(parent, span), async () => {
      try {
        await next()
      } finally {
        const route = routePath(c, -1)
        const { status } = c.res
        span.updateName(route.includes('*') ? method : `${method} ${route}`)
        span.setAttributes({
          'http.response.status_code': status,
          'openledger.request': c.res.headers.get('x-request-id') ?? '',
          ...(route.includes('*') ? {} : { 'http.route': route }),
          ...(c.get('errorCode') !== undefined && { 'error.type': c.get('errorCode') }),
        })
        if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
        const outgoing = (c.env as { outgoing?: ServerResponse } | undefined)?.outgoing
        if (!outgoing || outgoing.closed) span.end()
        else outgoing.once('close', () => span.end())
      }
    })
  }
}
