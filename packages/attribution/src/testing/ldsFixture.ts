import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type Adapter, adapterDigest, defaultHyper, type Hyper, readAdapter, type Sample } from '@openledger/engine'
import type { Checkpoint } from '../GradientSource.ts'

/** A fine-tune with measured truth: scores of it can be held against what retraining really did. */
export type LdsFixture = {
  modelDir: string
  samples: Sample[]
  queries: Sample[]
  /** For each record its contributor. */
  owners: number[]
  contributors: number
  /** Points of the run that the folder holds. */
  checkpoints: Checkpoint[]
  /** What repeats the run: where it starts, its numbers, and the order of each epoch. */
  recipe: { initial: Adapter; hyper: Hyper; orders: number[][] }
  /** Mean loss of every step of the full run, where the folder says it. */
  trainLosses: number[] | undefined
  /** Retrainings on halves of the records, and of the contributors: members, and each query's loss. */
  records: { subsets: number[][]; losses: number[][] }
  halves: { subsets: number[][]; losses: number[][] }
  /** By how much each query's loss rises without each contributor `[query][contributor]`, mean over training orders. */
  leftOut: number[][] | undefined
  /** The same retrainings under two or more training orders, `[order][subset][query]`. */
  repeated: { records: number[][][]; halves: number[][][] }
  /** Published methods that have a score matrix here, by their names in the fixture's table. */
  baselineNames: string[]
  /** The score matrix `[query, record]` of one of them. */
  baseline: (name: string) => number[][]
}

/**
 * Reads a problem from a folder of the layout of ../shared/fixtures/lds-a, or nothing where the folder does not exist (it
 * lies beside the repository). `bench/problems` draws others.
 */
export function readLdsFixture(dir: string): LdsFixture | undefined {
  if (!existsSync(dir)) return undefined
  const tokens = JSON.parse(readFileSync(path.join(dir, 'tokens.json'), 'utf8')) as Record<
    'train' | 'queries',
    Tokens[]
  >
  const truth = readMatrices(path.join(dir, 'truth.safetensors'))
  const members = (name: string) => truth.get(name).map(mask => mask.flatMap((bit, unit) => (bit ? [unit] : [])))
  const owners = truth.get('contributor_of_record').flat()
  const published = path.join(dir, 'baseline-scores.safetensors')
  const baselines = existsSync(published) ? readMatrices(published) : undefined
  const log = path.join(dir, 'full-run', 'run.json')
  const records = { subsets: members('record_masks'), losses: truth.get('record_loss') }
  const halves = { subsets: members('contributor_masks'), losses: truth.get('contributor_loss') }
  const again = (name: string) => (truth.names.includes(name) ? [truth.get(name)] : [])
  return {
    modelDir: path.join(dir, 'base'),
    samples: tokens.train.map(toSample),
    queries: tokens.queries.map(toSample),
    owners,
    contributors: 1 + Math.max(...owners),
    checkpoints: readdirSync(path.join(dir, 'full-run'))
      .filter(name => name.startsWith('step-'))
      .map(name => Number(name.slice(5)))
      .sort((a, b) => a - b)
      .map(step => {
        const adapter = readAdapter(path.join(dir, 'full-run', `step-${step}`))
        return { step, adapter, adapterDigest: adapterDigest(adapter) }
      }),
    recipe: readRecipe(dir),
    trainLosses: existsSync(log)
      ? (JSON.parse(readFileSync(log, 'utf8')) as { train_loss_per_step: number[] }).train_loss_per_step
      : undefined,
    records,
    halves,
    leftOut: truth.names.includes('loo_loss') ? readLeftOut(truth) : undefined,
    repeated: {
      records: [records.losses, ...again('record_loss_seed1')],
      halves: truth.names.includes('contributor_loss_seeds')
        ? bySeed(truth, 'contributor_loss_seeds')
        : [halves.losses, ...again('contributor_loss_seed1')],
    },
    baselineNames: baselines?.names ?? [],
    baseline: name => baselines!.get(name),
  }
}

type Recipe = {
  lora: { r: number; alpha: number; targets: string[] }
  optimizer: { lr: number; betas: [number, number]; eps: number; weight_decay: number }
  batch_size: number
  epochs: number
  order: number[][][]
}

function readRecipe(dir: string): LdsFixture['recipe'] {
  const { lora, optimizer, batch_size, epochs, order } = JSON.parse(
    readFileSync(path.join(dir, 'recipe.json'), 'utf8'),
  ) as Recipe
  const hyper: Hyper = {
    ...defaultHyper,
    ...{ rank: lora.r, alpha: lora.alpha, targets: lora.targets, batchSize: batch_size, epochs },
    ...{ learningRate: optimizer.lr, weightDecay: optimizer.weight_decay, adamEpsilon: optimizer.eps },
    ...{ adamBeta1: optimizer.betas[0], adamBeta2: optimizer.betas[1] },
  }
  return { initial: readAdapter(path.join(dir, 'init-adapter')), hyper, orders: order[0]! }
}

/** Losses `[unit, order, query]` as `[order][unit][query]`. */
function bySeed({ get, shape }: Matrices, name: string): number[][][] {
  const [units, seeds] = shape(name) as [number, number]
  const rows = get(name)
  return Array.from({ length: seeds }, (_, seed) => Array.from({ length: units }, (_, u) => rows[u * seeds + seed]!))
}

function readLeftOut(truth: Matrices): number[][] {
  const mean = (rows: number[][]) => rows[0]!.map((_, q) => rows.reduce((sum, row) => sum + row[q]!, 0) / rows.length)
  const seeds = bySeed(truth, 'loo_loss')
  const full = mean(truth.get('full_loss'))
  return full.map((loss, q) => seeds[0]!.map((_, c) => mean(seeds.map(seed => seed[c]!))[q]! - loss))
}

type Tokens = { ids: number[]; n_prompt: number }

function toSample({ ids, n_prompt }: Tokens): Sample {
  return { ids, promptLength: n_prompt }
}

/** Matrices of a safetensors file: rows of numbers, by the last dimension; vectors are one row. */
type Matrices = { names: string[]; get: (name: string) => number[][]; shape: (name: string) => number[] }

function readMatrices(file: string): Matrices {
  const bytes = readFileSync(file)
  const start = 8 + Number(bytes.readBigUInt64LE(0))
  type Entry = { dtype: string; shape: number[]; data_offsets: [number, number] }
  const header = JSON.parse(bytes.subarray(8, start).toString('utf8')) as Record<string, Entry>
  const get = (name: string) => {
    const { dtype, shape, data_offsets: offsets } = header[name]!
    const data = bytes.subarray(start + offsets[0], start + offsets[1])
    const width = shape.at(-1)!
    const readers: Record<string, (at: number) => number> = {
      U8: at => data.readUInt8(at),
      I32: at => data.readInt32LE(4 * at),
      F32: at => data.readFloatLE(4 * at),
      F64: at => data.readDoubleLE(8 * at),
      F16: at => half(data.readUInt16LE(2 * at)),
    }
    const read = readers[dtype]!
    const rows = shape.slice(0, -1).reduce((product, size) => product * size, 1)
    return Array.from({ length: rows }, (_, row) =>
      Array.from({ length: width }, (_, column) => read(row * width + column)),
    )
  }
  const names = Object.keys(header).filter(name => name !== '__metadata__')
  return { names, get, shape: name => header[name]!.shape }
}

/** A number from its IEEE 754 half-precision bits. */
function half(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1
  const exponent = (bits >> 10) & 31
  const fraction = bits & 1023
  if (exponent === 0) return sign * fraction * 2 ** -24
  if (exponent === 31) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15)
}
