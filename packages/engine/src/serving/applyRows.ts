import { add, type Graph, input, matmul, matmulRows, multiply, reshape, slice, type Value } from '@openledger/tensor'
import type { Linear } from '../model/linears.ts'
import type { ModelConfig } from '../model/ModelConfig.ts'
import type { AdapterShape } from './AdapterSlab.ts'
import { inputName, linearGroups, pathInBlock } from './AdapterSlab.ts'

/**
 * y = x Wᵀ + b of linear layers that read the same x, each row with its own adapter; x [rows · length, in] →
 * [rows · length, out] each. The adapters of a row are slots of slabs (see `AdapterSlab`); one slot serves all rows.
 *
 * Sums are made in one order, whether there are adapters or not, so that a row without one is the same bits in any graph:
 * product, update, DoRA's factor, bias, residual.
 */
export function applyRows(graph: Graph, options: applyRows.Options) {
  const { config, adapters, rows, length, weight } = options
  const groups = linearGroups(config)
  const { names, gains, stacks }: AdapterShape = adapters ?? { names: [], gains: [], stacks: [] }
  return (x: Value, linears: readonly Linear[], addTo: Value | undefined): Value[] => {
    const inRows = (value: Value): Value => reshape(value, [rows, length, value.shape[1]!])
    const flat = (value: Value): Value => reshape(value, [rows * length, value.shape[2]!])
    const [{ layer }] = linears as [Linear]
    const paths = linears.map(linear => pathInBlock(config, linear))
    const group = groups.findIndex(each => each.includes(paths[0]!))
    const stacked = stacks[group] ?? []
    const low = paths.some(path => names.includes(path)) ? lowRanks(inRows(x), layer, group, stacked.length) : undefined
    return linears.map(({ module, transposed, bias, shape }, i) => {
      const path = paths[i]!
      let y = matmul(x, weight(`${module}.weight`), { transposeB: !transposed, apart: true })
      if (adapters && low && names.includes(path)) {
        const at = stacked.indexOf(path) * adapters.rank
        const u = slice(low, 1, at, at + adapters.rank)
        const b = input(graph, inputName.b(module), [adapters.slots, adapters.rank, shape[0]])
        y = add(y, flat(matmulRows(u, b, { rows, transposeA: true })))
      }
      if (adapters && gains.includes(path))
        y = flat(multiply(inRows(y), input(graph, inputName.gain(module), [rows, 1, shape[0]])))
      if (bias) y = add(y, weight(`${module}.bias`))
      return addTo ? add(y, addTo) : y
    })
  }

  /** x Aᵀ with the A's of a group below each other: [rows, stack · rank, length]. */
  function lowRanks(x: Value, layer: number, group: number, stack: number): Value {
    const { slots, rank } = adapters!
    const width = x.shape[2]!
    const a = input(graph, inputName.a(layer, group), [slots, stack, rank, width])
    return matmulRows(reshape(a, [slots, stack * rank, width]), x, { rows, transposeB: true })
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
