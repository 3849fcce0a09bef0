import { BaseError, type Hex } from '@openledger/base'
import type { Generation, ModelCard } from '@openledger/engine'
import type { Backend, BackendHooks, BackendRequest, ServedAdapter } from '../Backend.ts'
import { compareFingerprint, type Expect, fingerprintRequest } from '../fingerprint.ts'
import { createCaller, defaultTimeouts, type Timeouts } from '../http/createCaller.ts'
import { startTiming } from '../http/startTiming.ts'
import { openAnswer } from '../openAnswer.ts'
import { strangeOption } from '../strangeOption.ts'
import { completionBody } from './completionBody.ts'
import { createFolders } from './createFolders.ts'
import { createLoaded } from './createLoaded.ts'
import { createServer } from './createServer.ts'
import { readCompletion } from './readCompletion.ts'
import { readMetrics, type VllmMetrics } from './readMetrics.ts'

/**
 * A vLLM server as a backend: prompts and answers in tokens over `/v1/completions`, adapters under their digest through
 * its private endpoints. Nothing is asked of it before it was found to hold the right base, and no adapter is used before
 * the server lists it with the right folder.
 *
 * @throws what `createCaller` and `readCompletion` throw, and `backends/wrong-model`, `backends/adapter-refused`
 */
export function createVllmBackend({
  name,
  url,
  key,
  model,
  served,
  root,
  rows = 32,
  adapters,
  expect,
  tolerance = 0.25,
  timeouts: given,
}: createVllmBackend.Options): Backend {
  const timeouts = { ...defaultTimeouts, ...given }
  const caller = createCaller({ name, url, key, timeouts })
  const server = createServer({ name, caller, model, served, root })
  const folders = adapters && createFolders(adapters)
  const refused = new Set<Hex>()
  const loaded = createLoaded({ name, limit: adapters?.limit ?? 0, unload: server.unload })
  let metrics: VllmMetrics | undefined
  let maxLength: number | undefined
  let verified: Promise<void> | undefined

  const complete = async (as: string, request: BackendRequest, hooks: BackendHooks): Promise<Generation> => {
    const answer = openAnswer({ model, request, hooks })
    const body = completionBody({ model: as, request, answer })
    const timing = startTiming({ name, timeouts, deadline: request.deadline, signal: hooks.signal })
    // An event names each likely token and, the first one, the prompt.
    const limit = 2 ** 16 + 16 * body.prompt.length + (answer.limit + 2) * (1024 + 64 * (request.logprobs ?? 0))
    try {
      const events = caller.events({ path: '/v1/completions', body, signal: timing.signal, limit })
      return await readCompletion({
        ...{ events, name, request, answer },
        ...{ model: as, prompt: body.prompt, vocabSize: model.config.vocabSize, progress: timing.progress },
      })
    } finally {
      timing.stop()
    }
  }

  const check = async (as: string, adapter: ServedAdapter | undefined) => {
    if (!expect) return
    const expected = await expect(adapter)
    const answer = await complete(as, { base: model.digest, ...fingerprintRequest(expected) }, {})
    compareFingerprint({ name, model: as, expected, answer, tolerance })
  }

  /** Whether this is the base it should be: asked once, and again after it was away. */
  const verify = () => {
    verified ??= (async () => {
      maxLength = (await server.list()).maxLength
      await server.checkTokenizer()
      await check(served, undefined)
    })()
    const asked = verified
    asked.catch(() => {
      if (verified === asked) verified = undefined
    })
    return asked
  }

  const load = async (adapter: ServedAdapter) => {
    const folder = await folders!.put(adapter)
    try {
      await server.load(adapter.digest, folder)
    } catch (error) {
      if (BaseError.is(error, 'backends/adapter-refused')) refused.add(adapter.digest)
      throw error
    }
    try {
      await check(adapter.digest, adapter)
    } catch (error) {
      // An adapter that does something else than ours must not be found loaded the next time.
      await server.unload(adapter.digest).catch(() => {})
      throw error
    }
  }

  const generateWith = async (adapter: ServedAdapter, request: BackendRequest, hooks: BackendHooks) => {
    const { digest } = adapter
    for (let again = false; ; again = true) {
      const release = await loaded.use(digest, () => load(adapter))
      try {
        return await complete(digest, request, hooks)
      } catch (error) {
        const isGone = BaseError.is(error, 'backends/refused') && error.facts.status === '404'
        if (!isGone || again) throw error
        // Somebody else unloaded it, or the server was started anew. Nothing was generated, so it is loaded and asked again.
        loaded.lost(digest)
      } finally {
        release()
      }
    }
  }

  return {
    ...{ name, rows, kind: 'vllm', address: new URL(url).origin },
    unfit(request) {
      if (request.base !== model.digest) return 'it holds another base model'
      const strange = strangeOption(request)
      if (strange) return `it cannot be asked for ${strange}`
      const length = Math.min(request.ids.length + request.maxTokens, model.config.maxPositions)
      if (maxLength !== undefined && length > maxLength) return `it reads no more than ${maxLength} tokens`
      if (!request.adapter) return undefined
      if (!adapters) return 'it has no directory for adapters'
      return refused.has(request.adapter.digest) ? 'it cannot apply this adapter' : undefined
    },
    async generate(request, hooks = {}) {
      await verify()
      const { adapter } = request
      return adapter ? generateWith(adapter, request, hooks) : complete(served, request, hooks)
    },
    load: () => ({
      running: metrics?.running ?? 0,
      waiting: metrics?.waiting ?? 0,
      cacheUsed: metrics?.cacheUsed ?? 0,
      adapters: loaded.size(),
    }),
    async probe() {
      try {
        await server.checkHealth()
        const { folders: listed } = await server.list()
        if (folders) {
          const ours = [...listed].filter(([digest, folder]) => folders.digestOf(folder) === digest)
          loaded.reconcile(new Set(ours.map(([digest]) => digest as Hex)))
        }
        const { status, text } = await caller.call({ method: 'GET', path: '/metrics' })
        metrics = status === 200 ? readMetrics(text) : undefined
        await verify()
      } catch (error) {
        metrics = undefined
        verified = undefined
        throw error
      }
    },
    close: () => caller.close(),
  }
}

export declare namespace createVllmBackend {
  type Options = {
    name: string
    /** `http://host:port`, with a path where it is not at the root. */
    url: string
    /** Sent as a bearer token. */
    key?: string | undefined
    /** The base model: its tokenizer makes prompts and texts. */
    model: ModelCard
    /** The server's name of the base (`--served-model-name`). */
    served: string
    /** What the server must list as the base's `root`; not looked at where absent. */
    root?: string | undefined
    /** Requests that it runs at once (`--max-num-seqs`). */
    rows?: number
    /** A directory that the server reads too, and how many adapters it keeps (`--max-cpu-loras`). */
    adapters?: { dir: string; seenAt?: string | undefined; limit: number } | undefined
    /** What models must say to a fixed prompt; not compared where absent. */
    expect?: Expect | undefined
    /** Nats by which a log-probability may differ: the same weights, rounded as the server likes. */
    tolerance?: number
    timeouts?: Partial<Timeouts> | undefined
  }
}
