import {
  adamDot,
  dataInf,
  type Estimator,
  ekfac,
  type GradientSource,
  gradientCosine,
  gradientDot,
  gradientEstimator,
  logra,
  pointsAt,
  type Run,
  relatIf,
  representation,
  tracIn,
  trak,
} from '@openledger/attribution'
import type { Adapter, Sample } from '@openledger/engine'

/** The methods of the table, with the points of the run that each looks at: the last one, or thirds of the run. */
export function methodsBeside(run: Run): { estimator: Estimator; points: Run['points'] }[] {
  const last = run.points.slice(-1)
  const thirds = pointsAt(run.points, [1 / 3, 2 / 3, 1])
  const over = (estimator: Estimator, points: Run['points']) => ({
    estimator: { ...estimator, name: `${estimator.name}, ${points === last ? 'last point' : '3 points'}` },
    points,
  })
  const [dot, adam, curved] = [gradientDot(), adamDot(), ekfac()]
  return [
    ...[dot, adam, curved].map(each => over(gradientEstimator(each), last)),
    ...[tracIn(), gradientCosine(dot), adam, curved, relatIf(curved), dataInf(), logra(), trak()].map(each =>
      over(gradientEstimator(each), thirds),
    ),
    over(representation(), last),
    over(representation({ neighbours: 10 }), last),
  ]
}

/** The same engine, which keeps the gradients of samples that it was asked for: one pass serves every method. */
export function rememberGradients<Engine extends GradientSource>(engine: Engine): Engine {
  const known = new Map<Adapter, Map<Sample, Float32Array>>()
  return {
    ...engine,
    async gradients({ rows }) {
      const missing = rows.filter(({ adapter, sample }) => !known.get(adapter)?.has(sample) && !sample.targets)
      const drawn = rows.filter(({ sample }) => sample.targets)
      const found = missing.length > 0 ? await engine.gradients({ rows: missing }) : []
      for (const [i, { adapter, sample }] of missing.entries()) {
        const of = known.get(adapter) ?? new Map<Sample, Float32Array>()
        known.set(adapter, of.set(sample, found[i]!))
      }
      const others = drawn.length > 0 ? await engine.gradients({ rows: drawn }) : []
      return rows.map(row =>
        row.sample.targets ? others[drawn.indexOf(row)]! : known.get(row.adapter)!.get(row.sample)!,
      )
    },
  }
}
