import type { Engine, Generation } from '@openledger/engine'
import type { Backend, BackendHooks, BackendRequest } from './Backend.ts'
import { createLocalAdapters } from './createLocalAdapters.ts'
import { openAnswer } from './openAnswer.ts'

/** The engine of this process as a backend. Whoever opened it closes it. */
export function createLocalBackend({ engine, name = 'engine', rows = 32 }: createLocalBackend.Options): Backend {
  const { digest } = engine.model
  const adapters = createLocalAdapters({ engine })
  let running = 0

  const run = (
    { base: _, adapter, delivered: __, ...options }: BackendRequest,
    { signal, onText, onToken }: BackendHooks,
  ) => {
    let isSilent = true
    const said = <Piece>(say: ((piece: Piece) => void) | undefined) =>
      say &&
      ((piece: Piece) => {
        isSilent = false
        say(piece)
      })
    const generate = (named?: { digest: string }) =>
      engine.generate({
        ...options,
        ...(named && { adapter: named }),
        ...(signal && { signal }),
        ...(onText && { onText: said(onText) }),
        ...(onToken && { onToken: said(({ id, logprob }) => onToken({ ...logprob, id })) }),
      })
    return adapter ? adapters.use(adapter, generate, () => isSilent) : generate()
  }

  /** Goes on with an answer that another backend began: what it wrote is read again, and the text is made over all of it. */
  const goOn = async (request: BackendRequest, hooks: BackendHooks): Promise<Generation> => {
    const answer = openAnswer({ model: engine.model, request, hooks })
    const ids = [...request.ids, ...(request.delivered ?? [])]
    const over = new AbortController()
    try {
      const rest = await run(
        { ...request, ids, maxTokens: answer.limit },
        {
          signal: hooks.signal ? AbortSignal.any([hooks.signal, over.signal]) : over.signal,
          onToken(token) {
            if (answer.ended() !== undefined) return
            answer.take(token)
            // A stop text that began in what was delivered; the engine sees its end alone.
            if (answer.ended() === 'stop') over.abort()
          },
        },
      )
      return answer.close(rest.finish)
    } catch (error) {
      if (answer.ended() === 'stop' && !hooks.signal?.aborted) return answer.close()
      throw error
    }
  }

  return {
    ...{ name, rows, kind: 'engine' },
    unfit: ({ base }) => (base === digest ? undefined : 'it holds another base model'),
    async generate(request, hooks = {}) {
      running++
      try {
        return await (request.delivered?.length ? goOn : run)(request, hooks)
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
  type Options = { engine: Engine; name?: string; rows?: number | undefined }
}
