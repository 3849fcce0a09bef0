import type { ServingTimes } from '@openledger/engine'
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
      tellParts(span, { began, firstAt: firstAt || Date.now(), ended: Date.now(), times: done.times })
      return done
    })
  }
}

export declare namespace measureGenerate {
  type Options = { generate: Router['generate']; latencies: Latencies }
}

/** The parts of an answer as spans of their own: as the backend says, else as they looked from here. */
function tellParts(span: Span, { began, firstAt, ended, times }: Parts): void {
  if (!span.isRecording()) return
  const tell = (name: string, from: number, to: number) =>
    tracer().startSpan(name, { startTime: from }, trace.setSpan(context.active(), span)).end(Math.max(from, to))
  const read = times ? Math.min(began + times.queued, ended) : began
  const first = times ? Math.min(read + times.prefill, ended) : firstAt
  if (times) {
    span.setAttribute('openledger.preemptions', times.preemptions)
    tell('engine.queue', began, read)
  }
  tell('engine.prefill', read, first)
  tell('engine.decode', first, times ? Math.min(first + times.decode, ended) : ended)
}

/** Milliseconds since 1970, and the backend's own count where it keeps one. */
type Parts = { began: number; firstAt: number; ended: number; times: ServingTimes | undefined }
