import { createRng } from '@openledger/base'
import type { Adapter, Engine, Hyper, Sample } from '@openledger/engine'
import { averageBySpread } from '../estimators/combine.ts'
import { dots } from '../estimators/dots.ts'
import { recordGradients } from '../estimators/Estimator.ts'
import { ekfac } from '../estimators/ekfac.ts'
import type { GradientSource } from '../GradientSource.ts'
import { createKernels } from '../kernels/Kernels.ts'
import { bootstrapMean } from './lds.ts'
import { rocAuc } from './rocAuc.ts'

/** How well planted wrong answers are found: areas under the ROC curve, 0.5 is chance, 95 % over records. */
export type Mislabels = {
  /** Records whose answers were exchanged, and all that were ranked. */
  flipped: number
  ranked: number
  auc: number
  interval: [low: number, high: number]
  baselines: { name: 'loss' | 'gradient length'; auc: number; interval: [low: number, high: number] }[]
}

/** One record in so many gets another's answer, and for each of them so many others are ranked beside it. */
const [oneIn, othersEach] = [10, 3]

/** Fewer flips than these say nothing. */
const leastFlips = 4

/**
 * Mislabel detection (Koh and Liang 2017, section 5.4): plants wrong answers by exchanging those of a tenth of the
 * records, trains once on the result, and asks how well each record's influence on itself, gᵀH⁻¹g by EK-FAC at the run's
 * points (each divided by its spread over records), tells flipped from sound ones. Beside it stand what needs no
 * curvature: the loss after the run in nats a token, and the gradient's squared length over the same points.
 *
 * Cost: one training, and gradients of four tenths of the records at each point.
 *
 * @returns null where fewer than four records can be given another's answer
 */
export async function mislabels(options: mislabels.Options): Promise<Mislabels | null> {
  const { engine, samples, hyper, initial, seed, orders, damping = 0.1, signal } = options
  const { planted, flipped } = plantFlips({ samples, seed })
  if (flipped.length < leastFlips) return null
  const job = { samples: planted, hyper, seed, initial, ...(orders && { orders }), ...(signal && { signal }) }
  const { adapter, checkpoints } = await engine.fineTune(job)
  const wrong = new Set(flipped)
  const sound = createRng(`sound ${seed}`).shuffle([...planted.keys()].filter(record => !wrong.has(record)))
  const ranked = [...flipped, ...sound.slice(0, othersEach * flipped.length)].map(record => planted[record]!)
  const isPositive = ranked.map((_, i) => i < flipped.length)

  const kernels = createKernels()
  const run = { engine, kernels, points: checkpoints, samples: planted, seed, batch: 16, signal }
  const [selves, lengths]: Float64Array[][] = [[], []]
  for (const point of checkpoints) {
    const metric = await ekfac({ damping }).at(run, point)
    const [self, length] = [new Float64Array(ranked.length), new Float64Array(ranked.length)]
    for await (const { from, gradients } of recordGradients(run, point, ranked)) {
      const mapped = await metric.apply(gradients)
      for (const [b, gradient] of gradients.entries()) {
        const [row] = dots({ kernels, left: [gradient], right: [mapped[b]!, gradient] })
        self[from + b] = row![0]!
        length[from + b] = row![1]!
      }
    }
    selves!.push(self)
    lengths!.push(length)
  }
  const overPoints = (rows: readonly Float64Array[]) => averageBySpread(rows.map(row => [row]))[0]!
  const losses = await engine.losses({ adapter, samples: ranked })
  const measure = (scores: ArrayLike<number>) => ({
    auc: rocAuc({ scores, isPositive }),
    interval: aucInterval({ scores, positives: flipped.length, seed }),
  })
  return {
    flipped: flipped.length,
    ranked: ranked.length,
    ...measure(overPoints(selves!)),
    baselines: [
      { name: 'loss', ...measure(losses.map(({ sum, tokens }) => sum / tokens)) },
      { name: 'gradient length', ...measure(overPoints(lengths!)) },
    ],
  }
}

export declare namespace mislabels {
  type Options = {
    engine: GradientSource & Pick<Engine, 'fineTune' | 'losses'>
    /** The training records. */
    samples: readonly Sample[]
    /** Those of the audited run. */
    hyper: Hyper
    /** What the audited run began from, where that does not follow from its seed. */
    initial?: Adapter | undefined
    /** The run's; also draws the flips. */
    seed: number
    /** The order of records, where it is not that of all epochs. */
    orders?: readonly (readonly number[])[] | undefined
    /** λ as a fraction of the mean eigenvalue. */
    damping?: number | undefined
    signal?: AbortSignal | undefined
  }
}

/**
 * The records with the answers of a tenth of them passed around in a ring; prompts stay. Neighbours in the ring have
 * different answers, and nobody's sample becomes longer than the longest.
 *
 * @returns `flipped` places whose answers are another's, ascending
 */
export function plantFlips({ samples, seed }: Pick<mislabels.Options, 'samples' | 'seed'>) {
  const longest = samples.reduce((most, { ids }) => Math.max(most, ids.length), 0)
  const wanted = Math.max(leastFlips, Math.round(samples.length / oneIn))
  const answerOf = ({ ids, promptLength }: Sample) => String(ids.slice(promptLength))
  /** Whether `to` may be given the answer of `from`. */
  const fits = (to: number, from: number) => {
    const [mine, other] = [samples[to]!, samples[from]!]
    const length = mine.promptLength + other.ids.length - other.promptLength
    return length <= longest && answerOf(mine) !== answerOf(other)
  }
  const answered = [...samples.keys()].filter(record => samples[record]!.promptLength > 0)
  const ring: number[] = []
  for (const record of createRng(`flips ${seed}`).shuffle(answered))
    if (ring.length < wanted && (ring.length === 0 || fits(ring.at(-1)!, record))) ring.push(record)
  while (ring.length > 0 && !fits(ring.at(-1)!, ring[0]!)) ring.pop()
  const planted = [...samples]
  for (const [i, record] of ring.entries()) {
    const { ids, promptLength } = samples[record]!
    const other = samples[ring[(i + 1) % ring.length]!]!
    const by = promptLength - other.promptLength
    const spans = other.spans?.map(([start, end]) => [start + by, end + by] as const)
    planted[record] = {
      ...{ ids: [...ids.slice(0, promptLength), ...other.ids.slice(other.promptLength)], promptLength },
      ...(spans && { spans }),
    }
  }
  return { planted, flipped: ring.toSorted((a, b) => a - b) }
}

/**
 * 95 % interval of an AUC over the choice of records, by its placements: the share of the other kind that each record
 * stands on the right side of. Each kind's mean placement is the AUC; their variances add (DeLong et al. 1988), and a
 * bootstrap of either gives its part of the width.
 */
function aucInterval({ scores, positives, seed }: { scores: ArrayLike<number>; positives: number; seed: number }) {
  const [wrong, sound] = [Array.from(scores).slice(0, positives), Array.from(scores).slice(positives)]
  const beats = (a: number, b: number) => (a > b ? 1 : a === b ? 0.5 : 0)
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const placements = [
    wrong.map(a => mean(sound.map(b => beats(a, b)))),
    sound.map(b => mean(wrong.map(a => beats(a, b)))),
  ]
  const auc = mean(placements[0]!)
  const sides = placements.map(values => bootstrapMean({ values, seed }))
  const width = (side: 0 | 1) => Math.hypot(...sides.map(interval => interval[side] - auc))
  return [Math.max(0, auc - width(0)), Math.min(1, auc + width(1))] as [low: number, high: number]
}
