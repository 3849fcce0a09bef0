import { BaseError } from '@openledger/base'
import type { Estimator } from './Estimator.ts'

/**
 * Similarity of representations: the cosine between the base model's mean hidden states of record and query, prompt and
 * answer together, minus the mean over the records. With `neighbours`, only so many nearest records count, each as one
 * (the vote of a nearest-neighbour classifier). It looks at no gradient: what a method that does has to beat.
 *
 * `prepare` throws `attribution/no-embedding` where the engine has none.
 */
export function representation({ neighbours }: { neighbours?: number } = {}): Estimator {
  return {
    name: neighbours ? `${neighbours} nearest representations` : 'representation cosine',
    async prepare({ engine, samples }) {
      const { embed } = engine
      if (!embed) throw new BaseError('This engine embeds no texts.', { code: 'attribution/no-embedding', facts: {} })
      const known = await embed({ texts: samples.map(({ ids }) => ids) })
      const mean = known[0]!.map((_, j) => known.reduce((sum, vector) => sum + vector[j]!, 0) / known.length)
      const centred = (vector: Float32Array) => {
        const moved = vector.map((value, j) => value - mean[j]!)
        const length = Math.sqrt(moved.reduce((sum, value) => sum + value * value, 0))
        return length > 0 ? moved.map(value => value / length) : moved
      }
      const records = known.map(centred)
      return {
        async scores(queries) {
          const asked = await embed({ texts: queries.map(({ ids }) => ids) })
          return asked.map(centred).map(query => {
            const cosines = Float64Array.from(records, record =>
              record.reduce((sum, value, j) => sum + value * query[j]!, 0),
            )
            if (neighbours === undefined) return cosines
            const least = cosines.toSorted().at(-Math.min(neighbours, cosines.length))!
            return cosines.map(cosine => (cosine >= least ? 1 : 0))
          })
        },
      }
    },
  }
}
