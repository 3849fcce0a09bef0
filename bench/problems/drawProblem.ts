import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { randomHalves } from '@openledger/attribution'
import {
  createEngine,
  defaultHyper,
  encodeSafetensors,
  epochOrders,
  initialAdapter,
  loraOf,
  writeAdapter,
} from '@openledger/engine'
import { drawRecords } from './drawRecords.ts'
import type { Kind } from './kinds.ts'

/**
 * Draws an attribution problem with measured truth, in the layout of ../shared/fixtures/lds-a: a LoRA fine-tune on
 * records of several contributors, then retrained on random halves of the records and of the contributors. Methods are
 * chosen on problems that come from here, and only confirmed elsewhere.
 *
 * @param base a model folder
 */
export async function drawProblem({ kind, folder, base }: drawProblem.Options): Promise<void> {
  mkdirSync(folder, { recursive: true })
  cpSync(base, path.join(folder, 'base'), { recursive: true })
  const engine = await createEngine({ modelDir: base })
  const drawn = drawRecords({ kind, tokenizer: engine.model.tokenizer })
  const samples = drawn.train.map(({ sample }) => sample)
  const owners = drawn.train.map(({ owner }) => owner)
  const queries = drawn.queries.map(({ sample }) => sample)
  const { rank, alpha, learningRate, batchSize, epochs } = kind
  const hyper = { ...defaultHyper, rank, alpha, learningRate, batchSize, epochs, checkpoints: 12 }
  const initial = initialAdapter(engine.model.config, loraOf(hyper), 0)
  const seeds = Array.from({ length: kind.seeds }, (_, seed) => seed)
  const orders = seeds.map(seed => epochOrders({ seed, epochs, count: samples.length }))
  const measure = async (members: ReadonlySet<number>, seed: number): Promise<number[]> => {
    const order = orders[seed]!.map(epoch => epoch.filter(r => members.has(r)))
    const { adapter } = await engine.fineTune({ samples, hyper, seed: 0, initial, orders: order })
    const losses = await engine.losses({ adapter, samples: queries })
    return losses.map(({ sum, tokens }) => sum / tokens)
  }

  const json = (name: string, value: unknown) => writeFileSync(path.join(folder, name), JSON.stringify(value))
  const tokens = (list: { ids: readonly number[]; promptLength: number }[]) =>
    list.map(({ ids, promptLength }) => ({ ids, n_prompt: promptLength }))
  json('tokens.json', { train: tokens(samples), queries: tokens(queries) })
  json('recipe.json', {
    lora: { r: rank, alpha, targets: defaultHyper.targets },
    optimizer: { name: 'AdamW', lr: learningRate, betas: [0.9, 0.999], eps: 1e-8, weight_decay: 0 },
    batch_size: batchSize,
    epochs,
    order: orders,
  })
  json('truth.json', { contributors: drawn.contributors })

  const scratch = mkdtempSync(path.join(tmpdir(), 'problem-'))
  await engine.fineTune({ samples, hyper, seed: 0, initial, orders: orders[0], checkpointDir: scratch })
  writeAdapter(path.join(folder, 'init-adapter'), initial)
  for (const point of readdirSync(path.join(scratch, 'points'))) {
    const step = Number(point.slice(0, 8))
    cpSync(path.join(scratch, 'points', point), path.join(folder, 'full-run', `step-${step}`), { recursive: true })
  }
  rmSync(scratch, { recursive: true })

  const everyone = samples.map((_, r) => r)
  const contributors = 1 + Math.max(...owners)
  const halves = randomHalves({ units: samples.length, count: kind.recordSubsets, seed: 1 })
  const groups = randomHalves({ units: contributors, count: kind.contributorSubsets, seed: 2 })
  const full = []
  for (const seed of seeds) full.push(await measure(new Set(everyone), seed))
  const run = async (subsets: number[][], of: (members: Set<number>) => number[], label: string) => {
    const losses: number[][][] = seeds.map(() => [])
    for (const [m, subset] of subsets.entries()) {
      for (const seed of seeds) losses[seed]!.push(await measure(new Set(of(new Set(subset))), seed))
      if (m % 8 === 7) console.log(`${label}: ${m + 1} of ${subsets.length}`)
    }
    return losses
  }
  const recordLosses = await run(halves, members => [...members], 'records')
  const ownedBy = (members: Set<number>) => everyone.filter(r => members.has(owners[r]!))
  const contributorLosses = await run(groups, ownedBy, 'contributors')
  const without = Array.from({ length: contributors }, (_, c) => [c])
  const left = kind.leaveOneOut
    ? await run(without, gone => everyone.filter(r => !gone.has(owners[r]!)), 'leave one out')
    : []
  await engine.close()

  const matrix = (rows: readonly (readonly number[])[]) => ({
    shape: [rows.length, rows[0]!.length],
    data: Float32Array.from(rows.flat()),
  })
  const masks = (subsets: number[][], units: number) =>
    matrix(subsets.map(subset => Array.from({ length: units }, (_, unit) => (subset.includes(unit) ? 1 : 0))))
  const tensors = new Map([
    ['record_masks', masks(halves, samples.length)],
    ['record_loss', matrix(recordLosses[0]!)],
    ['contributor_masks', masks(groups, contributors)],
    ['contributor_loss', matrix(contributorLosses[0]!)],
    ['contributor_of_record', matrix([owners])],
    ['full_loss', matrix(full)],
  ])
  if (kind.seeds > 1) tensors.set('record_loss_seed1', matrix(recordLosses[1]!))
  if (kind.seeds > 1) tensors.set('contributor_loss_seed1', matrix(contributorLosses[1]!))
  if (kind.leaveOneOut) {
    const rows = without.flatMap((_, c) => seeds.map(seed => left[seed]![c]!))
    tensors.set('loo_loss', { ...matrix(rows), shape: [contributors, kind.seeds, queries.length] })
  }
  writeFileSync(path.join(folder, 'truth.safetensors'), encodeSafetensors(tensors))
}

export declare namespace drawProblem {
  type Options = { kind: Kind; folder: string; base: string }
}
