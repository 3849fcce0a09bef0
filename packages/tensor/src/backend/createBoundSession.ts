import { BaseError } from '@openledger/base'
import type { TensorData } from '../DType.ts'
import { type Graph, toOnnx } from '../Graph.ts'
import { elementType } from '../onnx/encode.ts'
import { type BoundSession, type BoundTensor, checkBound } from './BoundSession.ts'
import { createSession } from './createSession.ts'
import { type OrtApi, openOrtApi, type Pointer } from './ortApi.ts'
import type { Session } from './Session.ts'
import type { SharedConstants } from './SharedConstants.ts'

/**
 * Compiles a graph whose inputs and results stand in the caller's memory, on the backend that `createSession` would use:
 * on the processor through ONNX Runtime's C API, without a copy, in a thread of its own while it runs; where that cannot
 * be had (`native: false`, other backends and platforms) through an ordinary session, with the same bits.
 *
 * @throws what `createSession` throws
 */
export async function createBoundSession({
  native = true,
  ...options
}: createBoundSession.Options): Promise<BoundSession> {
  const api = native && (options.backend ?? 'cpu') === 'cpu' ? openOrtApi() : undefined
  return api ? nativeSession(api, options) : bindSession(options.graph, await createSession(options))
}

export declare namespace createBoundSession {
  type Options = createSession.Options & {
    /** Without a copy where that can be had; default true. */
    native?: boolean
    /** Large constants that other sessions have as well. */
    shared?: SharedConstants | undefined
  }
}

function nativeSession(
  api: OrtApi,
  { graph, threads = 1, keepMemory = true, memoryPattern = true, shared }: Omit<createBoundSession.Options, 'native'>,
) {
  const model = toOnnx(graph, shared?.outside(graph))
  const settings = api.createSessionOptions()
  api.configure(settings, { threads, keepMemory, memoryPattern: memoryPattern && graph.openSizes.size === 0 })
  const session = api.createSession(model, settings, shared?.addTo(graph, settings))
  api.release('options', settings)
  let line: Promise<unknown> = Promise.resolve()

  const bind: BoundSession['bind'] = ({ inputs, outputs }) => {
    checkBound(graph, graph.inputs, inputs)
    checkBound(graph, graph.outputs, outputs)
    const made: Pointer[] = []
    const values = new Map<BoundTensor, Pointer>()
    const binding = api.createBinding(session)
    const tensorOf = (tensor: BoundTensor, type: number): Pointer => {
      const value = values.get(tensor) ?? api.createTensor(tensor.data, tensor.shape, type)
      if (!values.has(tensor)) made.push(value)
      values.set(tensor, value)
      return value
    }
    for (const { name, dtype } of graph.inputs)
      api.bindInput(binding, name, tensorOf(inputs[name]!, elementType[dtype]))
    for (const { name, dtype } of graph.outputs)
      api.bindOutput(binding, name, tensorOf(outputs[name]!, elementType[dtype]))
    let released = false
    const release = () => {
      if (released) return
      released = true
      api.release('binding', binding)
      for (const value of made) api.release('value', value)
    }
    return {
      run() {
        const run = line.then(() => {
          if (released) throw new BaseError('A binding was released.', { code: 'tensor/released' })
          return api.run(session, binding)
        })
        // The next in line runs whether or not this one fails; what is bound stays reachable until it is over.
        line = run.catch(() => values)
        return run
      },
      release: () => void line.then(release),
    }
  }
  return {
    bind,
    async release() {
      await line
      api.release('session', session)
    },
  }
}

/** Any session as one whose results are copied to where they are bound. */
export function bindSession(graph: Pick<Graph, 'inputs' | 'outputs' | 'openSizes'>, session: Session): BoundSession {
  return {
    bind({ inputs, outputs }) {
      checkBound(graph, graph.inputs, inputs)
      checkBound(graph, graph.outputs, outputs)
      const feeds = Object.fromEntries(Object.entries(inputs).map(([name, { data }]) => [name, data]))
      return {
        async run() {
          const results = await session.run(feeds)
          for (const { name } of graph.outputs) copyInto(name, outputs[name]!, results[name]!)
        },
        release() {},
      }
    },
    release: () => session.release(),
  }
}

function copyInto(name: string, { data, shape }: BoundTensor, result: TensorData): void {
  if (result.length !== data.length)
    throw new BaseError('A result does not fit where it is bound.', {
      code: 'tensor/bound-shape',
      facts: { name, shape: `[${shape}]`, elements: result.length },
    })
    // Of one type: `checkBound` held both against what the graph declares.
  ;(data as Float32Array).set(result as Float32Array)
}
