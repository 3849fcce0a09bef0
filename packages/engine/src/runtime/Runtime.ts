import {
  type Backend,
  constant,
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
   * Compiles a graph once for each key; the least recently used is dropped beyond a dozen. Only what runs all the time
   * (training, decoding) keeps its memory between runs.
   */
  session: (key: string, build: (graph: Graph) => void, options?: { keepMemory: boolean }) => Promise<Session>
  /** A weight of the frozen model as a constant of a graph. */
  weight: (graph: Graph) => (name: string) => Value
  /** A linear layer's weight in 8-bit integers, made when it is first asked for. */
  int8Weight: (linear: Linear) => Int8Weight
  close: () => Promise<void>
}

/** Each session holds the weights two or three times over, packed for its products: some 50 MB for 4 M parameters. */
const maxSessions = 12

export function createRuntime({ model, threads, backend = 'cpu' }: createRuntime.Options): Runtime {
  const sessions = new Map<string, Promise<Session>>()
  const int8Weights = new Map<string, Int8Weight>()
  return {
    model,
    backend,
    async session(key, build, { keepMemory } = { keepMemory: false }) {
      const known = sessions.get(key)
      if (known) {
        sessions.delete(key)
        sessions.set(key, known)
        return known
      }
      const graph = createGraph()
      build(graph)
      const made = createSession({ graph, backend, threads, keepMemory })
      sessions.set(key, made)
      made.catch(() => sessions.delete(key))
      const [oldest] = sessions.keys()
      if (sessions.size > maxSessions && oldest !== undefined) {
        const dropped = sessions.get(oldest)
        sessions.delete(oldest)
        await (await dropped)?.release()
      }
      return made
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
      for (const session of sessions.values()) await (await session).release()
      sessions.clear()
    },
  }
}

export declare namespace createRuntime {
  type Options = { model: Model; threads: number; backend?: Backend }
}
