import { type Adapter, checkAdapter } from '../adapters/Adapter.ts'
import type { Sample } from '../tokenizer/Tokenizer.ts'
import { lossTokens } from './batch.ts'
import { buildLoss } from './graphs.ts'
import { feedRows, loraKey } from './lora.ts'
import { openBatch } from './openBatch.ts'
import type { Runtime } from './Runtime.ts'

/** Logits of one pass at most: 64 MiB of them. */
const logitsAtOnce = 2 ** 24
/** Tokens of one pass at most: four answers of 128 stay nearer to the processor than 24 do, and cost a sixth less. */
const tokensAtOnce = 512

type Row = { adapter: Adapter; sample: Sample }

/**
 * The summed loss of each row's counted tokens under the row's own adapter, in nats, and how many they are. Rows of one
 * length, whose adapters are of one kind, pass through the model together, as many as keep its activations small.
 *
 * @throws engine/adapter-tensors, engine/adapter-shape, engine/sample-too-long
 */
export async function rowLosses(runtime: Runtime, list: readonly Row[]): Promise<{ sum: number; tokens: number }[]> {
  const { config } = runtime.model
  for (const { adapter } of list) checkAdapter(config, adapter)
  const results: { sum: number; tokens: number }[] = new Array(list.length)
  const kinds = Map.groupBy(list.keys(), i => `${list[i]!.sample.ids.length} ${loraKey(list[i]!.adapter.config)}`)
  for (const members of kinds.values()) {
    const counted = Math.max(1, ...members.map(i => lossTokens(list[i]!.sample)))
    const length = list[members[0]!]!.sample.ids.length
    const most = Math.max(1, Math.floor(Math.min(logitsAtOnce / (counted * config.vocabSize), tokensAtOnce / length)))
    const atOnce = Math.ceil(members.length / Math.ceil(members.length / most))
    for (let from = 0; from < members.length; from += atOnce) {
      const indices = members.slice(from, from + atOnce)
      const batch = indices.map(i => list[i]!)
      const lora = batch[0]!.adapter.config
      const { session, feeds } = await openBatch(
        runtime,
        batch.map(row => row.sample),
        {
          kind: `row losses ${loraKey(lora)}`,
          weight: 1,
          rows: batch.length,
          build: (graph, shape) =>
            buildLoss(runtime, graph, { ...shape, config: lora, perRow: true, gradients: false }),
          keep: { keepMemory: true },
        },
      )
      feedRows(
        feeds,
        batch.map(row => row.adapter),
      )
      const { loss } = await session.run(feeds)
      indices.forEach((i, row) => {
        results[i] = { sum: (loss as Float32Array)[row]!, tokens: lossTokens(list[i]!.sample) }
      })
    }
  }
  return results
}
