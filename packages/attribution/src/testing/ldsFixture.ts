import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { adapterDigest, readAdapter, type Sample } from '@openledger/engine'
import type { Checkpoint } from '../GradientSource.ts'

/** A fine-tune with measured truth: scores of it can be held against what retraining really did. */
export type LdsFixture = {
  modelDir: string
  samples: Sample[]
  queries: Sample[]
  /** For each record its contributor; twenty of them. */
  owners: number[]
  contributors: number
  checkpoints: Checkpoint[]
  /** Retrainings on halves of the records, and of the contributors: members, and each query's loss. */
  records: { subsets: number[][]; losses: number[][] }
  halves: { subsets: number[][]; losses: number[][] }
  /** A published method's score matrix `[query, record]`, by its name in the fixture's table. */
  baseline: (name: string) => number[][]
}

/** Reads the fixture from a folder, or nothing where the folder does not exist (it lies beside the repository). */
export function readLdsFixture(dir: string): LdsFixture | undefined {
  if (!existsSync(dir)) return undefined
  const tokens = JSON.parse(readFileSync(path.join(dir, 'tokens.json'), 'utf8')) as Record<
    'train' | 'queries',
    Tokens[]
  >
  const truth = readMatrices(path.join(dir, 'truth.safetensors'))
  const members = (name: string) => truth(name).map(mask => mask.flatMap((bit, unit) => (bit ? [unit] : [])))
  const owners = truth('contributor_of_record').flat()
  return {
    modelDir: path.join(dir, 'base'),
    samples: tokens.train.map(toSample),
    queries: tokens.queries.map(toSample),
    owners,
    contributors: 1 + Math.max(...owners),
    checkpoints: [40, 80, 120].map(step => {
      const adapter = readAdapter(path.join(dir, 'full-run', `step-${step}`))
      return { step, adapter, adapterDigest: adapterDigest(adapter) }
    }),
    records: { subsets: members('record_masks'), losses: truth('record_loss') },
    halves: { subsets: members('contributor_masks'), losses: truth('contributor_loss') },
    baseline: readMatrices(path.join(dir, 'baseline-scores.safetensors')),
  }
}

type Tokens = { ids: number[]; n_prompt: number }

function toSample({ ids, n_prompt }: Tokens): Sample {
  return { ids, promptLength: n_prompt }
}

/** Matrices of a safetensors file by name, rows of numbers; vectors are one row. */
function readMatrices(file: string): (name: string) => number[][] {
  const bytes = readFileSync(file)
  const start = 8 + Number(bytes.readBigUInt64LE(0))
  type Entry = { dtype: string; shape: number[]; data_offsets: [number, number] }
  const header = JSON.parse(bytes.subarray(8, start).toString('utf8')) as Record<string, Entry>
  return name => {
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
    const rows = shape.length > 1 ? shape[0]! : 1
    return Array.from({ length: rows }, (_, row) =>
      Array.from({ length: width }, (_, column) => read(row * width + column)),
    )
  }
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
