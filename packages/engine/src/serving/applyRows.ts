import {
  add,
  type Graph,
  gather,
  input,
  matmul,
  matmulAdd,
  matmulRows,
  multiply,
  reshape,
  slice,
  type Value,
} from '@openledger/tensor'
import { type Linear, linearGroups, pathInBlock } from '../model/linears.ts'
import type { ModelConfig } from '../model/ModelConfig.ts'
import { type AdapterShape, inputName, type Sharing } from './AdapterSlab.ts'

/**
 * y = x Wᵀ + b of linear layers that read the same x, each row with its own adapter; x [rows · length, in] →
 * [rows · length, out] each. The adapters of a row are slots of slabs (see `AdapterSlab` and `Sharing`); with a slot each,
 * `length` is 1.
 *
 * Whichever way a product is computed, its sums have one order, so that a row is the same bits alone, among others, and
 * with an adapter that others share:
 * - u = A x for one token at a time, since the kernel for several sums in an order that depends on their number, on ranks
 *   and on threads;
 * - u Bᵀ, whose sums are short, by the kernel for many rows, also for one, which the transposed u asks for;
 * - then DoRA's factor, bias, residual, joined with nothing.
 */
export function applyRows(graph: Graph, options: applyRows.Options) {
  const { config, adapters, rows, length, weight } = options
  const tokens = rows * length
  const groups = linearGroups(config)
  const { names, gains, stacks }: AdapterShape = adapters ?? { names: [], gains: [], stacks: [] }

  const places = adapters?.sharing === 'picked' ? input(graph, inputName.places, [rows], 'int64') : undefined
  /** Of a slab [slots, …] what the rows need: one slot, one each, or those at `places`. */
  const slab = (name: string, shape: readonly number[]): Value => {
    const whole = input(graph, name, [adapters!.slots, ...shape])
    return places ? gather(whole, places) : whole
  }
  /** A x for the A's of a group, [tokens, stack · rank, 1]. */
  const lowRanks = (x: Value, { layer }: Linear, group: number): Value => {
    const { rank } = adapters!
    const stack = stacks[group]!.length
    const width = x.shape[1]!
    const all = slab(inputName.a(layer, group), [width, stack, rank])
    if (places) {
      const a = reshape(all, [rows, 1, width, stack * rank])
      const u = matmul(a, reshape(x, [rows, length, width, 1]), { transposeA: true })
      return reshape(u, [tokens, stack * rank, 1])
    }
    const a = reshape(all, [all.shape[0]!, width, stack * rank])
    return matmulRows(a, reshape(x, [tokens, width, 1]), { rows: tokens, transposeA: true })
  }
  /** y + u Bᵀ; u [tokens, rank, 1]. */
  const addUpdate = (y: Value, u: Value, module: string): Value => {
    const { rank, sharing } = adapters!
    const out = y.shape[1]!
    const b = slab(inputName.b(module), [rank, out])
    if (sharing === 'one') return matmulAdd(y, reshape(u, [tokens, rank]), reshape(b, [rank, out]))
    if (places) return add(y, reshape(matmulRows(reshape(u, [rows, length, rank]), b, { rows }), [tokens, out]))
    return add(y, reshape(matmulRows(u, b, { rows: tokens, transposeA: true }), [tokens, out]))
  }

  return (x: Value, linears: readonly Linear[], addTo: Value | undefined): Value[] => {
    const paths = linears.map(linear => pathInBlock(config, linear))
    const group = groups.findIndex(each => each.includes(paths[0]!))
    const low = paths.some(path => names.includes(path)) ? lowRanks(x, linears[0]!, group) : undefined
    return linears.map(({ module, transposed, bias, shape: [out] }, i) => {
      const path = paths[i]!
      let y = matmul(x, weight(`${module}.weight`), { transposeB: !transposed, apart: true })
      if (adapters && low && names.includes(path)) {
        const at = stacks[group]!.indexOf(path) * adapters.rank
        y = addUpdate(y, stacks[group]!.length > 1 ? slice(low, 1, at, at + adapters.rank) : low, module)
      }
      if (gains.includes(path)) {
        const gain = slab(inputName.gain(module), [1, out])
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
    adapters: (AdapterShape & { slots: number; rank: number; sharing: Sharing }) | undefined
  }
}
