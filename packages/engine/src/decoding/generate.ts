import { setImmediate } from 'node:timers/promises'
import { BaseError, createRng } from '@openledger/base'
import { type Graph, gather, input, output, reshape, type Value } from '@openledger/tensor'
import { type Adapter, checkAdapter } from '../adapters/Adapter.ts'
import type { LoraConfig } from '../adapters/LoraConfig.ts'
import { decoder, toLogits } from '../model/decoder.ts'
import type { ModelConfig } from '../model/ModelConfig.ts'
import { causalMask, countedPositions, masked, windows } from '../model/masks.ts'
import { isLong, needsLengths } from '../model/Rope.ts'
import { feedShared, gainName, loraInputs, loraKey, outputGains } from '../runtime/lora.ts'
import type { Feeds, Runtime } from '../runtime/Runtime.ts'
import { createAnswerText } from './answerText.ts'
import { constraintsOf } from './grammar/createConstraints.ts'
import type { Grammar } from './grammar/Grammar.ts'
import { logprobs, pick, type Sampling, type TokenLogprob } from './sampling.ts'

export type GenerateOptions = Sampling & {
  adapter?: Adapter | undefined
  /** The prompt in tokens. */
  ids: readonly number[]
  maxTokens: number
  seed?: string | number | undefined
  /** The answer ends before any of these texts. */
  stop?: readonly string[] | undefined
  /** Any of these tokens ends the answer; those of the model unless told. */
  endTokens?: readonly number[] | undefined
  /** No end token ends the answer: it goes on up to its limit, for measurements. A grammar still ends it. */
  ignoreEnd?: boolean | undefined
  /** What the answer must be. Its log-probabilities stay those of the model itself. */
  grammar?: Grammar | undefined
  /** Reports each token's log-probability, and those of so many of the likeliest. */
  logprobs?: number | undefined
}

/**
 * `stop`: an end token or a stop text; `length`: the token limit or the model's longest sequence. `logprobs`, where
 * asked for, are of the tokens in `ids`, before temperature, cuts and penalties.
 */
export type Generation = {
  ids: number[]
  text: string
  finish: 'stop' | 'length'
  logprobs?: (TokenLogprob & { top: TokenLogprob[] })[]
}

/** Prompts and caches are padded to multiples of these, so that few shapes are compiled. */
const promptStep = 32
const cacheStep = 128

/**
 * Answers a prompt token by token with a key-value cache. `onText` gets text as it becomes certain: never half a
 * character, never the beginning of a stop text.
 *
 * @throws engine/prompt-too-long
 */
export async function generate(
  runtime: Runtime,
  options: GenerateOptions,
  hooks: generate.Hooks = {},
): Promise<Generation> {
  const { config, tokenizer } = runtime.model
  const { adapter, ids: prompt, maxTokens, seed = 0, stop = [] } = options
  if (prompt.length === 0 || prompt.length >= config.maxPositions)
    throw new BaseError('The prompt does not fit the model.', {
      code: 'engine/prompt-too-long',
      facts: { tokens: prompt.length, limit: config.maxPositions - 1 },
      hint: 'Shorten the conversation.',
    })
  if (adapter) checkAdapter(config, adapter)
  const modelEnds = [tokenizer.special.eos, ...runtime.model.generation.endTokens]
  const ends = new Set(options.ignoreEnd && !options.grammar ? [] : (options.endTokens ?? modelEnds))
  const constraint = options.grammar && constraintsOf(tokenizer).create(options.grammar, ends)
  const rng = createRng(`generate/${seed}`)
  const answer = createAnswerText({
    stream: tokenizer.stream({ special: options.grammar?.kind === 'tools' }),
    stop,
    onText: hooks.onText,
  })
  const ids: number[] = []
  const reported: NonNullable<Generation['logprobs']> = []
  const end = (finish: Generation['finish']): Generation => {
    const stopped = answer.end()
    const report = options.logprobs === undefined ? {} : { logprobs: reported }
    return { ids, text: answer.text(), finish: stopped ? 'stop' : finish, ...report }
  }
  const cache = createCache(runtime, prompt.length + maxTokens)
  let logits = await prefill(runtime, cache, prompt, adapter)
  for (;;) {
    hooks.signal?.throwIfAborted()
    const next = pick(logits, options, rng, { prompt, answer: ids, ends, constraint })
    if (ends.has(next)) return end('stop')
    ids.push(next)
    constraint?.accept(next)
    if (options.logprobs !== undefined) reported.push(logprobs(logits, next, options.logprobs))
    if (answer.push(next) || constraint?.isDone()) return end('stop')
    if (ids.length >= maxTokens || prompt.length + ids.length >= config.maxPositions) return end('length')
    const total = cache.length + 1
    if (config.ropes.some(rope => isLong(rope, total) && !isLong(rope, cache.length))) {
      // From here on the positions of the whole sequence turn otherwise, also those that are in the cache.
      cache.length = 0
      logits = await prefill(runtime, cache, [...prompt, ...ids], adapter)
    } else logits = await step(runtime, cache, next, adapter)
    await setImmediate()
  }
}

export declare namespace generate {
  type Hooks = { onText?: ((text: string) => void) | undefined; signal?: AbortSignal | undefined }
}

/**
 * Keys and values [1, keyValueHeads, capacity, headSize] of the tokens so far, by layer; and what DoRA multiplies rows
 * with, which costs a product with every weight and is the same at each step.
 */
type Cache = { length: number; capacity: number; keys: Float32Array[]; values: Float32Array[]; gains: Feeds }

function createCache({ model }: Runtime, tokens: number): Cache {
  const { layers, keyValueHeads, headSize, maxPositions } = model.config
  const capacity = Math.min(Math.ceil(tokens / cacheStep) * cacheStep, Math.ceil(maxPositions / cacheStep) * cacheStep)
  const blank = () => Array.from({ length: layers }, () => new Float32Array(keyValueHeads * capacity * headSize))
  return { length: 0, capacity, keys: blank(), values: blank(), gains: {} }
}

/** Reads the prompt in one pass; gives the logits after its last token. */
async function prefill(runtime: Runtime, cache: Cache, prompt: readonly number[], adapter: Adapter | undefined) {
  const { maxPositions } = runtime.model.config
  const length = Math.min(maxPositions, Math.ceil(prompt.length / promptStep) * promptStep)
  const session = await runtime.session(`prefill ${length} ${loraKey(adapter?.config)}`, graph =>
    buildPrefill(runtime, graph, length, adapter?.config),
  )
  const ids = new BigInt64Array(length)
  prompt.forEach((id, t) => {
    ids[t] = BigInt(id)
  })
  const feeds: Feeds = {
    ids,
    last: BigInt64Array.of(BigInt(prompt.length - 1)),
    lengths: BigInt64Array.of(BigInt(prompt.length)),
  }
  if (adapter) feedShared(feeds, adapter)
  const results = await session.run(feeds)
  cache.gains = Object.fromEntries(Object.entries(results).filter(([name]) => name.startsWith(gainName(''))))
  store(runtime, cache, results, length, prompt.length)
  return results.logits as Float32Array
}

/** Reads one more token. */
async function step(runtime: Runtime, cache: Cache, id: number, adapter: Adapter | undefined) {
  const { capacity, length } = cache
  const session = await runtime.session(
    `step ${capacity} ${loraKey(adapter?.config)}`,
    graph => buildStep(runtime, graph, capacity, adapter?.config),
    { keepMemory: true },
  )
  const feeds: Feeds = {
    ...cache.gains,
    ids: BigInt64Array.of(BigInt(id)),
    positions: BigInt64Array.of(BigInt(length)),
    lengths: BigInt64Array.of(BigInt(length + 1)),
  }
  for (const window of windows(runtime.model.config)) {
    // The cache holds positions 0 … length − 1, then nothing; the new token stands at the end.
    const mask = new Float32Array(capacity + 1).fill(masked, length, capacity)
    if (window !== undefined) mask.fill(masked, 0, Math.max(0, length - window + 1))
    feeds[maskName(window)] = mask
  }
  cache.keys.forEach((data, layer) => {
    feeds[`key.${layer}`] = data
    feeds[`value.${layer}`] = cache.values[layer]!
  })
  if (adapter) feedShared(feeds, adapter)
  const results = await session.run(feeds)
  store(runtime, cache, results, 1, 1)
  return results.logits as Float32Array
}

/** Copies the first `count` of `width` new rows behind what the cache holds. */
function store({ model }: Runtime, cache: Cache, results: Record<string, unknown>, width: number, count: number): void {
  const { layers, keyValueHeads, headSize } = model.config
  for (let layer = 0; layer < layers; layer++)
    for (const [kind, target] of [
      ['key', cache.keys[layer]!],
      ['value', cache.values[layer]!],
    ] as const) {
      const rows = results[`new.${kind}.${layer}`] as Float32Array
      for (let head = 0; head < keyValueHeads; head++) {
        const from = head * width * headSize
        target.set(rows.subarray(from, from + count * headSize), (head * cache.capacity + cache.length) * headSize)
      }
    }
  cache.length += count
}

function buildPrefill(runtime: Runtime, graph: Graph, length: number, config: LoraConfig | undefined): void {
  const { model } = runtime
  const weight = runtime.servedWeight(graph)
  const lora = config && loraInputs(graph, model, config).lora
  const { hidden, keys, values } = decoder(graph, {
    config: model.config,
    ids: input(graph, 'ids', [1, length], 'int64'),
    positions: countedPositions(graph, [1, length]),
    reach: length,
    lengths: lengthsInput(graph, model.config, length),
    mask: window => causalMask(graph, length, window),
    weight,
    lora,
  })
  if (config && lora) outputGains(model.config, config, { lora, weight: runtime.weight(graph) })
  const last = gather(reshape(hidden, [length, model.config.hiddenSize]), input(graph, 'last', [1], 'int64'))
  output(toLogits(last, model.config, weight), 'logits')
  outputRows(keys, values)
}

function buildStep(runtime: Runtime, graph: Graph, capacity: number, config: LoraConfig | undefined): void {
  const { model } = runtime
  const { layers, keyValueHeads, headSize } = model.config
  const weight = runtime.servedWeight(graph)
  const past = (kind: string) =>
    Array.from({ length: layers }, (_, layer) =>
      input(graph, `${kind}.${layer}`, [1, keyValueHeads, capacity, headSize]),
    )
  const { hidden, keys, values } = decoder(graph, {
    config: model.config,
    ids: input(graph, 'ids', [1, 1], 'int64'),
    positions: input(graph, 'positions', [1, 1], 'int64'),
    reach: capacity,
    lengths: lengthsInput(graph, model.config, capacity),
    mask: window => input(graph, maskName(window), [1, 1, 1, 1, capacity + 1]),
    weight,
    lora: config && loraInputs(graph, model, config, { frozen: true }).lora,
    past: { keys: past('key'), values: past('value') },
  })
  output(toLogits(hidden, model.config, weight), 'logits')
  outputRows(keys, values)
}

function lengthsInput(graph: Graph, config: ModelConfig, reach: number): Value | undefined {
  return needsLengths(config, reach) ? input(graph, 'lengths', [1], 'int64') : undefined
}

/** The mask of the blocks that see `window` positions. */
function maskName(window: number | undefined): string {
  return window === undefined ? 'mask' : `mask.${window}`
}

function outputRows(keys: Value[], values: Value[]): void {
  keys.forEach((key, layer) => {
    output(key, `new.key.${layer}`)
    output(values[layer]!, `new.value.${layer}`)
  })
}
