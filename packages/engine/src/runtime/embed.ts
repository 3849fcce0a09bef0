import { type Graph, input, matmul, output } from '@openledger/tensor'
import { decoder } from '../model/decoder.ts'
import { readInputs } from './graphs.ts'
import { openBatch } from './openBatch.ts'
import type { Runtime } from './Runtime.ts'

/**
 * A vector for each text [hiddenSize]: the mean of the base model's last hidden states over the text's tokens, behind
 * the last norm, scaled to length 1. Each text passes through the model on its own, so that what is said of it does not
 * depend on what it was sent with.
 *
 * @throws engine/sample-too-long
 */
export async function embed(runtime: Runtime, { texts }: embed.Options): Promise<Float32Array[]> {
  const vectors: Float32Array[] = []
  for (const ids of texts) {
    const { session, feeds, lines } = await openBatch(runtime, [{ ids: [...ids], promptLength: ids.length }], {
      ...{ kind: 'embed', weight: 1, rows: 1 },
      build: (graph, shape) => buildMean(runtime, graph, shape),
      keep: { keepMemory: false },
    })
    feeds.pool = new Float32Array(lines.length).fill(1 / ids.length, 0, ids.length)
    const { mean } = await session.run(feeds)
    vectors.push(toUnitLength(mean as Float32Array))
  }
  return vectors
}

export declare namespace embed {
  type Options = {
    /** In tokens, one at least in each. */
    texts: readonly (readonly number[])[]
  }
}

/** The mean [1, 1, d] of hidden states [1, length, d], weighted by `pool` [1, 1, length]. */
function buildMean(runtime: Runtime, graph: Graph, shape: Parameters<openBatch.Options['build']>[1]): void {
  const { config } = runtime.model
  const { hidden } = decoder(graph, {
    config,
    ...readInputs(graph, config, { ...shape, config: undefined }),
    weight: runtime.weight(graph),
  })
  output(matmul(input(graph, 'pool', [shape.rows, 1, shape.length]), hidden), 'mean')
}

/** A vector of length 1; zeros stay zeros. */
export function toUnitLength(vector: Float32Array): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, each) => sum + each * each, 0))
  return length === 0 ? vector : vector.map(each => each / length)
}
