import path from 'node:path'
import { type Adapter, adapterLayout } from '../adapters/Adapter.ts'
import { readAdapter } from '../adapters/peft.ts'
import { lossTokens } from '../runtime/batch.ts'
import { measureGradients, measureLosses } from '../runtime/measure.ts'
import { fineTune, type StepReport } from '../training/fineTune.ts'
import { defaultHyper, type Hyper } from '../training/Hyper.ts'
import { stepGradient } from '../training/stepGradient.ts'
import { allowedFor, greedy, logitsOf } from './checkModel.ts'
import { type AdapterCase, adapterPrecision, type Fixture, promptIds, wantedTensor } from './Fixture.ts'
import { mergedRuntime } from './mergedRuntime.ts'
import { near, type Outcome, same } from './Outcome.ts'

/** Losses are near 10 nats, where float32 has steps of 1e-6; sums over a batch of tokens lie within this. */
const lossTolerance = 1e-4

const hyper: Hyper = { ...defaultHyper, weightDecay: 0.01, batchSize: 3, microBatchSize: 3, checkpoints: 1 }

/** Logits with an adapter on and merged, its gradients, and ten steps of AdamW. */
export async function checkAdapterCase(fixture: Fixture, name: string): Promise<Outcome[]> {
  const wanted = fixture.expected.adapters[name]!
  const adapter = readAdapter(path.join(fixture.dir, 'adapters', name))
  const options = { fixture, name, wanted, adapter }
  return [...(await checkForward(options)), ...(await checkGradients(options)), ...(await checkSteps(options))]
}

type Options = { fixture: Fixture; name: string; wanted: AdapterCase; adapter: Adapter }

async function checkForward({ fixture, name, wanted, adapter }: Options): Promise<Outcome[]> {
  const { runtime } = fixture
  const allowed = allowedFor(adapterPrecision(fixture, name).logits)
  const outcomes: Outcome[] = []
  for (const [prompt, tensor] of Object.entries(wanted.logits)) {
    const got = await logitsOf(runtime, promptIds(fixture, prompt), adapter)
    outcomes.push(near('adapter logits', `${name}, ${prompt}`, { got, wanted: wantedTensor(fixture, tensor), allowed }))
  }
  const merged = mergedRuntime(runtime, adapter)
  for (const [prompt, tensor] of Object.entries(wanted.merged_logits)) {
    const got = await logitsOf(merged, promptIds(fixture, prompt))
    outcomes.push(near('merged logits', `${name}, ${prompt}`, { got, wanted: wantedTensor(fixture, tensor), allowed }))
  }
  await merged.close()
  const { prompt, ids } = wanted.greedy
  const text = await greedy(runtime, promptIds(fixture, prompt), ids.length, { adapter })
  outcomes.push(same('adapter greedy', `${name}, ${prompt}`, text.ids, ids))
  return outcomes
}

async function checkGradients({ fixture, name, wanted, adapter }: Options): Promise<Outcome[]> {
  const { runtime, samples } = fixture
  const rounding = adapterPrecision(fixture, name)
  const least = 1e-5 * rounding.gradient_largest
  const layout = adapterLayout(runtime.model.config, adapter.config)
  const outcomes: Outcome[] = []

  const batch = await stepGradient(runtime, { adapter, samples, hyper })
  outcomes.push(
    near('losses', `${name}, batch`, { got: [batch.loss], wanted: [wanted.train.loss], allowed: lossTolerance }),
  )
  for (const { name: tensor } of layout)
    outcomes.push(
      near('gradient', `${name}, ${tensor}`, {
        got: batch.gradients.get(tensor)!,
        wanted: wantedTensor(fixture, `train.${name}.gradient.${tensor}`),
        allowed: Math.max(least, 5 * rounding.gradient),
      }),
    )

  const losses = await measureLosses(runtime, { adapter, samples })
  const means = losses.map(({ sum, tokens }) => sum / tokens)
  const { per_sample_losses: alone } = wanted.train
  outcomes.push(near('losses', `${name}, each sample`, { got: means, wanted: alone, allowed: lossTolerance }))
  const rows = await measureGradients(
    runtime,
    samples.map(sample => ({ adapter, sample })),
  )
  rows.forEach((gradient, i) => {
    // The engine gives the gradient of a sample's sum, the reference that of its mean.
    const share = 1 / lossTokens(samples[i]!)
    for (const { name: tensor, offset, length } of layout)
      outcomes.push(
        near('per-sample gradients', `${name}, sample ${i}, ${tensor}`, {
          got: gradient.subarray(offset, offset + length).map(each => each * share),
          wanted: wantedTensor(fixture, `train.${name}.sample.${i}.gradient.${tensor}`),
          allowed: Math.max(least, 5 * rounding.per_sample_gradient),
        }),
      )
  })
  return outcomes
}

async function checkSteps({ fixture, name, wanted, adapter }: Options): Promise<Outcome[]> {
  const { runtime } = fixture
  const { losses, gradient_norms: norms, clipped } = wanted.train
  const layout = adapterLayout(runtime.model.config, adapter.config)
  const { gradient } = adapterPrecision(fixture, name)
  // A norm is off by no more than the norm of what the gradients are off by: here, one element of every tensor by what
  // is allowed for it.
  const allowedNorm = (norms: readonly number[]) =>
    Math.max(1e-5 * Math.max(...norms), 5 * gradient * Math.sqrt(layout.length))
  const plain = await tenSteps(fixture, adapter, hyper)
  const outcomes = [
    near('AdamW losses', name, { got: plain.losses, wanted: losses, allowed: lossTolerance }),
    near('gradient norms', name, { got: plain.norms, wanted: norms, allowed: allowedNorm(norms) }),
  ]
  let close = 0
  let all = 0
  for (const { name: tensor } of layout) {
    const got = plain.adapter.tensors.get(tensor)!.data
    const final = wantedTensor(fixture, `train.${name}.final.${tensor}`)
    // Adam divides a gradient by its own size: rounding near zero becomes whole steps of 1e-3, five of them at most.
    outcomes.push(near('final adapter', `${name}, ${tensor}`, { got, wanted: final, allowed: 5e-3 }))
    all += got.length
    close += got.filter((each, i) => Math.abs(each - final[i]!) < 2e-5).length
  }
  outcomes.push(
    near('final adapter', `${name}, share beyond 2e-5`, { got: [1 - close / all], wanted: [0], allowed: 0.03 }),
  )
  if (clipped) {
    const run = await tenSteps(fixture, adapter, { ...hyper, maxGradNorm: clipped.max_norm })
    const allowed = allowedNorm(clipped.gradient_norms)
    outcomes.push(
      near('clipped', `${name}, losses`, { got: run.losses, wanted: clipped.losses, allowed: lossTolerance }),
      near('clipped', `${name}, norms`, { got: run.norms, wanted: clipped.gradient_norms, allowed }),
    )
  }
  return outcomes
}

/** Ten steps on the whole batch; losses before each and after the last, norms before clipping. */
async function tenSteps({ runtime, samples }: Fixture, initial: Adapter, hyper: Hyper) {
  const order = samples.map((_, i) => i)
  const reports: StepReport[] = []
  const { adapter, losses } = await fineTune(
    runtime,
    { samples, hyper, seed: 0, initial, orders: Array(10).fill(order) },
    { onStep: report => reports.push(report) },
  )
  const { loss } = await stepGradient(runtime, { adapter, samples, hyper })
  return { adapter, losses: [...losses, loss], norms: reports.map(({ gradientNorm }) => gradientNorm) }
}
