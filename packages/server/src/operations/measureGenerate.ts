import { context, type Span, trace } from '@opentelemetry/api'
import type { Router } from '../backends/createRouter.ts'
import type { Latencies } from './createLatencies.ts'
import { inSpan, tracer } from './tracing/inSpan.ts'

/**
 * The same `generate`, whose first token and gaps between tokens are timed where this process gets them, and whose time
 * is told to the active trace: until the first text, and from there on.
 */
export function measureGenerate({ generate, latencies }: measureGenerate.Options): Router['generate'] {
  return ({ onText, onToken, ...options }) => {
    const kind = options.adapter === undefined ? 'base' : 'fine-tune'
    const began = Date.now()
    let firstAt = 0
    let last = performance.now()
    let hasTokens = false
    const tick = () => {
      const now = performance.now()
      const seconds = (now - last) / 1000
      last = now
      if (firstAt > 0) latencies.betweenTokens(kind, seconds)
      else {
        firstAt = Date.now()
        latencies.firstToken(kind, seconds)
      }
    }
    const attributes = { 'openledger.class': kind, 'openledger.prompt_tokens': options.ids.length }
    return inSpan('engine.generate', attributes, async span => {
      const done = await generate({
        ...options,
        onToken(token) {
          hasTokens = true
          tick()
          onToken?.(token)
        },
        onText(text) {
          // A backend that tells no tokens is timed by its text.
          if (!hasTokens) tick()
          onText?.(text)
        },
      })
      span.setAttributes({
        'openledger.completion_tokens': done.ids.length,
        'openledger.finish': done.finish,
        'openledger.backend': done.backend,
        'openledger.retries': done.retries,
      })
      const [now, first] = [Date.now(), firstAt || Date.now()]
      part(span, 'engine.prefill', began, first)
      part(span, 'engine.decode', first, now)
      return done
    })
  }
}

export declare namespace measureGenerate {
  type Options = { generate: Router['generate']; latencies: Latencies }
}

/** A span that is over already. */
function part(parent: Span, name: string, from: number, to: number): void {
  if (!parent.isRecording()) return
  tracer().startSpan(name, { startTime: from }, trace.setSpan(context.active(), parent)).end(Math.max(from, to))
}
