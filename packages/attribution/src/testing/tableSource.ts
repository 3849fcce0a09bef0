import type { LayoutEntry, Sample } from '@openledger/engine'
import type { Run } from '../estimators/Estimator.ts'
import { createKernels } from '../kernels/Kernels.ts'
import { productSource, scaledCheckpoint } from './productSource.ts'

/**
 * A run of one point whose gradients are written down: sample `{ ids: [i] }` has row i of the table. Two matrices unless
 * `shapes` says otherwise.
 */
export function tableRun({ table, shapes, records, ...more }: tableRun.Options): Run {
  let offset = 0
  const layout = shapes.map(([out, inn], m): LayoutEntry => {
    offset += out * inn
    return { name: `matrix.${m}`, shape: [out, inn], offset: offset - out * inn, length: out * inn }
  })
  const engine = {
    ...productSource({ inputs: 1, outputs: 1, shapes, seed: 0 }).source,
    layout: () => layout,
    gradients: async ({ rows }: { rows: readonly { sample: Sample }[] }) =>
      rows.map(({ sample }) => Float32Array.from(table[sample.ids[0]!]!)),
    ...more.engine,
  }
  return {
    kernels: createKernels(),
    points: [scaledCheckpoint(1, 1)],
    seed: 1,
    batch: 3,
    ...more,
    engine,
    samples: Array.from({ length: records }, (_, i) => rowSample(i)),
  }
}

export declare namespace tableRun {
  type Options = Partial<Omit<Run, 'engine' | 'samples'>> & {
    table: readonly ArrayLike<number>[]
    shapes: [number, number][]
    /** The first rows are records; the others are there for queries. */
    records: number
    engine?: Partial<Run['engine']>
  }
}

/** The sample that has row i of the table. */
export function rowSample(i: number): Sample {
  return { ids: [i], promptLength: 1 }
}
