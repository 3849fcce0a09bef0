import { BaseError } from '@openledger/base'
import { type Attributes, type Span, SpanStatusCode, trace } from '@opentelemetry/api'

/** All spans of this room; it does nothing as long as `startTracing` was not called. */
export const tracer = () => trace.getTracer('openledger')

/**
 * Runs work in a span of its own, under the one that is active. What it throws is told to the span by its code: messages
 * may quote a question.
 *
 * @example
 * const issued = await inSpan('inference.receipt', {}, () => issue(facts))
 */
export function inSpan<T>(name: string, attributes: Attributes, work: (span: Span) => Promise<T>): Promise<T> {
  return tracer().startActiveSpan(name, { attributes }, async span => {
    try {
      return await work(span)
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR, message: BaseError.is(error) ? error.code : 'server/internal' })
      throw error
    } finally {
      span.end()
    }
  })
}
