import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Adapter, adapterLayout, copyAdapter } from '../adapters/Adapter.ts'
import { loadModel } from '../model/Model.ts'
import { lossTokens } from '../runtime/batch.ts'
import { measureGradients } from '../runtime/measure.ts'
import { createRuntime } from '../runtime/Runtime.ts'
import { createTinyModel } from '../testing.ts'
import { fineTune, layOutRun } from './fineTune.ts'
import { defaultHyper } from './Hyper.ts'
import { scoresByOwner, scoreUnit } from './inRunScores.ts'
import { readClaim } from './readClaim.ts'
import { replay } from './replay.ts'
import type { StepPlan } from './StepPlan.ts'
import { learningRateAt } from './schedule.ts'
import { stepGradient } from './stepGradient.ts'
import { startTraining, trainStep } from './trainStep.ts'

const dir = mkdtempSync(path.join(tmpdir(), 'openledger-scores-'))
createTinyModel(path.join(dir, 'model'))
const model = loadModel(path.join(dir, 'model'))
const runtime = createRuntime({ model, threads: 1 })
const encode = (completion: string) => model.tokenizer.encodeRecord({ prompt: 'What?', completion }, 64)
const answers = [
  'a table for two',
  'the phone number',
  'it is the east',
  'what light',
  'anything else',
  'it is the sun',
]
const samples = answers.map(encode)
const evalSamples = ['a table for three', 'it is the west'].map(encode)
const hyper = { ...defaultHyper, rank: 2, batchSize: 4, epochs: 3, learningRate: 5e-3, checkpoints: 2, scoreSteps: 1 }
const run = { samples, evalSamples, hyper, seed: 2 }

/** Of every record of the next step, one at a time, the gradient of its mean loss under the step's own masks of dropout. */
async function ownGradients({ adapter, step }: { adapter: Adapter; step: number }, plan: StepPlan) {
  const batch = plan.batches[step]!.map(index => plan.samples[index]!)
  const gradients: Float32Array[] = []
  for (const own of batch.keys()) {
    // A mask follows from the place in the step, so the others stay where they are and count for nothing.
    const list = batch.map((sample, i) => (i === own ? sample : { ...sample, promptLength: sample.ids.length }))
    const draws = { seed: plan.seed, step }
    const found = await stepGradient(runtime, { adapter, samples: list, hyper: plan.hyper, draws })
    const flat = adapterLayout(model.config, adapter.config).flatMap(({ name }) => [...found.gradients.get(name)!])
    gradients.push(Float32Array.from(flat))
  }
  return gradients
}

/** The same scores from the gradient of every sample alone, summed in float64. */
async function bruteForce(options: typeof run): Promise<number[]> {
  const { plan, initial } = layOutRun(runtime, options)
  const state = startTraining(initial)
  const scores = new Array<number>(options.samples.length).fill(0)
  while (state.step < plan.batches.length) {
    const adapter = copyAdapter(state.adapter)
    const gradientOf = (list: typeof samples) =>
      measureGradients(
        runtime,
        list.map(sample => ({ adapter, sample })),
      )
    const tokens = (list: typeof samples) => list.reduce((sum, sample) => sum + lossTokens(sample), 0)
    const held = await gradientOf(plan.evalSamples as typeof samples)
    const direction = Float64Array.from(
      held[0]!,
      (_, i) => held.reduce((sum, g) => sum + g[i]!, 0) / tokens(evalSamples),
    )
    const indices = plan.batches[state.step]!
    const batch = indices.map(index => options.samples[index]!)
    const gradients = await ownGradients({ ...state, adapter }, plan)
    const { step, gradientNorm } = await trainStep(runtime, state, plan)
    const { maxGradNorm } = options.hyper
    const clip = maxGradNorm > 0 ? Math.min(1, maxGradNorm / (gradientNorm + 1e-6)) : 1
    const rate = learningRateAt(step, plan.batches.length, options.hyper)
    indices.forEach((index, i) => {
      const dot = gradients[i]!.reduce((sum, g, k) => sum + g * direction[k]!, 0)
      scores[index]! += (rate * clip * dot * lossTokens(batch[i]!)) / tokens(batch)
    })
  }
  return scores
}

/** Largest difference to the brute force, relative to the largest score. */
async function distance(options: typeof run): Promise<number> {
  const { scores } = await fineTune(runtime, options)
  const truth = await bruteForce(options)
  const largest = Math.max(...truth.map(Math.abs))
  expect(largest).toBeGreaterThan(1e-5)
  return Math.max(...truth.map((each, i) => Math.abs(each - Number(scores![i]!) * scoreUnit))) / largest
}

describe('in-run scores', () => {
  // Two float32 ways to the same sums: some thousand products, each rounded at 6e-8.
  const rounding = 2e-4

  test('are the products of every record’s own gradient with that of the evaluation set, summed over the steps', async () => {
    expect(await distance(run)).toBeLessThan(rounding)
  })

  test('are the same with packed rows, with clipping and a schedule, and with blocks computed anew', async () => {
    const changes = { packing: true, maxGradNorm: 0.5, schedule: 'cosine' as const, warmupSteps: 2 }
    expect(await distance({ ...run, hyper: { ...hyper, ...changes } })).toBeLessThan(rounding)
    expect(await distance({ ...run, hyper: { ...hyper, gradientCheckpointing: true } })).toBeLessThan(rounding)
  })

  test('are those of the masked gradients under dropout, along the gradient of the whole model', async () => {
    const thinned = { ...hyper, dropout: 0.3 }
    expect(await distance({ ...run, hyper: thinned })).toBeLessThan(rounding)
    const packed = { ...thinned, packing: true, gradientCheckpointing: true }
    expect(await distance({ ...run, hyper: packed })).toBeLessThan(rounding)
    const { losses } = await fineTune(runtime, { ...run, hyper: { ...thinned, scoreSteps: 0 } })
    const scored = await fineTune(runtime, { ...run, hyper: thinned })
    scored.losses.forEach((loss, i) => {
      expect(Math.abs(loss - losses[i]!)).toBeLessThan(1e-4)
    })
  })

  test('change nothing about what is learned but rounding', async () => {
    const plain = await fineTune(runtime, { ...run, hyper: { ...hyper, scoreSteps: 0 } })
    const scored = await fineTune(runtime, run)
    expect(plain.scores).toBeUndefined()
    scored.losses.forEach((loss, i) => {
      expect(Math.abs(loss - plain.losses[i]!)).toBeLessThan(1e-4)
    })
  })

  test('rank the record that is in the evaluation set, too, above all others, token for token', async () => {
    const same = encode('it is the west')
    const list = [...samples.slice(0, 5), same]
    const { scores } = await fineTune(runtime, {
      ...{ samples: list, evalSamples: [same], seed: 4 },
      hyper: { ...hyper, epochs: 12 },
    })
    const each = scores!.map((score, i) => (Number(score) * scoreUnit) / lossTokens(list[i]!))
    expect(each.indexOf(Math.max(...each)), each.join()).toBe(5)
    expect(each[5]).toBeGreaterThan(0)
  })

  test('are the same when the run was cut off, and are part of its chain', async () => {
    const options = { ...run, hyper: { ...hyper, scoreSteps: 2, epochs: 6 } }
    const whole = await fineTune(runtime, options)
    for (const stopAt of [3, 8]) {
      const checkpointDir = path.join(dir, `cut-${stopAt}`)
      const abort = new AbortController()
      const hooks = { signal: abort.signal, onStep: ({ step }: { step: number }) => step === stopAt && abort.abort() }
      await expect(fineTune(runtime, { ...options, checkpointDir }, hooks)).rejects.toThrow('aborted')
      const resumed = await fineTune(runtime, { ...options, checkpointDir })
      expect(resumed.scores).toEqual(whole.scores)
      expect(resumed.checkpoints.map(each => each.link)).toEqual(whole.checkpoints.map(each => each.link))
    }
    const steps = { from: 7, to: 12 }
    const replayed = await replay(runtime, { ...options, steps, ...readClaim(path.join(dir, 'cut-3'), steps) })
    expect(replayed).toMatchObject({ verdict: 'identical', start: 6, compared: [12] })
  })

  test('are refused where they cannot be measured', async () => {
    const code = { code: 'engine/scores-unsupported' }
    await expect(fineTune(runtime, { ...run, evalSamples: [] })).rejects.toMatchObject(code)
    await expect(fineTune(runtime, { ...run, hyper: { ...hyper, dora: true } })).rejects.toMatchObject(code)
  })

  test('add up by owner', () => {
    expect(scoresByOwner([5n, -2n, 7n, 1n], [0, 1, 0, 2], 3)).toEqual([12n, -2n, 1n])
  })
})
