import type { Engine } from '@openledger/engine'
import type { Latencies } from './createLatencies.ts'

/** The same `generate`, whose first token and gaps between tokens are timed where this process gets them. */
export function measureGenerate({ generate, latencies }: measureGenerate.Options): Engine['generate'] {
  return ({ onText, ...options }) => {
    const kind = options.adapter === undefined ? 'base' : 'fine-tune'
    let last = performance.now()
    let isFirst = true
    return generate({
      ...options,
      onText(text) {
        const now = performance.now()
        const seconds = (now - last) / 1000
        if (isFirst) latencies.firstToken(kind, seconds)
        else latencies.betweenTokens(kind, seconds)
        isFirst = false
        last = now
        onText?.(text)
      },
    })
  }
}

export declare namespace measureGenerate {
  type Options = { generate: Engine['generate']; latencies: Latencies }
}
