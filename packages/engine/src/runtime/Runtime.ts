import {
  type Backend,
  type BoundSession,
  bindSession,
  constant,
  createBoundSession,
  createGraph,
  createSession,
  createSharedConstants,
  type Graph,
  type Int8Weight,
  quantizeInt8,
  type Session,
  type SessionOptions,
  type SharedConstants,
  type TensorData,
  type Value,
} from '@openledger/tensor'
import type { Linear } from '../model/linears.ts'
import type { Model } from '../model/Model.ts'
import { openModelBytes, sessionMemory } from './memory.ts'
import { createServedWeights, type ServedKind } from './servedWeights.ts'

export type Feeds = Record<string, TensorData>

/** A model with the sessions compiled for it so far. Lives in one thread. */
export type Runtime = {
  model: Model
  /** What the sessions run on. */
  backend: Backend
  /** What the process may take. */
  memoryBytes: number
  /**
   * Compiles a graph once for each key; the least recently used is dropped beyond a dozen, or where memory would not be
   * enough. Only what runs all the time (training, decoding) keeps its memory between runs.
   */
  session: (key: string, build: (graph: Graph) => void, options?: KeepOptions) => Promise<Session>
  /** The same for a graph that reads and writes the caller's memory. On the processor it is kept until the runtime closes. */
  boundSession: (key: string, build: (graph: Graph) => void) => Promise<BoundSession>
  /** A weight of the frozen model as a constant of a graph. */
  weight: (graph: Graph) => (name: string) => Value
  /** The same for answers: rounded where the runtime was told so. No gradient flows through what is rounded. */
  servedWeight: (graph: Graph) => (name: string) => Value
  /** What `servedWeight` gives. */
  weights: ServedKind
  /** A linear layer's weight in 8-bit integers for training, made when it is first asked for. */
  int8Weight: (linear: Linear) => Int8Weight
  close: () => Promise<void>
}

type KeepOptions = Pick<SessionOptions, 'keepMemory' | 'memoryPattern'> & {
  /** Builds a graph with open sizes once more, closed around its first batch, to tell what it takes. */
  sized?: (graph: Graph) => void
}

const maxSessions = 12

export function createRuntime({
  model,
  threads,
  backend = 'cpu',
  weights = 'float32',
  memoryBytes = backend === 'cpu' ? process.availableMemory() : Number.POSITIVE_INFINITY,
}: createRuntime.Options): Runtime {
  /** By key, the least recently used first; each holds its own copy of the weights, packed for its products. */
  const sessions = new Map<string, { session: Promise<Session>; bytes: number }>()
  /** These have one packed copy in common. */
  const bound = new Map<string, { session: Promise<BoundSession>; bytes: number }>()
  let shared: SharedConstants | undefined
  const counted = new Set<TensorData>()
  const int8Weights = new Map<string, Int8Weight>()
  const left = () => {
    const taken = [...sessions.values(), ...bound.values()].reduce((sum, { bytes }) => sum + bytes, 0)
    return memoryBytes - openModelBytes(model.config) - taken
  }
  const runtime: Runtime = {
    model,
    backend,
    memoryBytes,
    boundSession(key, build) {
      const known = bound.get(key)
      if (known) return known.session
      const graph = createGraph()
      build(graph)
      if (backend === 'cpu') shared ??= createSharedConstants()
      const { weights } =
        backend === 'cpu' ? sessionMemory(graph, { memoryPattern: false, ...(shared && { counted }) }) : { weights: 0 }
      const session =
        backend === 'cpu'
          ? createBoundSession({ graph, threads, memoryPattern: false, shared })
          : Promise.resolve(
              bindSession(graph, {
                run: async feeds => (await runtime.session(key, build, { keepMemory: true })).run(feeds),
                release: async () => {},
              }),
            )
      bound.set(key, { session, bytes: weights })
      session.catch(() => bound.delete(key))
      return session
    },
    async session(key, build, { keepMemory = false, memoryPattern = true, sized } = {}) {
      const known = sessions.get(key)
      if (known) {
        sessions.delete(key)
        sessions.set(key, known)
        return known.session
      }
      const graph = createGraph()
      build(graph)
      const closed = sized ? createGraph() : graph
      sized?.(closed)
      const { weights, activations } = sessionMemory(closed, { memoryPattern: keepMemory && memoryPattern })
      const bytes = weights + activations
      while (sessions.size > 0 && (sessions.size >= maxSessions || bytes > left())) {
        const [oldest] = sessions.keys()
        const dropped = sessions.get(oldest!)!
        sessions.delete(oldest!)
        await (await dropped.session).release()
      }
      const session = createSession({ graph, backend, threads, keepMemory, memoryPattern })
      sessions.set(key, { session, bytes })
      session.catch(() => sessions.delete(key))
      return session
    },
    weight(graph) {
      const values = new Map<string, Value>()
      return name => {
        const known = values.get(name)
        if (known) return known
        const { shape, data } = model.weights.get(name)!
        const made = constant(graph, data, shape, 'float32')
        values.set(name, made)
        return made
      }
    },
    int8Weight({ module, shape, transposed }) {
      const made =
        int8Weights.get(module) ?? quantizeInt8(model.weights.get(`${module}.weight`)!.data, shape, transposed)
      int8Weights.set(module, made)
      return made
    },
    servedWeight: createServedWeights(model, weights),
    weights,
    async close() {
      for (const { session } of sessions.values()) await (await session).release()
      for (const { session } of bound.values()) await (await session).release()
      sessions.clear()
      bound.clear()
      shared?.release()
      shared = undefined
    },
  }
  return runtime
}

export declare namespace createRuntime {
  type Options = {
    model: Model
    threads: number
    backend?: Backend
    /** What answers are computed with. */
    weights?: ServedKind
    /** What the process may take; by default what is free now, and no limit where a GPU has memory of its own. */
    memoryBytes?: number
  }
}
