import { BaseError } from '@openledger/base'
import type { TensorData } from '../DType.ts'
import type { Graph } from '../Graph.ts'
import { type BoundSession, type BoundTensor, checkBound } from './BoundSession.ts'
import { createSession } from './createSession.ts'
import type { Session } from './Session.ts'

/**
 * Compiles a graph whose inputs and results stand in the caller's memory, on the backend that `createSession` would use.
 *
 * @throws what `createSession` throws
 */
export async function createBoundSession(options: createSession.Options): Promise<BoundSession> {
  return bindSession(options.graph, await createSession(options))
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
