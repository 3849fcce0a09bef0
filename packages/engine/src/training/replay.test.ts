import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { bytesToHex, hexToBytes, linkStates, merkleLeaf, merkleRootOfLeaves, stateWords } from '@openledger/base'
import { beforeAll, describe, expect, test } from 'vitest'
import { adapterDigest, encodeAdapter, readAdapter } from '../adapters/peft.ts'
import { loadModel } from '../model/Model.ts'
import { createRuntime } from '../runtime/Runtime.ts'
import { createTinyModel } from '../testing.ts'
import { type FineTuneOptions, fineTune } from './fineTune.ts'
import { defaultHyper } from './Hyper.ts'
import { readClaim } from './readClaim.ts'
import { type ReplayOptions, replay } from './replay.ts'

const dir = mkdtempSync(path.join(tmpdir(), 'openledger-replay-'))
createTinyModel(path.join(dir, 'model'))
const model = loadModel(path.join(dir, 'model'))
const runtime = createRuntime({ model, threads: 1 })
const answers = ['a table for two', 'the phone number', 'it is the east', 'what light', 'anything else', 'eight']
const encode = (completion: string) => model.tokenizer.encodeRecord({ prompt: 'What?', completion }, 64)
const [held, ...samples] = answers.map(encode)
const hyper = { ...defaultHyper, rank: 2, batchSize: 2, epochs: 4, learningRate: 1e-2, checkpoints: 3, evalSteps: 3 }
const program = `0x${'ab'.repeat(32)}` as const
const run = { samples, evalSamples: [held!], hyper, seed: 5, program } satisfies FineTuneOptions
const runDir = path.join(dir, 'run')
/** Kept after 4, 8 and 12 of 12 steps. */
beforeAll(() => fineTune(runtime, { ...run, checkpointDir: runDir }))

const again = (change: Partial<ReplayOptions> = {}, steps = { from: 6, to: 12 }, folder = runDir) =>
  replay(runtime, { ...run, steps, ...readClaim(folder, steps), ...change })

/** A copy of the run's folder whose point after `step` was changed. */
function tampered(name: string, step: number, change: (pointDir: string) => void): string {
  const copy = path.join(dir, name)
  cpSync(runDir, copy, { recursive: true })
  const points = path.join(copy, 'points')
  change(path.join(points, readdirSync(points).find(folder => Number(folder.slice(0, 8)) === step)!))
  return copy
}

describe('replay', () => {
  test('of an honest run is identical, from a kept state and from the start', async () => {
    const late = await again()
    expect(late).toMatchObject({ verdict: 'identical', start: 4, executed: { from: 5, to: 12 }, findings: [] })
    expect(late.compared).toEqual([8, 12])
    const early = await again({}, { from: 1, to: 5 })
    expect(early).toMatchObject({ verdict: 'identical', start: 0, compared: [4] })
  })

  test('is identical with another number of threads', async () => {
    const threaded = createRuntime({ model, threads: 2 })
    const steps = { from: 1, to: 12 }
    expect(await replay(threaded, { ...run, steps, ...readClaim(runDir, steps) })).toMatchObject({
      verdict: 'identical',
      compared: [4, 8, 12],
    })
    await threaded.close()
  })

  test('of a whole run holds that it ends where it must: after its last step, or with the best point', async () => {
    const whole = { isWhole: true }
    expect(await again(whole)).toMatchObject({ verdict: 'identical', findings: [] })
    // A part of a run that is not over, claimed to be all of it.
    const claim = readClaim(runDir, { from: 6, to: 12 })
    const [cutLosses, cutChain] = [claim.losses.slice(0, 10), claim.chain.slice(0, 3)]
    const cut = await again({ ...whole, losses: cutLosses, chain: cutChain }, { from: 6, to: 10 })
    expect(cut).toMatchObject({ verdict: 'different', findings: [{ kind: 'state', step: 10 }] })
    expect(cut.findings[0]!.what).toContain('goes on')

    const eager = { ...hyper, epochs: 40, learningRate: 5e-2, evalSteps: 2, earlyStoppingPatience: 3 }
    const folder = path.join(dir, 'early')
    const { losses, checkpoints } = await fineTune(runtime, { ...run, hyper: eager, checkpointDir: folder })
    const best = checkpoints.at(-1)!.step
    expect(losses.length - best).toBe(6)
    const steps = { from: 1, to: losses.length }
    const early = (change: Partial<ReplayOptions> = {}) =>
      replay(runtime, { ...run, hyper: eager, steps, ...readClaim(folder, steps), ...whole, ...change })
    expect(await early()).toMatchObject({ verdict: 'identical', findings: [] })
    // The same run, claimed to end with a point before its best one.
    const { chain } = readClaim(folder, steps)
    const worse = await early({ chain: chain.slice(0, -1) })
    expect(worse).toMatchObject({ verdict: 'different', findings: [{ kind: 'state', step: losses.length }] })
    expect(worse.findings[0]!.what).toContain(`after step ${best}`)
  })

  test('names a checkpoint whose file was changed, and starts from the one before', async () => {
    const folder = tampered('flipped', 8, pointDir => {
      const file = path.join(pointDir, 'adapter_model.safetensors')
      const bytes = readFileSync(file)
      bytes[bytes.length - 3]! ^= 4
      writeFileSync(file, bytes)
    })
    const { verdict, start, findings } = await again({}, { from: 10, to: 12 }, folder)
    expect({ verdict, start }).toEqual({ verdict: 'different', start: 0 })
    expect(findings).toMatchObject([
      { kind: 'checkpoint', step: 8 },
      { kind: 'checkpoint', step: 8 },
    ])
    expect(findings[0]!.what).toContain('adapterDigest')
  })

  test('names tensor and distance where a checkpoint was exchanged together with its digests', async () => {
    const claim = readClaim(runDir, { from: 1, to: 12 })
    const files = claim.points.get(12)!
    const adapter = readAdapter(path.join(runDir, 'points', readdirSync(path.join(runDir, 'points')).at(-1)!))
    const [tensor, { data }] = [...adapter.tensors].at(-1)!
    data[3]! += 0.125
    const forged = { ...files, ...encodeAdapter(adapter) }
    const states = claim.chain.map(point =>
      point.step === 12 ? { ...point, adapterDigest: adapterDigest(adapter) } : point,
    )
    const chain = linkStates(claim.chain[0]!.link, states.slice(1))
    const points = new Map([...claim.points, [12, forged]])
    const { verdict, findings, largest } = await again({ ...claim, chain: [claim.chain[0]!, ...chain], points })
    expect(verdict).toBe('different')
    expect(findings).toMatchObject([{ kind: 'state', step: 12, tensors: [{ tensor, elements: 1 }] }])
    expect(findings[0]!.tensors).toHaveLength(1)
    expect(findings[0]!.tensors[0]!.absolute).toBeCloseTo(0.125, 5)
    expect(largest.weight).toBeGreaterThan(0.01)
  })

  test('names a chain whose states were exchanged under their links', async () => {
    const claim = readClaim(runDir, { from: 1, to: 12 })
    const chain = claim.chain.map(point =>
      point.step === 8 ? { ...point, adapterDigest: point.optimizerDigest } : point,
    )
    const { verdict, findings } = await again({ ...claim, chain }, { from: 9, to: 12 })
    expect(verdict).toBe('different')
    expect(findings[0]).toMatchObject({ kind: 'chain', step: 8 })
  })

  test.each([
    ['a changed record', { samples: samples.with(2, encode('a table for ten')) }, 'records changed: 2'],
    ['a missing record', { samples: samples.slice(1) }, 'records: 5 became 4'],
    ['another seed', { seed: 6 }, 'seed: 5 became 6'],
    ['another learning rate', { hyper: { ...hyper, learningRate: 1.1e-2 } }, 'hyper.learningRate: 0.01 became 0.011'],
  ])('names %s', async (_, change, named) => {
    const { verdict, findings } = await again(change, { from: 1, to: 4 })
    expect(verdict).toBe('different')
    expect(findings.filter(({ kind }) => kind === 'inputs').map(({ what }) => what)).toContain(named)
  })

  test('finds a claim about inputs that were not used, from what comes out alone', async () => {
    // The run says now that it had another rate, and every digest that follows from the inputs agrees with that.
    const other = path.join(dir, 'other-rate')
    const changed = { ...hyper, learningRate: 1.02e-2 }
    await fineTune(runtime, { ...run, hyper: changed, checkpointDir: other })
    const steps = { from: 1, to: 4 }
    const honest = readClaim(runDir, steps)
    const { inputs } = readClaim(other, steps)
    const { verdict, findings } = await again({ ...honest, inputs, hyper: changed }, steps)
    expect(verdict).toBe('different')
    const kinds = findings.map(({ kind, step }) => [kind, step])
    // The first step's loss is the same; what it did to the weights is not.
    expect(kinds).toEqual([
      ['loss', 2],
      ['state', 4],
    ])
    expect(findings[1]!.tensors.every(({ relative }) => relative > 0)).toBe(true)
  })

  test('calls a difference of rounding what it is, with its size', async () => {
    const claim = readClaim(runDir, { from: 1, to: 4 })
    // Another grouping of the rows changes sums by rounding alone, as another processor does.
    const { verdict, findings, largest } = await again(
      { ...claim, inputs: undefined, hyper: { ...hyper, microBatchSize: 1 } },
      { from: 1, to: 4 },
    )
    expect(findings.every(({ kind }) => kind !== 'checkpoint')).toBe(true)
    expect(largest.loss).toBeLessThan(1e-5)
    expect(largest.weight).toBeLessThan(0.01)
    expect(verdict).toBe('within-tolerance')
  })

  test('gives the leaves of the run’s tree in Bisection', async () => {
    const { leaves } = await again({ commit: true }, { from: 1, to: 12 })
    const { chain } = readClaim(runDir, { from: 1, to: 12 })
    expect(leaves!.after).toHaveLength(12)
    expect(leaves!.initial).toBe(bytesToHex(merkleLeaf(stateWords(chain[0]!))))
    for (const { step, ...point } of chain.slice(1))
      expect(leaves!.after[step - 1]).toBe(bytesToHex(merkleLeaf(stateWords({ step, ...point }))))
    expect(new Set(leaves!.after).size).toBe(12)
    // A window's leaves are those of the whole run there.
    const window = await again({ commit: true }, { from: 9, to: 12 })
    expect(window.leaves!.after).toEqual(leaves!.after.slice(8))
    expect(merkleRootOfLeaves(leaves!.after.map(leaf => hexToBytes(leaf)))).toHaveLength(32)
  })

  test('refuses steps that the run does not have', async () => {
    for (const steps of [
      { from: 0, to: 3 },
      { from: 5, to: 4 },
      { from: 1, to: 13 },
    ])
      await expect(replay(runtime, { ...run, ...readClaim(runDir, steps), steps })).rejects.toMatchObject({
        code: 'engine/replay-window',
      })
  })
})
