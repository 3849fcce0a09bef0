import type { Log } from '@openledger/base'
import { isSpanContextValid, trace } from '@opentelemetry/api'

/** The same log, whose lines carry the ids of the active trace and span, where there is one. */
export function traceLog(log: Log): Log {
  const traced =
    (write: Log['info']): Log['info'] =>
    (message, facts) => {
      const span = trace.getActiveSpan()?.spanContext()
      if (!span || !isSpanContextValid(span)) return write(message, facts)
      write(message, { ...facts, trace: span.traceId, span: span.spanId })
    }
  return {
    debug: traced(log.debug),
    info: traced(log.info),
    warn: traced(log.warn),
    error: traced(log.error),
    child: name => traceLog(log.child(name)),
  }
}
