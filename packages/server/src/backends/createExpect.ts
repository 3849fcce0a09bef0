import type { Hex } from '@openledger/base'
import type { Engine } from '@openledger/engine'
import type { ServedAdapter } from './Backend.ts'
import { createLocalAdapters } from './createLocalAdapters.ts'
import type { Expect, Fingerprint } from './fingerprint.ts'

/**
 * Fingerprints by the engine of this node, each computed once: one token behind a short question. The last `kept` are
 * remembered.
 */
export function createExpect({ engine, kept = 1024 }: createExpect.Options): Expect {
  const { tokenizer } = engine.model
  const ids = tokenizer.hasChatTemplate
    ? tokenizer.chatPrompt([{ role: 'user', content: 'What can you do for me?' }])
    : tokenizer.encode('What can you do for me?')
  const adapters = createLocalAdapters({ engine })
  const known = new Map<Hex | undefined, Promise<Fingerprint>>()
  const compute = async (adapter: ServedAdapter | undefined): Promise<Fingerprint> => {
    const ask = { ids, maxTokens: 1, temperature: 0, logprobs: 3, endTokens: [] }
    const named = adapter && 'digest' in adapter.local ? adapter : undefined
    const { logprobs = [] } = named
      ? await adapters.use(named, local => engine.generate({ ...ask, adapter: local }))
      : await engine.generate({ ...ask, ...(adapter && { adapter: adapter.local }) })
    return { ids, top: logprobs[0]!.top }
  }
  return adapter => {
    const digest = adapter?.digest
    const found = known.get(digest)
    if (found) return found
    const fresh = compute(adapter)
    known.set(digest, fresh)
    fresh.catch(() => known.delete(digest))
    for (const oldest of known.keys()) {
      if (known.size <= kept) break
      known.delete(oldest)
    }
    return fresh
  }
}

export declare namespace createExpect {
  type Options = { engine: Engine; kept?: number }
}
