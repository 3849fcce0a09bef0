import path from 'node:path'
import { drawHalves, type Ensemble, type Hex } from '@openledger/base'
import { type Adapter, adapterDigest, type Engine, type Sample } from '@openledger/engine'
import type { Checkpoint } from '../GradientSource.ts'
import type { Projection } from '../influence/Projection.ts'
import { floatScores } from '../queryVector.ts'
import { calibrateFit } from './calibrateFit.ts'
import { trainHalf } from './trainHalf.ts'

/** Influence of calibration queries becomes numbers of about so many bits. */
const influenceSize = 24
/** Queries that measure the ridge and the scale. */
const calibrationSize = 32

/** What an ensemble needs of an engine. */
export type EnsembleEngine = Pick<
  Engine,
  'layout' | 'gradients' | 'sampleTargets' | 'curvature' | 'fineTune' | 'rowLosses'
>

/**
 * Trains the audit ensemble of a model: the run again on `count` halves of its contributors, drawn from the digest of its
 * descriptor, and how far influence is believed against what these adapters really lose: the ridge and the scale, by
 * calibration queries (`calibrateFit`).
 *
 * Costs `count / 2` trainings of the whole; each training goes on where it was cut off (`dir`), and `signal` ends it. The
 * adapters are trained one after the other: side by side, each row of a batch with its own adapter, a step would push as
 * many tokens through the same products, and on a processor a batch of one run fills these already.
 *
 * Throws what `drawHalves` and `fineTune` throw.
 */
export async function buildEnsemble(
  options: buildEnsemble.Options,
): Promise<{ ensemble: Ensemble; adapters: Adapter[] }> {
  const { engine, program, count, contributors, calibration, dir, onProgress, ...run } = options
  const halves = drawHalves({ units: contributors, count, seed: program })
  const adapters: Adapter[] = []
  for (const [i, members] of halves.entries()) {
    options.signal?.throwIfAborted()
    const checkpointDir = dir && path.join(dir, `audit-${i}`)
    adapters.push((await trainHalf({ engine, ...run, members, checkpointDir })).adapter)
    onProgress?.({ done: i + 1, total: count })
  }
  const scaled = await calibrate({ ...options, adapters, halves })
  const digests = adapters.map(adapter => adapterDigest(adapter))
  return { ensemble: { version: 2, program, contributors, adapters: digests, ...scaled }, adapters }
}

export declare namespace buildEnsemble {
  type Options = Omit<trainHalf.Options, 'engine' | 'members' | 'checkpointDir'> & {
    engine: EnsembleEngine
    /** Digest of the run's descriptor. */
    program: Hex
    /** How many adapters; even. */
    count: number
    contributors: number
    projection: Projection
    checkpoints: readonly Checkpoint[]
    /** Answers to measure ridge and scale on; a training record counts without its own contributor. */
    calibration: readonly { sample: Sample; contributor?: number | undefined }[]
    /** Keeps the state of every training, so that it goes on where it was cut off. */
    dir?: string | undefined
    onProgress?: ((progress: { done: number; total: number }) => void) | undefined
  }
}

/**
 * What ridge and scale are measured on: records that were held back, where there are at least eight; else evenly strided
 * training records, each without its own contributor, whose influence on itself says nothing of other answers.
 */
export function calibrationSet({
  samples,
  owners,
  measured,
}: calibrationSet.Options): buildEnsemble.Options['calibration'] {
  if (measured.length >= 8) return measured.slice(0, calibrationSize).map(sample => ({ sample }))
  const stride = Math.max(1, Math.floor(samples.length / calibrationSize))
  return samples
    .flatMap((sample, r) => (r % stride === 0 ? [{ sample, contributor: owners[r]! }] : []))
    .slice(0, calibrationSize)
}

export declare namespace calibrationSet {
  type Options = { samples: readonly Sample[]; owners: readonly number[]; measured: readonly Sample[] }
}

type CalibrateOptions = buildEnsemble.Options & { adapters: readonly Adapter[]; halves: number[][] }

async function calibrate(options: CalibrateOptions): Promise<Pick<Ensemble, 'influenceBits' | 'ridge' | 'scale'>> {
  const { engine, projection, checkpoints, calibration, contributors, adapters, halves, signal } = options
  const measured: calibrateFit.Options['measured'][number][] = []
  for (const { sample, contributor } of calibration) {
    signal?.throwIfAborted()
    const influence = (await floatScores({ engine, projection, checkpoints, sample })).slice(0, contributors)
    if (contributor !== undefined) influence[contributor] = 0
    const losses = await engine.rowLosses({ rows: adapters.map(adapter => ({ adapter, sample })) })
    measured.push({ losses: losses.map(({ sum }) => sum), influence, contributor })
  }
  const largest = measured
    .flatMap(({ influence }) => Array.from(influence, Math.abs))
    .reduce((a, b) => Math.max(a, b), 0)
  const influenceBits = largest > 0 ? influenceSize - Math.ceil(Math.log2(largest)) : 0
  const { ridge, scale } = calibrateFit({ units: contributors, halves, measured, influenceBits })
  return { influenceBits, ridge, scale: String(scale) }
}
