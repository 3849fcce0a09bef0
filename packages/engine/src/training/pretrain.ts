import { BaseError, createRng } from '@openledger/base'
import {
  createGraph,
  createSession,
  crossEntropy,
  gradient,
  input,
  output,
  reshape,
  type Session,
  scale,
  sizeOf,
  sum,
} from '@openledger/tensor'
import type { Tensor } from '../formats/safetensors.ts'
import { decoder, toLogits } from '../model/decoder.ts'
import type { ModelConfig } from '../model/ModelConfig.ts'
import { causalMask, countedPositions } from '../model/masks.ts'
import { weightShapes } from '../model/weightShapes.ts'
import { adamW, clipGradients, createMoments, type Moments } from './adamW.ts'

export type PretrainHyper = {
  /** Sequences a step, and tokens a sequence. */
  batchSize: number
  length: number
  steps: number
  /** The step after which the run ends; `steps` still decides the rate. */
  until: number
  /** Peak rate; it rises linearly over `warmup` steps and falls along a cosine to a tenth of the peak. */
  learningRate: number
  warmup: number
  weightDecay: number
  clip: number
  seed: string
}

/** All that a run needs to go on from where it stopped. */
export type PretrainState = { step: number; weights: Map<string, Tensor>; moments: Map<string, Moments> }

/** Weights drawn from N(0, 0.02²), projections back into the residual narrower by √(2 · layers), norms 1 (Radford et al. 2019). */
export function initialState(config: ModelConfig, seed: string): PretrainState {
  const outputs = [config.names.attention.output, config.names.mlp.output]
  const weights = new Map<string, Tensor>()
  const moments = new Map<string, Moments>()
  for (const [name, shape] of weightShapes(config)) {
    const rng = createRng(`${seed}/${name}`)
    const narrow = outputs.some(path => name.endsWith(`.${path}.weight`)) ? Math.sqrt(2 * config.layers) : 1
    const length = sizeOf(shape)
    const data = new Float32Array(length)
    if (shape.length === 1 && !name.endsWith('.bias')) data.fill(config.norm.onePlus ? 0 : 1)
    if (shape.length > 1) for (let i = 0; i < length; i++) data[i] = (0.02 / narrow) * rng.normal()
    weights.set(name, { shape, data })
    moments.set(name, createMoments(length))
  }
  return { step: 0, weights, moments }
}

/**
 * Trains every weight of a decoder on one long token stream, in place.
 *
 * Step s reads the sequences s·batchSize … of an order that is shuffled anew each epoch from the seed, so a run that
 * stops and goes on from its state repeats the unbroken run.
 */
export async function pretrain(options: pretrain.Options): Promise<void> {
  const { config, tokens, hyper, state, threads = 1, onStep } = options
  const { batchSize, length, steps, learningRate, warmup, weightDecay, clip, seed } = hyper
  const sequences = Math.floor((tokens.length - 1) / length)
  if (sequences < batchSize)
    throw new BaseError('There is too little text for one batch.', {
      code: 'engine/too-little-text',
      facts: { tokens: tokens.length, needs: batchSize * length + 1 },
    })
  const session = await createPretrainSession(config, batchSize, length, threads)
  const names = [...state.weights.keys()]
  const ids = new BigInt64Array(batchSize * length)
  const targets = new BigInt64Array(batchSize * length)
  const feeds: Record<string, Float32Array | BigInt64Array> = { ids, targets }
  for (const [name, { data }] of state.weights) feeds[name] = data

  let order: number[] = []
  let orderEpoch = -1
  while (state.step < hyper.until) {
    const step = state.step
    for (let row = 0; row < batchSize; row++) {
      const index = step * batchSize + row
      const epoch = Math.floor(index / sequences)
      if (epoch !== orderEpoch) {
        order = createRng(`${seed}/order/${epoch}`).shuffle(Array.from({ length: sequences }, (_, i) => i))
        orderEpoch = epoch
      }
      const start = order[index % sequences]! * length
      for (let t = 0; t < length; t++) {
        ids[row * length + t] = BigInt(tokens[start + t]!)
        targets[row * length + t] = BigInt(tokens[start + t + 1]!)
      }
    }
    const results = await session.run(feeds)
    const loss = (results.loss as Float32Array)[0]!
    const gradients = names.map(name => results[`gradient:${name}`] as Float32Array)
    const norm = clipGradients(gradients, clip)
    const progress = Math.max(0, (step - warmup) / (steps - warmup))
    const rate = learningRate * (step < warmup ? (step + 1) / warmup : 0.55 + 0.45 * Math.cos(Math.PI * progress))
    names.forEach((name, i) => {
      const { shape, data } = state.weights.get(name)!
      const decay = shape.length > 1 ? weightDecay : 0
      const options = { learningRate: rate, beta2: 0.95, weightDecay: decay }
      adamW(data, gradients[i]!, state.moments.get(name)!, step + 1, options)
    })
    state.step = step + 1
    await onStep?.({ step: state.step, loss, norm, learningRate: rate })
  }
  await session.release()
}

export declare namespace pretrain {
  type Options = {
    config: ModelConfig
    tokens: ArrayLike<number>
    hyper: PretrainHyper
    state: PretrainState
    threads?: number
    /** Mean loss in nats a token, gradient norm before clipping. */
    onStep?: (report: { step: number; loss: number; norm: number; learningRate: number }) => void | Promise<void>
  }
}

async function createPretrainSession(
  config: ModelConfig,
  batchSize: number,
  length: number,
  threads: number,
): Promise<Session> {
  const graph = createGraph()
  const ids = input(graph, 'ids', [batchSize, length], 'int64')
  const targets = input(graph, 'targets', [batchSize, length], 'int64')
  const weights = new Map([...weightShapes(config)].map(([name, shape]) => [name, input(graph, name, shape)]))
  const weight = (name: string) => weights.get(name)!
  const positions = countedPositions(graph, [batchSize, length])
  const { hidden } = decoder(graph, {
    config,
    ids,
    positions,
    reach: length,
    mask: window => causalMask(graph, length, window),
    weight,
  })
  const tokens = batchSize * length
  const logits = toLogits(reshape(hidden, [tokens, config.hiddenSize]), config, weight)
  const loss = scale(sum(crossEntropy(logits, reshape(targets, [tokens])), [0], true), 1 / tokens)
  output(loss, 'loss')
  const variables = [...weights.values()]
  gradient({ loss, variables }).forEach((value, i) => {
    output(value, `gradient:${variables[i]!.name}`)
  })
  return createSession({ graph, threads })
}
