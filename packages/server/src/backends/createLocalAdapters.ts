import { BaseError } from '@openledger/base'
import type { Engine } from '@openledger/engine'
import type { ServedAdapter } from './Backend.ts'

/**
 * Adapters of this node's own engine: each is registered in its bank under the digest that the chain knows it by, once,
 * and asked for by that digest from then on. Thousands may be registered; the bank has those in memory that are asked.
 */
export function createLocalAdapters({ engine }: createLocalAdapters.Options) {
  /** Those that the bank was told of. It may have let one go since, to save room on its disk. */
  const known = new Map<string, Promise<unknown>>()

  const register = ({ digest, files }: ServedAdapter): Promise<unknown> => {
    const running = known.get(digest)
    if (running) return running
    const fresh = engine.adapters.has(digest).then(async isHere => {
      if (isHere) return
      const { 'adapter_config.json': config, 'adapter_model.safetensors': weights } = await files()
      await engine.adapters.add({ digest, config, weights })
    })
    known.set(digest, fresh)
    fresh.catch(() => known.delete(digest))
    return fresh
  }

  return {
    /**
     * Works with a registered adapter. Where the bank has it no longer, or its file is damaged, it is registered anew and
     * the work done once more, if that may be: if nothing of it was said yet.
     */
    async use<Result>(
      adapter: ServedAdapter,
      work: (named: { digest: string }) => Promise<Result>,
      mayRepeat: () => boolean = () => true,
    ): Promise<Result> {
      await register(adapter)
      try {
        return await work({ digest: adapter.digest })
      } catch (error) {
        const isGone = BaseError.is(error, 'engine/adapter-unknown') || BaseError.is(error, 'engine/adapter-damaged')
        if (!isGone || !mayRepeat()) throw error
        known.delete(adapter.digest)
        await register(adapter)
        return work({ digest: adapter.digest })
      }
    },
  }
}

export declare namespace createLocalAdapters {
  type Options = { engine: Pick<Engine, 'adapters'> }
}
