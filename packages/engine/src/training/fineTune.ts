import { setImmediate } from 'node:timers/promises'
import { BaseError, bytesToHex, canonicalJson, type Hex, sha256, utf8 } from '@openledger/base'
import { type Adapter, adapterLayout, checkAdapter, copyAdapter, initialAdapter } from '../adapters/Adapter.ts'
import { adapterDigest } from '../adapters/peft.ts'
import { encodeSafetensors, type Tensor } from '../formats/safetensors.ts'
import { batchShape, feedSamples, groupByLength, lossTokens, shapeKey } from '../runtime/batch.ts'
import { buildLoss } from '../runtime/graphs.ts'
import { feedShared, loraKey } from '../runtime/lora.ts'
import type { Runtime } from '../runtime/Runtime.ts'
import type { Sample } from '../tokenizer/Tokenizer.ts'
import { adamW, createMoments, type Moments } from './adamW.ts'
import type { Hyper } from './Hyper.ts'
import { epochOrders, toBatches } from './order.ts'
import { type Checkpoint, type RunState, readRun, writeRun } from './RunState.ts'

export type FineTuneOptions = {
  samples: readonly Sample[]
  hyper: Hyper
  seed: string | number
  /** Where the run starts, which then also decides rank, alpha and targets; by default a fresh adapter from the seed. */
  initial?: Adapter | undefined
  /** Sample indices of each epoch, in order; by default `epochOrders` over all samples. */
  orders?: readonly (readonly number[])[] | undefined
  /** A folder for the run's state: a run that was cut off goes on from it, to the same bytes. */
  checkpointDir?: string | undefined
}

/** Losses are means over a batch's counted tokens, in nats, one a step. */
export type FineTuneResult = { adapter: Adapter; checkpoints: Checkpoint[]; losses: number[] }

export type StepReport = { step: number; steps: number; loss: number; tokensPerSecond: number }

/** The state is written at least this often, in steps. */
const saveEvery = 20

/**
 * Fine-tunes a LoRA adapter with AdamW at a constant rate. The loss of a batch is the mean over all its counted tokens.
 * The same samples, hyper-parameters and seed give the same bytes, whether the run was cut off or not.
 *
 * @throws engine/no-samples, engine/sample-too-long, engine/run-mismatch
 */
export async function fineTune(
  runtime: Runtime,
  options: FineTuneOptions,
  hooks: fineTune.Hooks = {},
): Promise<FineTuneResult> {
  const { samples, hyper, seed, checkpointDir } = options
  const { config } = runtime.model
  if (!samples.some(sample => lossTokens(sample) > 0))
    throw new BaseError('There is nothing to learn from.', {
      code: 'engine/no-samples',
      facts: { samples: samples.length },
    })
  const orders = options.orders ?? epochOrders({ seed, epochs: hyper.epochs, count: samples.length })
  const batches = toBatches(orders, hyper.batchSize)
  const lora = options.initial?.config ?? { rank: hyper.rank, alpha: hyper.alpha, targets: hyper.targets }
  const layout = adapterLayout(config, lora)
  const initial = options.initial ?? initialAdapter(config, lora, seed)
  checkAdapter(config, initial)
  const run = fingerprint({ base: runtime.model.digest, samples, hyper, initial, orders })
  const state = (checkpointDir && readRun(checkpointDir, run)) || startRun(run, initial)
  const kept = new Set(
    Array.from({ length: hyper.checkpoints }, (_, i) => Math.ceil((batches.length * (i + 1)) / hyper.checkpoints)),
  )
  let since = { time: performance.now(), tokens: 0 }
  while (state.step < batches.length) {
    hooks.signal?.throwIfAborted()
    const batch = batches[state.step]!.map(index => samples[index]!)
    const { loss, gradients } = await batchGradient(runtime, state.adapter, batch)
    state.step++
    for (const { name } of layout)
      adamW(state.adapter.tensors.get(name)!.data, gradients.get(name)!, state.moments.get(name)!, state.step, hyper)
    state.losses.push(loss)
    since.tokens += batch.reduce((sum, sample) => sum + sample.ids.length, 0)
    const tokensPerSecond = (since.tokens * 1000) / (performance.now() - since.time)
    hooks.onStep?.({ step: state.step, steps: batches.length, loss, tokensPerSecond })
    if (kept.has(state.step)) state.checkpoints.push(checkpointOf(state))
    if (checkpointDir && (kept.has(state.step) || state.step % saveEvery === 0)) writeRun(checkpointDir, state)
    if (since.tokens > 20_000) since = { time: performance.now(), tokens: 0 }
    await setImmediate()
  }
  return { adapter: state.adapter, checkpoints: state.checkpoints, losses: state.losses }
}

export declare namespace fineTune {
  type Hooks = { onStep?: ((report: StepReport) => void) | undefined; signal?: AbortSignal | undefined }
}

/** Rows that go through the model at once. */
const rows = 4

/** Mean loss of a batch over its counted tokens, and its gradient; rows of like length together, so that little is padded. */
async function batchGradient(runtime: Runtime, adapter: Adapter, batch: readonly Sample[]) {
  const { config, tokenizer } = runtime.model
  const weight =
    1 /
    Math.max(
      1,
      batch.reduce((sum, sample) => sum + lossTokens(sample), 0),
    )
  const gradients = new Map<string, Float32Array>()
  let loss = 0
  for (const indices of groupByLength(batch, rows)) {
    const group = indices.map(index => batch[index]!)
    const shape = batchShape(group, rows, config.maxPositions)
    const session = await runtime.session(
      `train ${shapeKey(shape)} ${loraKey(adapter.config)}`,
      graph => buildLoss(runtime, graph, { ...shape, config: adapter.config, gradients: true }),
      { keepMemory: true },
    )
    const feeds = feedSamples(group, shape, tokenizer.special.pad, weight)
    feedShared(feeds, adapter)
    const results = await session.run(feeds)
    loss += (results.loss as Float32Array).reduce((sum, each) => sum + each, 0)
    for (const name of adapter.tensors.keys()) {
      const part = results[`gradient:${name}`] as Float32Array
      const sum = gradients.get(name)
      if (sum) for (let i = 0; i < sum.length; i++) sum[i]! += part[i]!
      else gradients.set(name, part)
    }
  }
  return { loss, gradients }
}

function startRun(run: Hex, initial: Adapter): RunState {
  const adapter = copyAdapter(initial)
  const moments = new Map([...adapter.tensors].map(([name, { data }]) => [name, createMoments(data.length)]))
  return { run, step: 0, adapter, moments, losses: [], checkpoints: [] }
}

function checkpointOf({ step, adapter, moments }: RunState): Checkpoint {
  const copy = copyAdapter(adapter)
  return {
    step,
    adapter: copy,
    adapterDigest: adapterDigest(copy),
    optimizerDigest: optimizerDigest(moments),
    secondMoment: new Map([...moments].map(([name, { second }]) => [name, second.slice()])),
  }
}

/** sha-256 over the safetensors file of all first and second moments, named as PyTorch names them. */
function optimizerDigest(moments: ReadonlyMap<string, Moments>): Hex {
  const tensors = new Map<string, Tensor>()
  for (const [name, { first, second }] of moments) {
    tensors.set(`${name}.exp_avg`, { shape: [first.length], data: first })
    tensors.set(`${name}.exp_avg_sq`, { shape: [second.length], data: second })
  }
  return bytesToHex(sha256(encodeSafetensors(tensors)))
}

/** Names a run by all that determines it. */
function fingerprint({
  initial,
  ...rest
}: {
  base: Hex
  samples: unknown
  hyper: Hyper
  initial: Adapter
  orders: unknown
}): Hex {
  return bytesToHex(sha256(utf8(canonicalJson({ ...rest, initial: adapterDigest(initial) }))))
}
