import { BaseError } from '@openledger/base'
import { type Binding, type BoundTensor, sizeInput } from '@openledger/tensor'
import { cachedHeadSize } from '../model/cachedAttention.ts'
import { isLong, needsLengths } from '../model/Rope.ts'
import type { Runtime } from '../runtime/Runtime.ts'
import { createAdapterSlab, type SlabView } from './AdapterSlab.ts'
import type { BatchModel } from './BatchModel.ts'
import { buildStep, cacheName, openStep, type StepSizes } from './buildStep.ts'

/** Tokens of a prompt that are read in one run of the graph. */
const chunk = 256

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
 * const logits = await batch.prefill(0, prompt, { start: 0, logits: true })
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
  // One more position than is asked for: a token read alone is read with one that stands behind it.
  const capacity = Math.ceil((positions + 1) / step) * step
  const hasLengths = needsLengths(config, capacity)
  const rowLength = keyValueHeads * capacity * headSize
  const blank = () => Array.from({ length: layers }, () => new Float32Array(rows * rowLength))
  const caches = { key: blank(), value: blank() }
  const slab = createAdapterSlab({ config, rows })
  const logits = new Float32Array(rows * vocabSize)
  const bindings = new Map<string, { binding: Binding; version: number; inputs: Inputs }>()

  /** Runs the rows from `row` on, `count` of them, with `length` new tokens each. */
  const run = async ({ row, count, length, picked, fill }: Step): Promise<void> => {
    const view = slab.view(row, count)
    const sizes = { rows: count, length, picked, slots: view?.slots ?? 1, rank: view?.rank ?? 1 }
    const closed = runtime.backend === 'cpu' ? '' : ` ${Object.values(sizes)}`
    const shared = view !== undefined && view.slots === 1 && count * length > 1
    const key = `rows ${capacity} ${shared} ${JSON.stringify(view?.shape)}${closed}`
    const place = `${key} ${row} ${Object.values(sizes)}`
    let bound = bindings.get(place)
    if (!bound || bound.version !== (view?.version ?? 0)) {
      bound?.binding.release()
      const session = await runtime.boundSession(key, graph =>
        buildStep(graph, {
          config,
          weight: runtime.servedWeight(graph),
          capacity,
          sizes: closed ? sizes : openStep(graph),
          shape: view?.shape,
          shared,
        }),
      )
      const inputs = createInputs(sizes)
      const tensors = bind(inputs, sizes, row, view)
      bound = { binding: session.bind(tensors), version: view?.version ?? 0, inputs }
    }
    // The latest stands last.
    bindings.delete(place)
    bindings.set(place, bound)
    for (const [oldest, { binding }] of bindings) {
      if (bindings.size <= maxBindings) break
      binding.release()
      bindings.delete(oldest)
    }
    fill(bound.inputs)
    await bound.binding.run()
  }

  const bind = (inputs: Inputs, sizes: StepSizes, row: number, view: SlabView | undefined) => {
    const { rows: count, length, picked } = sizes
    const small: Record<string, BoundTensor> = {
      ids: { data: inputs.ids, shape: [count, length] },
      positions: { data: inputs.positions, shape: [count, length] },
      ...(hasLengths && { lengths: { data: inputs.lengths, shape: [count] } }),
      seen: { data: inputs.seen, shape: [count] },
      total: { data: inputs.total, shape: [1] },
      picked: { data: inputs.picked, shape: [picked] },
    }
    for (const [name, size] of Object.entries(sizes)) small[sizeInput(name)] = { data: bigints([size]), shape: [1] }
    const outputs: Record<string, BoundTensor> = {
      logits: { data: logits.subarray(0, picked * vocabSize), shape: [picked, vocabSize] },
    }
    for (let layer = 0; layer < layers; layer++)
      for (const kind of ['key', 'value'] as const) {
        const data = caches[kind][layer]!.subarray(row * rowLength, (row + count) * rowLength)
        const tensor = { data, shape: [count, keyValueHeads, capacity, headSize] }
        small[cacheName[kind](layer)] = tensor
        outputs[cacheName[kind === 'key' ? 'newKey' : 'newValue'](layer)] = tensor
      }
    return { inputs: { ...small, ...view?.tensors() }, outputs }
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
    },
    async prefill(row, ids, { start, logits: wanted, total = start + ids.length }) {
      check(row, start, start + ids.length)
      for (let from = 0; from < ids.length; from += chunk) {
        const part = ids.slice(from, from + chunk)
        const last = from + chunk >= ids.length
        // Attention takes another kernel, whose sums have another order, where one token is left over from its blocks. These
        // are of even sizes, so an even number of tokens never leaves one.
        const least = part.length + (part.length % 2)
        const length = runtime.backend === 'cpu' ? least : Math.ceil(least / step) * step
        await run({
          ...{ row, count: 1, length, picked: 1 },
          fill: inputs => {
            for (let t = 0; t < length; t++) {
              inputs.ids[t] = BigInt(part[t] ?? 0)
              inputs.positions[t] = BigInt(Math.min(start + from + t, capacity - 1))
            }
            inputs.lengths[0] = BigInt(total)
            inputs.seen[0] = start + from + length - 1
            inputs.total[0] = start + from + length
            inputs.picked[0] = BigInt(part.length - 1)
          },
        })
        if (last && wanted) return logits.slice(0, vocabSize)
      }
      return undefined
    },
    async decode(tokens) {
      const count = tokens.length
      tokens.forEach(({ position }, row) => {
        check(row, position, position + 1)
      })
      await run({
        ...{ row: 0, count, length: 1, picked: count },
        fill: inputs => {
          tokens.forEach(({ id, position }, row) => {
            inputs.ids[row] = BigInt(id)
            inputs.positions[row] = BigInt(position)
            inputs.lengths[row] = BigInt(position + 1)
            inputs.seen[row] = position
            inputs.picked[row] = BigInt(row)
          })
          inputs.total[0] = 1 + Math.max(...tokens.map(({ position }) => position))
        },
      })
      return logits.subarray(0, count * vocabSize)
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

type Step = { row: number; count: number; length: number; picked: number; fill: (inputs: Inputs) => void }

/** What changes from step to step. */
type Inputs = ReturnType<typeof createInputs>

function createInputs({ rows, length, picked }: StepSizes) {
  return {
    ids: bigints(rows * length),
    positions: bigints(rows * length),
    lengths: bigints(rows),
    seen: new Int32Array(new ArrayBuffer(Math.max(4096, 4 * rows)), 0, rows),
    total: new Int32Array(new ArrayBuffer(4096), 0, 1),
    picked: bigints(picked),
  }
}

/** Memory of its own, off V8's heap: small arrays move when they stand on it. */
function bigints(content: number | readonly number[]): BigInt64Array {
  const length = typeof content === 'number' ? content : content.length
  const data = new BigInt64Array(new ArrayBuffer(Math.max(4096, 8 * length)), 0, length)
  if (typeof content !== 'number') data.set(content.map(BigInt))
  return data
}
