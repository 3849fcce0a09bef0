import { totalmem } from 'node:os'
import {
  type Backend,
  constant,
  constantBytes,
  createGraph,
  createSession,
  type Graph,
  type Int8Weight,
  quantizeInt8,
  type Session,
  type TensorData,
  type Value,
} from '@openledger/tensor'
import type { Linear } from '../model/linears.ts'
import type { Model } from '../model/Model.ts'

export type Feeds = Record<string, TensorData>

/** A model with the sessions compiled for it so far. Lives in one thread. */
export type Runtime = {
  model: Model
  /** What the sessions run on. */
  backend: Backend
  /**
   * Compiles a graph once for each key. Those used least recently are dropped where together they would hold more weights
   * than `sessionBytes`. Only what runs all the time (training, decoding) keeps its memory between runs.
   */
  session: (key: string, build: (graph: Graph) => void, options?: { keepMemory: boolean }) => Promise<Session>
  /** A weight of the frozen model as a constant of a graph. */
  weight: (graph: Graph) => (name: string) => Value
  /** A linear layer's weight in 8-bit integers, made when it is first asked for. */
  int8Weight: (linear: Linear) => Int8Weight
  close: () => Promise<void>
}

export function createRuntime({
  model,
  threads,
  backend = 'cpu',
  sessionBytes = totalmem() / 4,
}: createRuntime.Options): Runtime {
  /** By key, the least recently used first; each holds its own copy of the weights, packed for its products. */
  const sessions = new Map<string, { session: Promise<Session>; bytes: number }>()
  const int8Weights = new Map<string, Int8Weight>()
  return {
    model,
    backend,
    async session(key, build, { keepMemory } = { keepMemory: false }) {
      const known = sessions.get(key)
      if (known) {
        sessions.delete(key)
        sessions.set(key, known)
        return known.session
      }
      const graph = createGraph()
      build(graph)
      const bytes = constantBytes(graph)
      let held = [...sessions.values()].reduce((sum, each) => sum + each.bytes, bytes)
      for (const [oldest, dropped] of sessions) {
        if (held <= sessionBytes) break
        sessions.delete(oldest)
        held -= dropped.bytes
        await (await dropped.session).release()
      }
      const session = createSession({ graph, backend, threads, keepMemory })
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
    async close() {
      for (const { session } of sessions.values()) await (await session).release()
      sessions.clear()
    },
  }
}

export declare namespace createRuntime {
  type Options = {
    model: Model
    threads: number
    backend?: Backend
    /** Bytes of weights that compiled graphs may hold together; the newest is kept in any case. Default: a quarter of the memory. */
    sessionBytes?: number
  }
}
