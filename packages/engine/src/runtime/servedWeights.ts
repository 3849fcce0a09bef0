import { type BlockWeight, blockConstant, constant, type Graph, quantizeBlocks, type Value } from '@openledger/tensor'
import { linears } from '../model/linears.ts'
import type { Model } from '../model/Model.ts'

/**
 * What answers are computed with: the weights as they are, or whole numbers of 8 or 4 bits in blocks of 32, each with a
 * scale (9 bits a weight; 4 bits: 5.1 with scales and zeros). What enters these products is rounded to 8 bits block by
 * block, since ONNX Runtime is slower than float32 otherwise. Norms, attention, embeddings, adapters, caches and sums stay
 * float32. With 4 bits the output projection keeps 8: it decides between neighbouring tokens.
 */
export const servedKinds = ['float32', 'int8', 'int4'] as const
export type ServedKind = (typeof servedKinds)[number]

const block = 32

/** Weights by name as constants of a graph; those of linear layers are rounded once, when they are first asked for. */
export function createServedWeights(model: Model, kind: ServedKind): (graph: Graph) => (name: string) => Value {
  const { config, weights } = model
  const head = `${config.tied ? config.names.embedding : config.names.head}.weight`
  const bits = kind === 'int4' ? 4 : 8
  type Rounding = { shape: readonly [number, number]; bits: 8 | 4; transposed: boolean }
  const roundings = new Map<string, Rounding>()
  if (kind !== 'float32') {
    for (const { module, shape, transposed } of linears(config))
      roundings.set(`${module}.weight`, { shape, bits, transposed })
    roundings.set(head, { shape: [config.vocabSize, config.hiddenSize], bits: 8, transposed: false })
  }
  const rounded = new Map<string, BlockWeight>()
  return graph => {
    const values = new Map<string, Value>()
    const make = (name: string): Value => {
      const { shape, data } = weights.get(name)!
      const rounding = roundings.get(name)
      if (!rounding) return constant(graph, data, shape, 'float32')
      const blocks = rounded.get(name) ?? quantizeBlocks(data, { ...rounding, block })
      rounded.set(name, blocks)
      return blockConstant(graph, data, blocks, { transposed: rounding.transposed, activations: 'int8' })
    }
    return name => {
      const value = values.get(name) ?? make(name)
      values.set(name, value)
      return value
    }
  }
}
