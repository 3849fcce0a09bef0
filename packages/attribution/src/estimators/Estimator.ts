import type { Engine, Sample } from '@openledger/engine'
import type { Checkpoint, GradientSource } from '../GradientSource.ts'
import type { Kernels } from '../kernels/Kernels.ts'

/**
 * A method of attribution: fitted on a run's records, it says how much each of them lowers the loss of a query. Every
 * method has this one shape, so that they can be averaged, blended and compared.
 */
export type Estimator = {
  name: string
  prepare: (run: Run) => Promise<Prepared>
}

/** A method fitted to a run. */
export type Prepared = {
  /** For each query a score for each record, `[queries, records]`: higher means that it lowers the query's loss more. */
  scores: (queries: readonly Sample[]) => Promise<Float64Array[]>
}

/** What methods look at: a fine-tuning run as its engine can repeat it. */
export type Run = {
  /** Gradients, and for some methods also losses or embeddings. */
  engine: GradientSource & Partial<Pick<Engine, 'losses' | 'embed'>>
  kernels: Kernels
  /** In order of step. */
  points: readonly RunPoint[]
  /** The training records as the run saw them. */
  samples: readonly Sample[]
  /** Draws labels and projections. */
  seed: number
  /** Gradients held at once. */
  batch: number
  signal?: AbortSignal | undefined
}

/** A point of a run, with what is known of the optimiser there. */
export type RunPoint = Checkpoint & {
  /** The rate of the steps around it; 1 where nothing is said. */
  learningRate?: number | undefined
  /** AdamW's second moment v̂, bias-corrected, flat in the order of the gradients; see `secondMoment`. */
  secondMoment?: Float32Array | undefined
}

/** Gradients of the records at one point, batch by batch, in order; nothing of size records × parameters is held. */
export async function* recordGradients(
  run: Run,
  point: RunPoint,
  samples: readonly Sample[] = run.samples,
): AsyncGenerator<{ from: number; gradients: Float32Array[] }> {
  for (let from = 0; from < samples.length; from += run.batch) {
    run.signal?.throwIfAborted()
    const rows = samples.slice(from, from + run.batch).map(sample => ({ adapter: point.adapter, sample }))
    yield { from, gradients: await run.engine.gradients({ rows }) }
  }
}

/** Sums of the scores of each contributor's records, `[queries, contributors]`. */
export function contributorScores({ scores, owners, contributors }: contributorScores.Options): Float64Array[] {
  return scores.map(row => {
    const sums = new Float64Array(contributors)
    for (const [record, owner] of owners.entries()) sums[owner]! += row[record]!
    return sums
  })
}

export declare namespace contributorScores {
  type Options = {
    scores: readonly ArrayLike<number>[]
    /** For each record, its contributor. */
    owners: readonly number[]
    /** How many there are. */
    contributors: number
  }
}
