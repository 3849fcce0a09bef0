import { BaseError } from '@openledger/base'
import { type Binding, type BoundTensor, sizeInput } from '@openledger/tensor'
import { cachedHeadSize } from '../model/cachedAttention.ts'
import { isLong, needsLengths } from '../model/Rope.ts'
import type { Runtime } from '../runtime/Runtime.ts'
import { createAdapterSlab, inputName, type SlabView } from './AdapterSlab.ts'
import type { BatchModel, PromptPart } from './BatchModel.ts'
import { buildStep, cacheName, openStep, type StepSizes } from './buildStep.ts'

/** Tokens of a prompt that are read in one run of the graph. */
const chunk = 256

/** Parts of prompts that are read together, for each of which a graph is compiled: more make products no faster. */
const together = [4, 2, 1] as const

/** Tokens by which a part may be shorter than the longest that it is read with. */
const padding = 8

/** Bindings that are kept, one for each number of rows or tokens that run together. */
const maxBindings = 128

/** Capacities and, on a GPU, tokens of a chunk are multiples of this. */
const step = 32

/**
 * A model of many rows on a runtime. Caches take `rows` times `positions` times `positionBytes` of address space; memory is
 * taken as positions are written.
 *
 * @example
 * const batch = createBatchModel(runtime, { rows: 32, positions: 2048 })
 * batch.setAdapter(0, packAdapter(config, adapter, digest))
 * const [logits] = await batch.prefill([{ row: 0, ids: prompt, start: 0, logits: true }])
 */
export function createBatchModel(runtime: Runtime, { rows, positions }: createBatchModel.Options): BatchModel {
  const { config } = runtime.model
  const { layers, keyValueHeads, vocabSize } = config
  if (positions > config.maxPositions || rows < 1)
    throw new BaseError('A batch does not fit the model.', {
      code: 'engine/batch-size',
      facts: { rows, positions, limit: config.maxPositions },
    })
  const headSize = cachedHeadSize(config)
  // More positions than are asked for: a token read alone is read with one that stands behind it.
  const capacity = Math.ceil((positions + 1 + padding) / step) * step
  const hasLengths = needsLengths(config, capacity)
  const rowLength = keyValueHeads * capacity * headSize
  const blank = () => Array.from({ length: layers }, () => new Float32Array(rows * rowLength))
  const caches = { key: blank(), value: blank() }
  const slab = createAdapterSlab({ config, rows })
  const logits = new Float32Array(rows * vocabSize)
  /** What each row holds. */
  const ends = new Array<number>(rows).fill(0)
  const bindings = new Map<string, { binding: Binding; version: number; inputs: Inputs }>()

  /** Runs some rows, with `length` new tokens each: those from the first on side by side, or `apart` from each other. */
  const run = async ({ rows: chosen, live, length, apart, fill }: Step): Promise<void> => {
    const count = chosen.length
    const view = slab.view(live, { side: apart ? undefined : count, isSingle: count * length === 1 })
    const sharing = view?.sharing ?? 'each'
    const sizes = { rows: count, length, picked: count, slots: view?.slots ?? 1, rank: view?.rank ?? 1 }
    const closed = runtime.backend === 'cpu' ? '' : ` ${Object.values(sizes)}`
    const key = `rows ${capacity} ${apart ? count : 'side'} ${sharing} ${JSON.stringify(view?.shape)}${closed}`
    const place = `${key} ${apart ? chosen : chosen[0]} ${view?.first} ${Object.values(sizes)}`
    let bound = bindings.get(place)
    if (!bound || bound.version !== (view?.version ?? 0)) {
      bound?.binding.release()
      const session = await runtime.boundSession(key, graph =>
        buildStep(graph, {
          config,
          weight: runtime.servedWeight(graph),
          capacity,
          sizes: closed ? sizes : openStep(graph, apart ? count : undefined),
          shape: view?.shape,
          sharing,
          apart: apart ? count : undefined,
        }),
      )
      const inputs = createInputs(sizes, apart)
      const caches = apart ? chosen.map(row => ({ row, count: 1 })) : [{ row: chosen[0]!, count }]
      bound = { binding: session.bind(bind(inputs, sizes, caches, view)), version: view?.version ?? 0, inputs }
    }
    // The latest stands last.
    bindings.delete(place)
    bindings.set(place, bound)
    for (const [oldest, { binding }] of bindings) {
      if (bindings.size <= maxBindings) break
      binding.release()
      bindings.delete(oldest)
    }
    chosen.forEach((row, i) => {
      bound.inputs.places[i] = BigInt(row)
    })
    fill(bound.inputs)
    await bound.binding.run()
  }

  type Caches = readonly { row: number; count: number }[]
  const bind = (inputs: Inputs, sizes: StepSizes, held: Caches, view: SlabView | undefined) => {
    const { rows: count, length, picked } = sizes
    const tensors: Record<string, BoundTensor> = {
      ids: { data: inputs.ids, shape: [count, length] },
      positions: { data: inputs.positions, shape: [count, length] },
      ...(hasLengths && { lengths: { data: inputs.lengths, shape: [count] } }),
      picked: { data: inputs.picked, shape: [picked] },
      ...(view?.sharing === 'picked' && { [inputName.places]: { data: inputs.places, shape: [count] } }),
    }
    for (const [name, size] of Object.entries(sizes)) tensors[sizeInput(name)] = { data: bigints([size]), shape: [1] }
    const outputs: Record<string, BoundTensor> = {
      logits: { data: logits.subarray(0, picked * vocabSize), shape: [picked, vocabSize] },
    }
    held.forEach(({ row, count }, cache) => {
      tensors[cacheName.seen(cache)] = { data: inputs.seen[cache]!, shape: [count] }
      tensors[cacheName.total(cache)] = { data: inputs.total[cache]!, shape: [1] }
      for (let layer = 0; layer < layers; layer++)
        for (const kind of ['key', 'value'] as const) {
          const data = caches[kind][layer]!.subarray(row * rowLength, (row + count) * rowLength)
          const tensor = { data, shape: [count, keyValueHeads, capacity, headSize] }
          tensors[cacheName[kind](layer, cache)] = tensor
          outputs[cacheName[kind === 'key' ? 'newKey' : 'newValue'](layer, cache)] = tensor
        }
    })
    return { inputs: { ...tensors, ...view?.tensors() }, outputs }
  }

  /** Reads parts together, each as many tokens as the longest, rounded up. @returns logits of each */
  const read = async (parts: readonly PromptPart[]): Promise<Float32Array[]> => {
    const longest = Math.max(...parts.map(({ ids }) => ids.length))
    // Attention takes another kernel, whose sums have another order, where one token is left over from its blocks. These
    // are of even sizes, so an even number of tokens never leaves one.
    const least = longest + (longest % 2)
    const length = runtime.backend === 'cpu' ? least : Math.ceil(least / step) * step
    const chosen = parts.map(({ row }) => row)
    await run({
      ...{ rows: chosen, live: chosen, length, apart: parts.length > 1 },
      fill: inputs => {
        for (const [i, { ids, start, total = start + ids.length }] of parts.entries()) {
          for (let t = 0; t < length; t++) {
            inputs.ids[i * length + t] = BigInt(ids[t] ?? 0)
            inputs.positions[i * length + t] = BigInt(Math.min(start + t, capacity - 1))
          }
          inputs.lengths[i] = BigInt(total)
          inputs.seen[i]![0] = start + length - 1
          inputs.total[i]![0] = start + length
          inputs.picked[i] = BigInt(i * length + ids.length - 1)
        }
      },
    })
    for (const { row, start, ids } of parts) ends[row] = start + ids.length
    return parts.map((_, i) => logits.slice(i * vocabSize, (i + 1) * vocabSize))
  }

  const check = (row: number, from: number, to: number) => {
    if (row >= 0 && row < rows && from >= 0 && from <= to && to <= positions) return
    throw new BaseError('A row or its positions do not exist.', {
      code: 'engine/batch-row',
      facts: { row, rows, from, to, positions },
    })
  }

  /** Every run of numbers in the caches of a row that holds positions `from` … `to` − 1, in the order of a block. */
  function* pieces(row: number, from: number, to: number): Generator<Float32Array> {
    for (const kind of ['key', 'value'] as const)
      for (const cache of caches[kind])
        for (let head = 0; head < keyValueHeads; head++) {
          const start = (row * keyValueHeads + head) * capacity
          yield cache.subarray((start + from) * headSize, (start + to) * headSize)
        }
  }

  const perPosition = 2 * layers * keyValueHeads * headSize
  return {
    rows,
    positions,
    vocabSize,
    positionBytes: 4 * perPosition,
    setAdapter(row, adapter) {
      check(row, 0, 0)
      slab.set(row, adapter)
      ends[row] = 0
    },
    async prefill(parts) {
      for (const { row, start, ids } of parts) check(row, start, start + ids.length)
      const found = new Map<PromptPart, Float32Array>()
      /** What is left of each part once it is short enough to be read with others. */
      const short: { part: PromptPart; rest: PromptPart }[] = []
      for (const part of parts) {
        const { ids, start, total = start + ids.length } = part
        let from = 0
        for (; ids.length - from > chunk; from += chunk)
          await read([{ ...part, ids: ids.slice(from, from + chunk), start: start + from, total }])
        short.push({ part, rest: { ...part, ids: ids.slice(from), start: start + from, total } })
      }
      for (const group of alike(short, runtime.backend === 'cpu' ? together : [1])) {
        const logits = await read(group.map(({ rest }) => rest))
        group.forEach(({ part }, i) => {
          if (part.logits) found.set(part, logits[i]!)
        })
      }
      return parts.map(part => found.get(part))
    },
    async decode(tokens) {
      const chosen = tokens.map((_, row) => row)
      const live = chosen.filter(row => tokens[row])
      for (const row of live) check(row, tokens[row]!.position, tokens[row]!.position + 1)
      await run({
        ...{ rows: chosen, live, length: 1, apart: false },
        fill: inputs => {
          let most = 0
          for (const [row, token] of tokens.entries()) {
            // What a row without a token computes is put behind what it holds, where the next one overwrites it.
            const position = token?.position ?? Math.min(ends[row]!, capacity - 1)
            inputs.ids[row] = BigInt(token?.id ?? 0)
            inputs.positions[row] = BigInt(position)
            inputs.lengths[row] = BigInt(position + 1)
            inputs.seen[0]![row] = position
            inputs.picked[row] = BigInt(row)
            most = Math.max(most, position)
          }
          inputs.total[0]![0] = 1 + most
        },
      })
      for (const row of live) ends[row] = tokens[row]!.position + 1
      return logits.subarray(0, tokens.length * vocabSize)
    },
    mustReread: length => config.ropes.some(rope => isLong(rope, length) && !isLong(rope, length - 1)),
    readCache(row, from, to) {
      check(row, from, to)
      const block = new Float32Array((to - from) * perPosition)
      let at = 0
      for (const piece of pieces(row, from, to)) {
        block.set(piece, at)
        at += piece.length
      }
      return block
    },
    writeCache(row, from, block) {
      const to = from + block.length / perPosition
      check(row, from, to)
      ends[row] = to
      let at = 0
      for (const piece of pieces(row, from, to)) {
        piece.set(block.subarray(at, at + piece.length))
        at += piece.length
      }
    },
    moveRow(from, to, length) {
      check(from, 0, length)
      check(to, 0, length)
      if (from === to) return
      slab.set(to, slab.get(from))
      ends[to] = length
      const targets = pieces(to, 0, length)
      for (const piece of pieces(from, 0, length)) targets.next().value!.set(piece)
    },
    async close() {
      for (const { binding } of bindings.values()) binding.release()
      bindings.clear()
    },
  }
}

export declare namespace createBatchModel {
  type Options = {
    /** Sequences that can run at once. */
    rows: number
    /** Tokens that a row can hold, at most the model's longest sequence. */
    positions: number
  }
}

/** Parts of about one length in groups of these sizes, falling, the last of which is one; the longest parts first. */
function* alike<T extends { rest: PromptPart }>(parts: readonly T[], sizes: readonly number[]): Generator<T[]> {
  const left = parts.toSorted((a, b) => b.rest.ids.length - a.rest.ids.length)
  while (left.length > 0) {
    const least = left[0]!.rest.ids.length - padding
    const like = left.findIndex(({ rest }) => rest.ids.length < least)
    const most = like === -1 ? left.length : like
    yield left.splice(
      0,
      sizes.find(size => size <= most),
    )
  }
}

type Step = {
  rows: readonly number[]
  /** Those of them whose results are wanted. */
  live: readonly number[]
  length: number
  apart: boolean
  fill: (inputs: Inputs) => void
}

/** What changes from step to step. */
type Inputs = ReturnType<typeof createInputs>

function createInputs({ rows, length, picked }: StepSizes, apart: boolean) {
  const caches = Array.from({ length: apart ? rows : 1 })
  return {
    ids: bigints(rows * length),
    positions: bigints(rows * length),
    lengths: bigints(rows),
    seen: caches.map(() => int32s(apart ? 1 : rows)),
    total: caches.map(() => int32s(1)),
    picked: bigints(picked),
    places: bigints(rows),
  }
}

function int32s(length: number): Int32Array {
  return new Int32Array(new ArrayBuffer(Math.max(4096, 4 * length)), 0, length)
}

/** Memory of its own, off V8's heap: small arrays move when they stand on it. */
function bigints(content: number | readonly number[]): BigInt64Array {
  const length = typeof content === 'number' ? content : content.length
  const data = new BigInt64Array(new ArrayBuffer(Math.max(4096, 8 * length)), 0, length)
  if (typeof content !== 'number') data.set(content.map(BigInt))
  return data
}
