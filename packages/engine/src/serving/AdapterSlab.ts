import type { BoundTensor } from '@openledger/tensor'
import { linearGroups, linears, pathInBlock } from '../model/linears.ts'
import type { ModelConfig } from '../model/ModelConfig.ts'
import { type PackedAdapter, packedParts } from './PackedAdapter.ts'

/** Which inputs a graph has for adapters, by the paths of linear layers in their block. */
export type AdapterShape = {
  /** Layers that an adapter changes. */
  names: readonly string[]
  /** Those that DoRA scales. */
  gains: readonly string[]
  /** For each group of layers that read the same x, those whose A's share a slab. */
  stacks: readonly (readonly string[])[]
}

/**
 * The adapters of the rows that run, where the kernels read them. For each block and each group of layers that read the
 * same x a slab of Aᵀ's side by side [rows, in, stack, rank]; for each layer a slab of B's [rows, rank, out], and DoRA's
 * factors [rows, 1, out]. Smaller ranks are filled up with zeros, so are layers that a row's adapter leaves alone.
 *
 * Slabs are made when an adapter first needs them. All have one rank: it grows at once, and falls when none of the rows
 * has needed it for a while.
 */
export type AdapterSlab = {
  set: (row: number, adapter: PackedAdapter | undefined) => void
  get: (row: number) => PackedAdapter | undefined
  /** What some rows need: undefined where none of them has an adapter. */
  view: (rows: readonly number[], run: SlabRun) => SlabView | undefined
}

/**
 * How rows find their adapters in the tensors of a run: `one` slot serves all of them; each of rows 0 … n − 1, which have
 * one new token each, has its own slot; or several rows with several new tokens each are picked from the slots of all.
 */
export type Sharing = 'one' | 'each' | 'picked'

/**
 * `side`: rows 0 … n − 1 stand side by side, also those that nothing is computed for; otherwise rows are picked.
 * `isSingle`: one token in all, which goes through the products that it goes through among others.
 */
export type SlabRun = { side: number | undefined; isSingle: boolean }

export type SlabView = {
  shape: AdapterShape
  sharing: Sharing
  /** Slots of the tensors, and the row that the first of them is of. */
  slots: number
  first: number
  rank: number
  tensors: () => Record<string, BoundTensor>
  /** Tensors of an earlier view with the same rows stand where they stood as long as this number is the same. */
  version: number
}

export const inputName = {
  a: (layer: number, group: number) => `a.${layer}.${group}`,
  b: (module: string) => `b.${module}`,
  /** Rows that are picked, where they are. */
  places: 'places',
  gain: (module: string) => `gain.${module}`,
}

/** Calls after which slabs of a rank that no row needs are laid out anew. */
const patience = 64

/** Ranks of slabs are multiples of the terms that kernels add at a time: zeros then change no bit, however many they are. */
function wide(rank: number): number {
  return Math.ceil(rank / 8) * 8
}

export function createAdapterSlab({ config, rows }: { config: ModelConfig; rows: number }): AdapterSlab {
  const groups = linearGroups(config)
  const all = linears(config).map(linear => ({ ...linear, name: pathInBlock(config, linear) }))
  const groupOf = new Map(groups.flatMap((names, group) => names.map(name => [name, group] as const)))
  const layoutOf = ({ config: changed }: PackedAdapter) =>
    packedParts(config, changed).parts.map(part => ({ ...part, name: pathInBlock(config, part.linear) }))
  type Layout = ReturnType<typeof layoutOf>
  const held: ({ adapter: PackedAdapter; layout: Layout } | undefined)[] = Array(rows).fill(undefined)
  /** Adapters of one configuration share one layout, so that a step looks at each once. */
  const layouts = new Map<string, Layout>()
  const stacks: string[][] = groups.map(() => [])
  const gains = new Set<string>()
  /** By input, [rows, …]. */
  const slabs = new Map<string, Float32Array>()
  let rank = 0
  let unneeded = 0
  let version = 0

  const sharedLayout = (adapter: PackedAdapter): Layout => {
    const key = JSON.stringify(adapter.config)
    const layout = layouts.get(key) ?? layoutOf(adapter)
    if (layouts.size > 256) layouts.clear()
    layouts.set(key, layout)
    return layout
  }
  const widthOf = (group: number) => all.find(({ name }) => name === groups[group]![0])!.shape[1]

  /** Makes slabs anew for what rows hold and `incoming` needs. */
  const layOut = (newRank: number) => {
    rank = newRank
    version++
    slabs.clear()
    for (let layer = 0; layer < config.layers; layer++)
      stacks.forEach((stack, group) => {
        if (stack.length > 0)
          slabs.set(inputName.a(layer, group), new Float32Array(rows * stack.length * rank * widthOf(group)))
      })
    for (const { module, name, shape } of all) {
      if (stacks[groupOf.get(name)!]!.includes(name))
        slabs.set(inputName.b(module), new Float32Array(rows * rank * shape[0]))
      if (gains.has(name)) slabs.set(inputName.gain(module), new Float32Array(rows * shape[0]).fill(1))
    }
    for (const [row, each] of held.entries()) {
      // What left memory ran here once: whoever needs it again brings it again.
      if (each?.adapter.data.length === 0) held[row] = undefined
      write(row)
    }
  }

  const clear = (row: number) => {
    for (const [name, slab] of slabs) {
      const length = slab.length / rows
      slab.fill(name.startsWith(inputName.gain('')) ? 1 : 0, row * length, (row + 1) * length)
    }
  }

  /** Copies what a row holds into its slabs, which are empty there or hold an adapter of the same layout. */
  const write = (row: number) => {
    const { adapter, layout } = held[row] ?? {}
    if (!adapter || !layout) return
    const { data } = adapter
    for (const { linear, name, rank: own, start, stride, a, b, gain } of layout) {
      const { module, layer, shape } = linear
      const [out, width] = shape
      const group = groupOf.get(name)!
      const stack = stacks[group]!
      const slab = slabs.get(inputName.a(layer, group))!
      const step = stack.length * rank
      const place = row * width * step + stack.indexOf(name) * rank
      // Where all of a group's A's are of the slabs' rank they stand as here: one copy, with the first of them.
      if (stride === step) {
        if (a === start) slab.set(data.subarray(start, start + width * step), place)
      } else
        for (let i = 0; i < width; i++)
          for (let k = 0; k < own; k++) slab[place + i * step + k] = data[a + i * stride + k]!
      slabs.get(inputName.b(module))!.set(data.subarray(b, b + own * out), row * rank * out)
      if (gain !== undefined) slabs.get(inputName.gain(module))!.set(data.subarray(gain, gain + out), row * out)
    }
  }

  const set = (row: number, adapter: PackedAdapter | undefined) => {
    const before = held[row]
    const isSame = before?.adapter.digest === adapter?.digest
    const layout = adapter ? sharedLayout(adapter) : []
    // Also where its numbers stand here already: the one that they came from may have left memory since.
    held[row] = adapter && { adapter, layout }
    if (isSame) return
    let isNew = false
    for (const { name, gain } of layout) {
      const stack = stacks[groupOf.get(name)!]!
      if (!stack.includes(name)) {
        const order = groups[groupOf.get(name)!]!
        stack.push(name)
        stack.sort((one, other) => order.indexOf(one) - order.indexOf(other))
        isNew = true
      }
      if (gain !== undefined && !gains.has(name)) isNew = gains.add(name).size > 0
    }
    if (isNew || (adapter && adapter.rank > rank)) return layOut(Math.max(rank, wide(adapter!.rank)))
    // One of the same layout covers every number of the other.
    if (before && before.layout !== layout) clear(row)
    write(row)
  }

  return {
    set,
    get: row => held[row]?.adapter,
    view(chosen, { side, isSingle }) {
      const used = chosen.map(row => held[row])
      const changed = used.filter(each => each !== undefined)
      const [first] = changed
      if (!first) return undefined
      const needed = wide(Math.max(...held.map(each => each?.adapter.rank ?? 0)))
      unneeded = 2 * needed <= rank ? unneeded + 1 : 0
      if (unneeded > patience) layOut(needed)
      const parts = [...new Set(changed.map(({ layout }) => layout))].flat()
      const names = [...new Set(parts.map(({ name }) => name))].toSorted()
      const scaled = [...new Set(parts.flatMap(({ name, gain }) => (gain === undefined ? [] : [name])))]
      const isOne = used.every(each => each?.adapter.digest === first.adapter.digest)
      const shape = { names, gains: scaled.toSorted(), stacks: stacks.map(stack => [...stack]) }
      const isPicked = side === undefined && chosen.length > 1
      const sharing: Sharing = isPicked ? 'picked' : isOne && !isSingle ? 'one' : 'each'
      const span = isOne && !isPicked ? { first: chosen[0]!, slots: 1 } : { first: 0, slots: side ?? rows }
      return { shape, sharing, ...span, rank, version, tensors: () => tensorsOf(shape, span) }
    },
  }

  type Span = { first: number; slots: number }
  function tensorsOf({ names, gains }: AdapterShape, { first, slots }: Span): Record<string, BoundTensor> {
    const tensors: Record<string, BoundTensor> = {}
    const add = (name: string, shape: number[]) => {
      const slab = slabs.get(name)!
      const length = slab.length / rows
      tensors[name] = { data: slab.subarray(first * length, (first + slots) * length), shape: [slots, ...shape] }
    }
    for (const { module, name, layer, shape } of all) {
      if (!names.includes(name)) continue
      const group = groupOf.get(name)!
      add(inputName.a(layer, group), [shape[1], stacks[group]!.length, rank])
      add(inputName.b(module), [rank, shape[0]])
      if (gains.includes(name)) add(inputName.gain(module), [1, shape[0]])
    }
    return tensors
  }
}
