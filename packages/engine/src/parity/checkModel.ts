import { type Adapter, checkAdapter } from '../adapters/Adapter.ts'
import type { Generation } from '../decoding/Generation.ts'
import { generate } from '../decoding/generate.ts'
import type { GenerateOptions } from '../decoding/toServeRequest.ts'
import { batchShape, feedSamples, shapeKey } from '../runtime/batch.ts'
import { buildLogits } from '../runtime/graphs.ts'
import { feedShared, loraKey } from '../runtime/lora.ts'
import type { Runtime } from '../runtime/Runtime.ts'
import { type Fixture, promptIds, wantedTensor } from './Fixture.ts'
import { near, type Outcome, same } from './Outcome.ts'

/** Five times what float32 rounding alone does to a model, and at least this. */
const leastTolerance = 5e-5

/** What may lie between two float32 runs whose rounding is known. */
export function allowedFor(rounding: number): number {
  return Math.max(leastTolerance, 5 * rounding)
}

/** Logits of every prompt, greedy text, and the probabilities of a given text. */
export async function checkModel(fixture: Fixture): Promise<Outcome[]> {
  const { expected, runtime } = fixture
  const { precision } = expected
  const outcomes: Outcome[] = []
  for (const { name, ids, logits } of expected.prompts) {
    const got = await logitsOf(runtime, ids)
    const wanted = wantedTensor(fixture, logits)
    outcomes.push(near('logits', name, { got, wanted, allowed: allowedFor(precision.logits) }))
  }
  for (const { prompt, ids, logits } of expected.greedy) {
    const { vocabSize } = runtime.model.config
    const report = { logprobs: logits ? vocabSize : undefined }
    const answer = await greedy(runtime, promptIds(fixture, prompt), ids.length, report)
    outcomes.push(same('greedy', prompt, answer.ids, ids))
    if (!logits || !answer.logprobs) continue
    // What decoding with the cache made of every step, as log-probabilities of the whole vocabulary.
    const got = answer.logprobs.flatMap(({ top }) => top.toSorted((a, b) => a.id - b.id).map(each => each.logprob))
    const rows = wantedTensor(fixture, logits)
    const wanted = Array.from(rows, (_, i) => {
      const from = i - (i % vocabSize)
      return logProbability(rows.subarray(from, from + vocabSize), i - from)
    })
    const allowed = allowedFor(precision.greedy_logits)
    outcomes.push(near('greedy', `${prompt}, log-probabilities with the cache`, { got, wanted, allowed }))
  }
  if (expected.greedy_with_stop) {
    const { prompt, eos_token_id: end, ids } = expected.greedy_with_stop
    const stopped = await greedy(runtime, promptIds(fixture, prompt), ids.length + 8, { endTokens: [end] })
    // The reference keeps the end token, which this engine leaves out.
    outcomes.push(same('stop', prompt, [...stopped.ids, end], ids))
  }
  outcomes.push(...(await checkContinuation(fixture)))
  return outcomes
}

async function checkContinuation({ expected, runtime }: Fixture): Promise<Outcome[]> {
  const { prompt_ids: start, continuation_ids: tokens, logprobs, sum } = expected.continuation
  const logits = await logitsOf(runtime, [...start, ...tokens])
  const width = runtime.model.config.vocabSize
  const got = tokens.map((token, i) => {
    const at = (start.length - 1 + i) * width
    return logProbability(logits.subarray(at, at + width), token)
  })
  const allowed = allowedFor(expected.precision.logprobs)
  const total = got.reduce((a, b) => a + b, 0)
  return [
    near('log-probabilities', 'each token', { got, wanted: logprobs, allowed }),
    near('log-probabilities', 'their sum', { got: [total], wanted: [sum], allowed: allowed * tokens.length }),
  ]
}

/** Logits [tokens, vocabulary] of a text that is read at once. */
export async function logitsOf(runtime: Runtime, ids: readonly number[], adapter?: Adapter): Promise<Float32Array> {
  if (adapter) checkAdapter(runtime.model.config, adapter)
  // One more token behind the text, so that every one of its positions predicts a counted token.
  const sample = { ids: [...ids, 0], promptLength: 1 }
  const shape = batchShape([sample], 1, runtime.model.config.maxPositions)
  const session = await runtime.session(`logits ${shapeKey(shape)} ${loraKey(adapter?.config)}`, graph =>
    buildLogits(runtime, graph, { ...shape, config: adapter?.config }),
  )
  const feeds = { ...feedSamples([sample], shape, 0, 1), lengths: BigInt64Array.of(BigInt(ids.length)) }
  if (adapter) feedShared(feeds, adapter)
  const logits = (await session.run(feeds)).logits as Float32Array
  return logits.subarray(0, ids.length * runtime.model.config.vocabSize)
}

/** Likeliest tokens one after the other, with a cache; past the model's own end tokens, unless some are given. */
export function greedy(
  runtime: Runtime,
  ids: readonly number[],
  count: number,
  options: Pick<GenerateOptions, 'adapter' | 'endTokens' | 'logprobs'> = {},
): Promise<Generation> {
  return generate(runtime, { endTokens: [], ...options, ids, maxTokens: count, temperature: 0 })
}

/** Natural logarithm of the probability of one token. */
function logProbability(logits: Float32Array, token: number): number {
  const largest = logits.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  return logits[token]! - largest - Math.log(logits.reduce((sum, each) => sum + Math.exp(each - largest), 0))
}
