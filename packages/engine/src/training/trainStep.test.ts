import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { type Adapter, initialAdapter } from '../adapters/Adapter.ts'
import { adapterDigest } from '../adapters/peft.ts'
import { loadModel } from '../model/Model.ts'
import { createRuntime } from '../runtime/Runtime.ts'
import { createTinyModel } from '../testing.ts'
import { defaultHyper, type Hyper } from './Hyper.ts'
import { planSteps } from './StepPlan.ts'
import { layOutPasses, stepGradient } from './stepGradient.ts'
import { startTraining, trainStep } from './trainStep.ts'

const dir = mkdtempSync(path.join(tmpdir(), 'openledger-train-step-'))
createTinyModel(dir)
const runtime = createRuntime({ model: loadModel(dir), threads: 1 })
const samples = ['a table for two', 'the phone number', 'it is the east', 'what light', 'anything else'].map(
  completion => runtime.model.tokenizer.encodeRecord({ prompt: 'What?', completion }, 64),
)
const hyper: Hyper = { ...defaultHyper, rank: 2, batchSize: 2, epochs: 2, learningRate: 1e-2 }

async function run(changes: Partial<Hyper>) {
  const plan = planSteps({ samples, hyper: { ...hyper, ...changes }, seed: 1 })
  const state = startTraining(initialAdapter(runtime.model.config, hyper, 1))
  const results = []
  while (state.step < plan.batches.length) results.push(await trainStep(runtime, state, plan))
  return { state, results }
}

/** An adapter whose B is not zero, so that every tensor has a gradient. */
function movedAdapter(): Adapter {
  const adapter = initialAdapter(runtime.model.config, hyper, 1)
  for (const { data } of adapter.tensors.values()) for (let i = 0; i < data.length; i++) data[i]! += 0.02 * Math.sin(i)
  return adapter
}

test('trainStep goes on from a copy of a state to the same bytes', async () => {
  const plan = planSteps({ samples, hyper, seed: 1 })
  const state = startTraining(initialAdapter(runtime.model.config, hyper, 1))
  for (let i = 0; i < 3; i++) await trainStep(runtime, state, plan)
  const window = structuredClone(state)
  const result = await trainStep(runtime, state, plan)
  expect(await trainStep(runtime, window, plan)).toEqual(result)
  expect(adapterDigest(window.adapter)).toBe(adapterDigest(state.adapter))
  expect(window.moments).toEqual(state.moments)
})

test('accumulated batches are one batch of their size, byte for byte', async () => {
  const large = await run({ batchSize: 4 })
  const accumulated = await run({ batchSize: 2, gradientAccumulationSteps: 2 })
  expect(accumulated.results.length).toBe(4)
  expect(accumulated.results).toEqual(large.results)
  expect(adapterDigest(accumulated.state.adapter)).toBe(adapterDigest(large.state.adapter))
})

test('the rows of a pass change a step by rounding alone', async () => {
  const adapter = movedAdapter()
  const of = (microBatchSize: number) =>
    stepGradient(runtime, { adapter, samples, hyper: { ...hyper, microBatchSize } })
  const whole = await of(5)
  for (const rows of [1, 2, 3]) {
    const parts = await of(rows)
    expect(parts.loss).toBeCloseTo(whole.loss, 5)
    for (const [name, gradient] of whole.gradients)
      gradient.forEach((each, i) => {
        // Sums of some hundred float32 terms below 1: a few units of 6e-8 each.
        expect(Math.abs(parts.gradients.get(name)![i]! - each), name).toBeLessThan(2e-6)
      })
  }
})

test('computing blocks anew changes no bit', async () => {
  const adapter = movedAdapter()
  const of = (changes: Partial<Hyper>) => stepGradient(runtime, { adapter, samples, hyper: { ...hyper, ...changes } })
  expect(await of({ gradientCheckpointing: true })).toEqual(await of({}))
  expect(await of({ gradientCheckpointing: true, packing: true })).toEqual(await of({ packing: true }))
})

test('packed samples have the losses and gradients that they have alone', async () => {
  const adapter = movedAdapter()
  const spanned = { ...samples[0]!, spans: [[3, 5] as const, [7, 9] as const] }
  const packable = [...samples, spanned]
  const of = (changes: Partial<Hyper>) =>
    stepGradient(runtime, { adapter, samples: packable, hyper: { ...hyper, maxLength: 64, ...changes } })
  const alone = await of({ microBatchSize: 1 })
  for (const microBatchSize of [1, 2, 4]) {
    const packed = await of({ packing: true, microBatchSize })
    expect(packed.countedTokens).toBe(alone.countedTokens)
    expect(packed.loss).toBeCloseTo(alone.loss, 5)
    for (const [name, gradient] of alone.gradients)
      gradient.forEach((each, i) => {
        // As above: rounding of sums in another order.
        expect(Math.abs(packed.gradients.get(name)![i]! - each), name).toBeLessThan(2e-6)
      })
  }
})

test('packing needs fewer rows than samples', () => {
  const { maxPositions } = runtime.model.config
  const passes = layOutPasses(samples, { ...hyper, packing: true, maxLength: 64, microBatchSize: 2 }, maxPositions)
  const rows = passes.flatMap(pass => pass.rows)
  expect(rows.flat().toSorted()).toEqual([0, 1, 2, 3, 4])
  expect(rows.length).toBeLessThan(samples.length)
  for (const row of rows) expect(row.reduce((sum, i) => sum + samples[i]!.ids.length, 0)).toBeLessThanOrEqual(64)
})

test('a clipped step reports the norm before and moves by the limit', async () => {
  const free = await run({ maxSteps: 1 })
  const clipped = await run({ maxSteps: 1, maxGradNorm: 1e-3 })
  expect(free.results[0]!.gradientNorm).toBeGreaterThan(1e-3)
  expect(clipped.results[0]!.gradientNorm).toBe(free.results[0]!.gradientNorm)
  const factor = 1e-3 / (free.results[0]!.gradientNorm + 1e-6)
  for (const [name, { first }] of free.state.moments)
    first.forEach((m, i) => {
      expect(clipped.state.moments.get(name)!.first[i]).toBeCloseTo(m * factor, 9)
    })
})

test('the schedule sets the rate of each step', async () => {
  const { results } = await run({ schedule: 'linear', warmupSteps: 2 })
  expect(results.map(each => each.learningRate / hyper.learningRate)).toEqual([0, 0.5, 1, 0.75, 0.5, 0.25])
})

test('maxSteps ends a run within an epoch, or goes through more epochs than asked', async () => {
  const count = (changes: Partial<Hyper>) =>
    planSteps({ samples, hyper: { ...hyper, ...changes }, seed: 1 }).batches.length
  expect(count({})).toBe(6)
  expect(count({ maxSteps: 4 })).toBe(4)
  expect(count({ maxSteps: 8 })).toBe(8)
})
