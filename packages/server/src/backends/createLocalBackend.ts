import type { Engine } from '@openledger/engine'
import type { Backend } from './Backend.ts'

/** The engine of this process as a backend. Whoever opened it closes it. */
export function createLocalBackend({ engine, name = 'engine', rows = 8 }: createLocalBackend.Options): Backend {
  const { digest } = engine.model
  let running = 0
  return {
    ...{ name, rows, kind: 'engine' },
    unfit({ base, delivered }) {
      if (base !== digest) return 'it holds another base model'
      return delivered?.length ? 'it cannot go on with an answer that another backend began' : undefined
    },
    async generate({ base: _, adapter, delivered: __, tenant: ___, deadline: ____, ...options }, hooks = {}) {
      running++
      try {
        return await engine.generate({
          ...options,
          ...(adapter && { adapter: adapter.local }),
          ...(hooks.signal && { signal: hooks.signal }),
          ...(hooks.onText && { onText: hooks.onText }),
        })
      } finally {
        running--
      }
    },
    load: () => ({ running, waiting: 0, cacheUsed: 0, adapters: 0 }),
    async probe() {},
    async close() {},
  }
}

export declare namespace createLocalBackend {
  type Options = { engine: Engine; name?: string; rows?: number }
}
