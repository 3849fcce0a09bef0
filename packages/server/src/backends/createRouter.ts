import { BaseError, type Hex, type Log } from '@openledger/base'
import {
  type Adapter,
  type AdapterFiles,
  adapterDigest,
  encodeAdapter,
  type GenerateOptions,
  type Generation,
} from '@openledger/engine'
import type { AnswerToken, Backend, BackendHooks, BackendLoad, BackendRequest, ServedAdapter } from './Backend.ts'
import { createCircuit } from './createCircuit.ts'
import { createPrefixes } from './createPrefixes.ts'
import { canGoOn, faultOf } from './faults.ts'
import { loadBound, rendezvous } from './rendezvous.ts'

/** Whatever generates, behind one door. */
export type Router = {
  /**
   * One answer, or one error: a backend that fails before the first token was passed on is replaced by another; later,
   * another one goes on from there where the answer does not depend on chance (see `canGoOn`). What was passed on is
   * never taken back or said twice.
   *
   * @throws `backends/none-up`, `backends/unfit`, `backends/cut-off`, and what the last backend asked said
   */
  generate: (options: RouteOptions) => Promise<Routed>
  status: () => BackendStatus[]
  add: (backend: Backend) => void
  /** Lets a backend finish what it does, asks it nothing new, and closes it. */
  drain: (name: string) => Promise<void>
  /** Asks every backend how it is; also done every few seconds. */
  probe: () => Promise<void>
  close: () => Promise<void>
}

export type RouteOptions = GenerateOptions &
  Pick<BackendRequest, 'base' | 'tenant' | 'deadline'> &
  BackendHooks & {
    adapter?: Adapter | { digest: string } | undefined
    /** Told what kind of backend writes, once it does: more than once where another one goes on. */
    onWriter?: ((kind: Backend['kind']) => void) | undefined
  }

/** An answer, and which backend had the last word. */
export type Routed = Generation & { backend: string; retries: number }

export type BackendStatus = BackendLoad & {
  name: string
  kind: Backend['kind']
  address?: string
  state: 'up' | 'down' | 'trying' | 'draining'
  rows: number
  /** Requests of this router that are there now, and since the start. */
  here: number
  answered: number
  failed: number
  /** Code of the last failure. */
  lastFailure?: string
}

type Entry = {
  backend: Backend
  circuit: ReturnType<typeof createCircuit>
  here: number
  answered: number
  failed: number
  lastFailure?: string
  draining?: PromiseWithResolvers<void>
}

/**
 * Routes requests to backends: one that read the beginning of this prompt already; else by rendezvous hashing of base
 * and adapter, so that an adapter is loaded on few of them, with a bound on how uneven their loads get.
 *
 * @example
 * const router = createRouter({ backends: [createLocalBackend({ engine })], log })
 * const { text, backend } = await router.generate({ base: engine.model.digest, ids, maxTokens: 40 })
 */
export function createRouter({
  backends,
  log,
  files = async digest => Promise.reject(noFiles(digest)),
  slack = 1.25,
  probeEvery = 5000,
  circuit,
}: createRouter.Options): Router {
  const entries = new Map<string, Entry>()
  const prefixes = createPrefixes()
  const served = new WeakMap<Adapter, ServedAdapter>()

  const add = (backend: Backend) => {
    if (entries.has(backend.name))
      throw new BaseError('Two backends have one name.', {
        code: 'backends/name-taken',
        facts: { name: backend.name },
        hint: 'Give each a name of its own.',
      })
    entries.set(backend.name, { backend, circuit: createCircuit(circuit), here: 0, answered: 0, failed: 0 })
  }
  for (const backend of backends) add(backend)

  const noteFailure = (entry: Entry, error: BaseError) => {
    const before = entry.circuit.state()
    entry.circuit.failed()
    entry.failed++
    entry.lastFailure = error.code
    if (before !== 'down' && entry.circuit.state() === 'down') {
      prefixes.forget(entry.backend.name)
      log.warn('a backend is not asked any more until it answers again', { backend: entry.backend.name, error })
    }
  }

  const probeOne = async (entry: Entry) => {
    try {
      await entry.backend.probe()
      const before = entry.circuit.state()
      entry.circuit.answered()
      if (before === 'down' && entry.circuit.state() === 'trying')
        log.info('a backend answers again', { backend: entry.backend.name })
    } catch (error) {
      if (BaseError.is(error)) noteFailure(entry, error)
      else throw error
    }
  }
  let probing: Promise<unknown> | undefined
  const probe = async () => {
    probing ??= Promise.all([...entries.values()].map(probeOne)).finally(() => {
      probing = undefined
    })
    await probing
  }
  const timer = setInterval(() => {
    probe().catch(error => log.warn('a probe ended badly', { error }))
  }, probeEvery)
  timer.unref()

  const loadOf = ({ backend, here }: Entry) => {
    const { running, waiting } = backend.load()
    return Math.max(here, running + waiting)
  }

  /** Where a request goes next; undefined where nothing that fits it is left. */
  const choose = (request: BackendRequest, tried: ReadonlySet<string>): Entry | undefined => {
    const open = [...entries.values()].filter(
      ({ backend, circuit, draining }) =>
        !draining && !tried.has(backend.name) && circuit.allows() && backend.unfit(request) === undefined,
    )
    if (open.length <= 1) return open[0]
    const order = rendezvous(
      scopeOf(request),
      open.map(({ backend }) => backend),
    ).map(({ name }) => entries.get(name)!)
    const known = prefixes.find(scopeOf(request), request.ids)
    const warm = known && order.find(({ backend }) => backend.name === known.name)
    const allRows = open.reduce((sum, { backend }) => sum + backend.rows, 0)
    const requests = open.reduce((sum, entry) => sum + loadOf(entry), 0)
    const hasRoom = (entry: Entry) => loadOf(entry) < loadBound({ rows: entry.backend.rows, allRows, requests, slack })
    const first = (warm ? [warm, ...order] : order).find(hasRoom)
    return first ?? order.toSorted((a, b) => loadOf(a) / a.backend.rows - loadOf(b) / b.backend.rows)[0]
  }

  const servedAdapter = (adapter: Adapter | { digest: string }): ServedAdapter => {
    if ('digest' in adapter) {
      const digest = adapter.digest as Hex
      return { digest, files: () => files(digest), local: adapter }
    }
    const known = served.get(adapter)
    if (known) return known
    const fresh = { digest: adapterDigest(adapter), files: async () => encodeAdapter(adapter), local: adapter }
    served.set(adapter, fresh)
    return fresh
  }

  const nobody = (request: BackendRequest): BaseError => {
    const fit = [...entries.values()].filter(
      ({ backend, draining }) => !draining && backend.unfit(request) === undefined,
    )
    if (fit.length > 0)
      return new BaseError('No backend that could answer is up.', {
        code: 'backends/none-up',
        facts: { down: fit.map(({ backend }) => backend.name).join(', ') },
        hint: 'Try again in a few seconds.',
      })
    const reasons = [...entries.values()].map(({ backend }) => `${backend.name}: ${backend.unfit(request)}`)
    return new BaseError('No backend here can answer this request.', {
      code: 'backends/unfit',
      facts: { backends: reasons.join('; ') || 'none' },
    })
  }

  const generate: Router['generate'] = async ({ adapter, signal, onText, onToken, onWriter, ...options }) => {
    const request: BackendRequest = { ...options, ...(adapter && { adapter: servedAdapter(adapter) }) }
    const tried = new Set<string>()
    const delivered: AnswerToken[] = []
    let hasText = false
    let last: unknown
    for (;;) {
      const ids = delivered.map(({ id }) => id)
      const asked: BackendRequest = ids.length > 0 ? { ...request, delivered: ids } : request
      const entry = choose(asked, tried)
      if (!entry) throw last ?? nobody(asked)
      const { backend } = entry
      tried.add(backend.name)
      entry.here++
      entry.circuit.enter()
      let isWriting = false
      const writes = () => {
        if (!isWriting) onWriter?.(backend.kind)
        isWriting = true
      }
      try {
        const rest = await backend.generate(asked, {
          signal,
          onText(text) {
            hasText = true
            writes()
            onText?.(text)
          },
          onToken(token) {
            delivered.push(token)
            writes()
            onToken?.(token)
          },
        })
        writes()
        entry.circuit.succeeded()
        entry.answered++
        const whole = withDelivered(rest, delivered.slice(0, ids.length))
        prefixes.remember(scopeOf(request), [...request.ids, ...whole.ids], backend.name)
        return { ...whole, backend: backend.name, retries: tried.size - 1 }
      } catch (error) {
        const fault = signal?.aborted ? 'request' : faultOf(error)
        if (fault === 'backend' && BaseError.is(error)) noteFailure(entry, error)
        else entry.circuit.ended()
        if (fault === 'request') throw error
        last = error
        log.warn('a backend did not answer; another one is asked', { backend: backend.name, error })
        const begun = delivered.length > 0 || hasText
        if (begun && (delivered.length === 0 || !canGoOn(request))) throw cutOff(backend.name, delivered.length, error)
      } finally {
        entry.here--
        if (entry.here === 0) entry.draining?.resolve()
      }
    }
  }

  return {
    generate,
    add,
    probe,
    status: () => [...entries.values()].map(statusOf),
    async drain(name) {
      const entry = entries.get(name)
      if (!entry) throw new BaseError('There is no such backend.', { code: 'backends/unknown', facts: { name } })
      entry.draining ??= Promise.withResolvers()
      if (entry.here === 0) entry.draining.resolve()
      await entry.draining.promise
      if (entries.get(name) !== entry) return
      entries.delete(name)
      prefixes.forget(name)
      await entry.backend.close()
    },
    async close() {
      clearInterval(timer)
      await Promise.all([...entries.values()].map(({ backend }) => backend.close()))
    },
  }
}

export declare namespace createRouter {
  type Options = {
    backends: readonly Backend[]
    log: Log
    /** The two PEFT files of an adapter that a request names by its digest alone. */
    files?: ((digest: Hex) => Promise<AdapterFiles>) | undefined
    /** How much more than its part of the requests a backend may hold before the next one is taken. */
    slack?: number
    /** Milliseconds between two probes. */
    probeEvery?: number
    /** When a backend is given up for a while. */
    circuit?: Parameters<typeof createCircuit>[0]
  }
}

function statusOf({ backend, circuit, here, answered, failed, lastFailure, draining }: Entry): BackendStatus {
  const { name, kind, address, rows } = backend
  return {
    ...{ name, kind, rows, here, answered, failed },
    ...backend.load(),
    ...(address !== undefined && { address }),
    ...(lastFailure !== undefined && { lastFailure }),
    state: draining ? 'draining' : circuit.state(),
  }
}

/** What decides where caches and adapters can be shared. */
function scopeOf({ base, adapter }: BackendRequest): string {
  return `${base} ${adapter?.digest ?? 'base'}`
}

function withDelivered(rest: Generation, delivered: readonly AnswerToken[]): Generation {
  if (delivered.length === 0) return rest
  const before = delivered.map(({ id, logprob = 0, top = [] }) => ({ id, logprob, top }))
  return {
    ...rest,
    ids: [...delivered.map(({ id }) => id), ...rest.ids],
    ...(rest.logprobs && { logprobs: [...before, ...rest.logprobs] }),
  }
}

function noFiles(digest: Hex): BaseError {
  return new BaseError('The files of an adapter are not at hand.', {
    code: 'backends/adapter-files',
    facts: { adapter: digest },
  })
}

function cutOff(backend: string, tokens: number, cause: unknown): BaseError {
  return new BaseError('The answer broke off, and another backend cannot go on with it.', {
    code: 'backends/cut-off',
    facts: { backend, tokens },
    hint: 'Ask again; with temperature 0 and no penalties another backend goes on by itself.',
    cause,
  })
}
