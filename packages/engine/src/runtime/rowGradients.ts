import { type Adapter, adapterLayout, loraNames } from '../adapters/Adapter.ts'
import { adapterTargets } from '../adapters/targets.ts'
import type { Sample } from '../tokenizer/Tokenizer.ts'
import { batchRows, batchShape, feedSamples, groupByLength, shapeKey } from './batch.ts'
import { buildLoss, buildRowGradients } from './graphs.ts'
import { feedRows, feedShared, loraKey } from './lora.ts'
import { openBatch } from './openBatch.ts'
import type { Runtime } from './Runtime.ts'

type Row = { adapter: Adapter; sample: Sample }

/** For every row the gradient of its summed loss with respect to its adapter, flat; the adapters are of one kind. */
export async function rowGradients(runtime: Runtime, list: readonly Row[]): Promise<Float32Array[]> {
  const [{ adapter }] = list as readonly [Row]
  const isShared = !adapter.config.dora && list.every(row => row.adapter === adapter)
  const gradients: Float32Array[] = new Array(list.length)
  const samples = list.map(row => row.sample)
  for (const indices of groupByLength(samples, batchRows)) {
    const batch = indices.map(index => list[index]!)
    const found = isShared ? await ofShared(runtime, batch) : await ofOwn(runtime, batch)
    indices.forEach((index, row) => {
      gradients[index] = found[row]!
    })
  }
  return gradients
}

/** All rows have one adapter: they pass through the model as in training, and only the last products are by row. */
async function ofShared(runtime: Runtime, batch: readonly Row[]): Promise<Float32Array[]> {
  const { model } = runtime
  const { adapter } = batch[0]!
  const samples = batch.map(row => row.sample)
  const { session, feeds } = await openBatch(runtime, samples, {
    kind: `row gradients ${loraKey(adapter.config)}`,
    weight: 1,
    rows: batchRows,
    build: (graph, shape) => buildRowGradients(runtime, graph, { ...shape, config: adapter.config }),
    keep: { keepMemory: true },
  })
  feedShared(feeds, adapter)
  const results = (await session.run(feeds)) as Record<string, Float32Array>
  const layout = new Map(adapterLayout(model.config, adapter.config).map(entry => [entry.name, entry]))
  const total = [...layout.values()].reduce((sum, { length }) => sum + length, 0)
  const vectors = batch.map(() => new Float32Array(total))
  const count = results.loss!.length
  let stack: Float32Array = new Float32Array()
  let start = 0
  for (const { linear, rank } of adapterTargets(model.config, adapter.config)) {
    const [out, width] = linear.shape
    const names = loraNames(linear.module)
    const [a, b] = [layout.get(names.a)!, layout.get(names.b)!]
    // A module without a stack of its own reads what the one before it reads, and stands below it.
    const own = results[`rows.a:${linear.module}`]
    start = own ? 0 : start
    stack = own ?? stack
    const update = results[`rows.b:${linear.module}`]!
    const stride = stack.length / count
    vectors.forEach((vector, row) => {
      vector.set(stack.subarray(row * stride + start, row * stride + start + rank * width), a.offset)
      turn(update.subarray(row * rank * out, (row + 1) * rank * out), vector.subarray(b.offset), rank, out)
    })
    start += rank * width
  }
  return vectors
}

/** to[c, r] = from[r, c]. */
function turn(from: Float32Array, to: Float32Array, height: number, width: number): void {
  for (let c = 0; c < width; c++) for (let r = 0; r < height; r++) to[c * height + r] = from[r * width + c]!
}

/** Every row has an adapter of its own, [rows, r, in] and [rows, out, r]. */
async function ofOwn(runtime: Runtime, batch: readonly Row[]): Promise<Float32Array[]> {
  const { model } = runtime
  const { config } = batch[0]!.adapter
  const samples = batch.map(row => row.sample)
  const shape = batchShape(samples, batchRows, model.config.maxPositions)
  const session = await runtime.session(`gradients ${shapeKey(shape)} ${loraKey(config)}`, graph =>
    buildLoss(runtime, graph, { ...shape, config, perRow: true, gradients: true }),
  )
  const feeds = feedSamples(samples, shape, model.tokenizer.special.pad, 1)
  feedRows(
    feeds,
    Array.from({ length: batchRows }, (_, row) => (batch[row] ?? batch[0]!).adapter),
  )
  const results = (await session.run(feeds)) as Record<string, Float32Array>
  const parts = adapterLayout(model.config, config).map(({ name }) => results[`gradient:${name}`]!)
  const total = parts.reduce((sum, part) => sum + part.length / batchRows, 0)
  return batch.map((_, row) => {
    const vector = new Float32Array(total)
    let offset = 0
    for (const part of parts) {
      const length = part.length / batchRows
      vector.set(part.subarray(row * length, (row + 1) * length), offset)
      offset += length
    }
    return vector
  })
}
