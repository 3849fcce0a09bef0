import { add, type Graph, input, matmul, matmulRows, multiply, reshape, slice, type Value } from '@openledger/tensor'
import type { Linear } from '../model/linears.ts'
import type { ModelConfig } from '../model/ModelConfig.ts'
import { type AdapterShape, inputName, linearGroups, pathInBlock } from './AdapterSlab.ts'

/**
 * y = x Wᵀ + b of linear layers that read the same x, each row with its own adapter; x [rows · length, in] →
 * [rows · length, out] each. The adapters of a row are slots of slabs (see `AdapterSlab`); one slot serves all rows, and
 * several tokens a row need it, so either `rows` or `length` is 1.
 *
 * What enters an adapter is one token at a time: a product of several would add up in an order that depends on how many
 * they are, and on ranks and threads. Sums are made in one order, whether there are adapters or not, so that a row without
 * one is the same bits in any graph: product, update, DoRA's factor, bias, residual.
 */
export function applyRows(graph: Graph, options: applyRows.Options) {
  const { config, adapters, rows, length, weight } = options
  const tokens = rows * length
  const groups = linearGroups(config)
  const { names, gains, stacks }: AdapterShape = adapters ?? { names: [], gains: [], stacks: [] }

  /** A x with the A's of a group below each other: [tokens, stack · rank, 1]. */
  const lowRanks = (x: Value, { layer }: Linear, group: number): Value => {
    const { slots, rank } = adapters!
    const stack = stacks[group]!.length
    const width = x.shape[1]!
    const a = input(graph, inputName.a(layer, group), [slots, stack, rank, width])
    return matmulRows(reshape(a, [slots, stack * rank, width]), reshape(x, [tokens, 1, width]), {
      rows: tokens,
      transposeB: true,
    })
  }

  return (x: Value, linears: readonly Linear[], addTo: Value | undefined): Value[] => {
    const paths = linears.map(linear => pathInBlock(config, linear))
    const group = groups.findIndex(each => each.includes(paths[0]!))
    const low = paths.some(path => names.includes(path)) ? lowRanks(x, linears[0]!, group) : undefined
    return linears.map(({ module, transposed, bias, shape: [out] }, i) => {
      const path = paths[i]!
      let y = matmul(x, weight(`${module}.weight`), { transposeB: !transposed, apart: true })
      if (adapters && low && names.includes(path)) {
        const { rank, slots } = adapters
        const at = stacks[group]!.indexOf(path) * rank
        const u = stacks[group]!.length > 1 ? slice(low, 1, at, at + rank) : low
        const b = input(graph, inputName.b(module), [slots, rank, out])
        y = add(y, reshape(matmulRows(u, b, { rows: tokens, transposeA: true }), [tokens, out]))
      }
      if (gains.includes(path)) {
        const gain = input(graph, inputName.gain(module), [rows, 1, out])
        y = reshape(multiply(reshape(y, [rows, length, out]), gain), [tokens, out])
      }
      if (bias) y = add(y, weight(`${module}.bias`))
      return addTo ? add(y, addTo) : y
    })
  }
}

export declare namespace applyRows {
  type Options = {
    config: ModelConfig
    rows: number
    length: number
    weight: (name: string) => Value
    /** Which layers have adapters; undefined: the base model alone. */
    adapters: (AdapterShape & { slots: number; rank: number }) | undefined
  }
}
