import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { adapterDigest } from '../adapters/peft.ts'
import { loadModel } from '../model/Model.ts'
import { measureLosses } from '../runtime/measure.ts'
import { createRuntime } from '../runtime/Runtime.ts'
import { createTinyModel } from '../testing.ts'
import { evaluate } from './evaluate.ts'
import { fineTune, type StepReport } from './fineTune.ts'
import { defaultHyper } from './Hyper.ts'

const dir = mkdtempSync(path.join(tmpdir(), 'openledger-engine-'))
createTinyModel(path.join(dir, 'model'))
const runtime = createRuntime({ model: loadModel(path.join(dir, 'model')), threads: 1 })
const samples = ['a table for two', 'the phone number', 'it is the east', 'what light', 'anything else'].map(
  completion => runtime.model.tokenizer.encodeRecord({ prompt: 'What?', completion }, 64),
)
const hyper = { ...defaultHyper, rank: 2, batchSize: 2, epochs: 9, learningRate: 1e-2, checkpoints: 3 }

describe('fineTune', () => {
  test('lowers the loss of what it is trained on', async () => {
    const before = await measureLosses(runtime, { samples })
    const { adapter } = await fineTune(runtime, { samples, hyper, seed: 1 })
    const after = await measureLosses(runtime, { samples, adapter })
    const total = (list: { sum: number }[]) => list.reduce((sum, each) => sum + each.sum, 0)
    expect(total(after)).toBeLessThan(0.75 * total(before))
  })

  test('gives the same bytes for the same seed, and others for another', async () => {
    const digest = async (seed: number) => adapterDigest((await fineTune(runtime, { samples, hyper, seed })).adapter)
    expect(await digest(1)).toBe(await digest(1))
    expect(await digest(2)).not.toBe(await digest(1))
  })

  test('a run that is cut off goes on to the same bytes', async () => {
    const whole = await fineTune(runtime, { samples, hyper, seed: 1 })
    // Steps 1 to 27; the state is written at 9, 18 and 20, so a stop after 14 loses five steps and one after 23 three.
    for (const stopAt of [3, 14, 23]) {
      const checkpointDir = path.join(dir, `run-${stopAt}`)
      const abort = new AbortController()
      const cut = fineTune(
        runtime,
        { samples, hyper, seed: 1, checkpointDir },
        {
          signal: abort.signal,
          onStep: ({ step }) => step === stopAt && abort.abort(),
        },
      )
      await expect(cut).rejects.toThrow('aborted')
      const resumed = await fineTune(runtime, { samples, hyper, seed: 1, checkpointDir })
      expect(adapterDigest(resumed.adapter)).toBe(adapterDigest(whole.adapter))
      expect(resumed.losses).toEqual(whole.losses)
      const marks = (run: typeof whole) =>
        run.checkpoints.map(({ step, adapterDigest, optimizerDigest }) => [step, adapterDigest, optimizerDigest])
      expect(marks(resumed)).toEqual(marks(whole))
    }
  })

  test('a damaged state is told and made anew, to the same bytes', async () => {
    const checkpointDir = path.join(dir, 'damaged')
    const whole = await fineTune(runtime, { samples, hyper, seed: 1, checkpointDir })
    const points = path.join(checkpointDir, 'points')
    const [, second] = readdirSync(points).sort()
    writeFileSync(path.join(points, second!, 'optimizer.safetensors'), 'torn')
    const { damaged, ...again } = await fineTune(runtime, { samples, hyper, seed: 1, checkpointDir })
    expect(damaged).toMatchObject([{ step: 18 }])
    expect({ ...again, damaged: [] }).toEqual(whole)
  })

  test('keeps checkpoints at equal distances, the last one the result', async () => {
    const { checkpoints, adapter } = await fineTune(runtime, { samples, hyper, seed: 1 })
    expect(checkpoints.map(each => each.step)).toEqual([9, 18, 27])
    expect(checkpoints.at(-1)!.adapterDigest).toBe(adapterDigest(adapter))
  })

  test('refuses the folder of another run', async () => {
    const checkpointDir = path.join(dir, 'other')
    await fineTune(runtime, { samples, hyper, seed: 1, checkpointDir })
    await expect(fineTune(runtime, { samples, hyper, seed: 2, checkpointDir })).rejects.toMatchObject({
      code: 'engine/run-mismatch',
    })
  })

  test('refuses a run that does not fit before its first step', async () => {
    const narrow = createRuntime({ model: runtime.model, threads: 1, memoryBytes: 1e8 })
    const run = fineTune(narrow, { samples, hyper, seed: 1 }, { onStep: () => expect.unreachable() })
    await expect(run).rejects.toMatchObject({ code: 'engine/run-too-large' })
  })

  test('refuses to learn from nothing, and a sample that the model cannot read', async () => {
    await expect(fineTune(runtime, { samples: [], hyper, seed: 1 })).rejects.toMatchObject({
      code: 'engine/no-samples',
    })
    const long = { ids: Array(300).fill(7), promptLength: 1 }
    await expect(fineTune(runtime, { samples: [long], hyper, seed: 1 })).rejects.toMatchObject({
      code: 'engine/sample-too-long',
    })
  })
})

describe('an evaluation set', () => {
  const evalSamples = samples.slice(3)
  const trained = samples.slice(0, 3)

  test('is measured at every kept point and every evalSteps', async () => {
    const reports: StepReport[] = []
    const { evaluations } = await fineTune(
      runtime,
      { samples: trained, evalSamples, hyper: { ...hyper, epochs: 3, evalSteps: 4 }, seed: 1 },
      { onStep: report => reports.push(report) },
    )
    expect(evaluations.map(each => each.step)).toEqual([2, 4, 6])
    expect(reports.filter(each => each.evalLoss !== undefined).map(each => [each.step, each.evalLoss])).toEqual(
      evaluations.map(each => [each.step, each.loss]),
    )
  })

  // So high a rate that the held-out loss soon rises.
  const eager = { ...hyper, epochs: 30, evalSteps: 2, learningRate: 0.05, earlyStoppingPatience: 3 }
  const options = { samples: trained, evalSamples, hyper: eager, seed: 1 }

  test('ends a run that no longer gets better, at its best point', async () => {
    const { adapter, checkpoints, evaluations, losses } = await fineTune(runtime, options)
    const best = evaluations.reduce((a, b) => (b.loss < a.loss ? b : a))
    expect(losses.length).toBeLessThan(60)
    expect(evaluations.length - 1 - evaluations.indexOf(best)).toBe(3)
    expect(checkpoints.at(-1)!.step).toBe(best.step)
    expect(checkpoints.at(-1)!.adapterDigest).toBe(adapterDigest(adapter))
    expect(await evaluate(runtime, { adapter, samples: evalSamples })).toBe(best.loss)
  })

  test('decides the same when the run was cut off', async () => {
    const whole = await fineTune(runtime, options)
    for (const stopAt of [3, whole.losses.length - 1]) {
      const checkpointDir = path.join(dir, `stopped-${stopAt}`)
      const abort = new AbortController()
      const hooks = { signal: abort.signal, onStep: ({ step }: StepReport) => step === stopAt && abort.abort() }
      await expect(fineTune(runtime, { ...options, checkpointDir }, hooks)).rejects.toThrow('aborted')
      expect(await fineTune(runtime, { ...options, checkpointDir })).toEqual(whole)
    }
  })
})
