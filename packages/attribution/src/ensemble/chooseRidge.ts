import { expectedRidge, signsOf } from '@openledger/base'
import { eigenbasis } from '../influence/eigenbasis.ts'
import type { evidenceOf } from './evidenceOf.ts'

/** Ridges to choose from, half an octave apart. */
const ridges = [...new Set(Array.from({ length: 29 }, (_, i) => Math.round(2 ** (i / 2))))]
/** How far the expected ridge may be off before anything is measured: one standard deviation, in octaves. */
const octaves = 2
/** Below this part of its square a vector is rounding. */
const negligible = 1e-12

/**
 * The ridge ρ of an ensemble's fit (`fitEnsemble`), by the marginal likelihood of what calibration queries lost:
 *
 *     y = −losses ~ N(F b, τ² (X Xᵀ + ρ I)),   F = 1, X p, and x_c for a record of contributor c,
 *
 * that is, contributors' values spread around their scaled influence with variance τ², and a run's chance adds ρ τ². Every
 * query has a b and a τ of its own, integrated and profiled out (restricted likelihood, Patterson and Thompson 1971); ρ is
 * one for all. Few halves of many contributors hardly tell chance from value, so ρ has a prior: log-normal around
 * `expectedRidge`, two octaves wide.
 *
 * @param halves members of every half
 * @param measured losses in nats and influence in any unit; of the record of a contributor, its own value is not
 *   a sample of what is asked for, so it is left free
 * @returns a whole number, at least 1
 */
export function chooseRidge({ units, halves, measured }: chooseRidge.Options): number {
  const count = halves.length
  // 2 X: of a fixed column the length does not matter.
  const signs = signsOf({ units, halves })
  const gram = Float64Array.from(
    { length: count * count },
    (_, at) => dot(signs[Math.floor(at / count)]!, signs[at % count]!) / 4,
  )
  const { transposed, values } = eigenbasis(gram, count)
  const turned = (vector: ArrayLike<number>) =>
    Float64Array.from(values, (_, i) => dot(transposed.subarray(i * count, (i + 1) * count), vector))
  const mean = turned(new Float64Array(count).fill(1))
  const queries = measured.map(({ losses, influence, contributor }) => ({
    y: turned(losses.map(loss => -loss)),
    fixed: [
      mean,
      ...(contributor === undefined ? [] : [turned(signs.map(row => row[contributor]!))]),
      turned(signs.map(row => dot(row, influence))),
    ],
  }))
  const posterior = (ridge: number) => {
    const inverse = Float64Array.from(values, value => 1 / (Math.max(0, value) + ridge))
    const prior = -0.5 * (Math.log2(ridge / expectedRidge(units)) / octaves) ** 2
    return queries.reduce((sum, query) => sum + logLikelihood(query, inverse), prior)
  }
  const heights = ridges.map(posterior)
  return ridges[heights.indexOf(Math.max(...heights))]!
}

export declare namespace chooseRidge {
  type Options = signsOf.Options & {
    measured: readonly (evidenceOf.Measured & { contributor?: number | undefined })[]
  }
}

type Query = { y: Float64Array; fixed: readonly Float64Array[] }

/** Restricted log-likelihood of one query up to a constant, in the eigenbasis; `inverse` holds 1 / (eigenvalue + ρ). */
function logLikelihood({ y, fixed }: Query, inverse: Float64Array): number {
  const product = (a: Float64Array, b: Float64Array) =>
    a.reduce((sum, value, i) => sum + value * b[i]! * inverse[i]!, 0)
  let logDeterminant = -inverse.reduce((sum, value) => sum + Math.log(value), 0)
  const basis: Float64Array[] = []
  /** What of a vector no column before explains. */
  const rest = (vector: Float64Array) =>
    basis.reduce((left, column) => {
      const share = product(left, column) / product(column, column)
      return left.map((value, i) => value - share * column[i]!)
    }, vector)
  for (const column of fixed) {
    const own = rest(column)
    const squared = product(own, own)
    if (squared <= negligible * product(column, column)) continue
    basis.push(own)
    logDeterminant += Math.log(squared)
  }
  const freedom = y.length - basis.length
  const left = rest(y)
  const energy = product(left, left)
  if (freedom < 1 || energy <= negligible * product(y, y)) return 0
  return -0.5 * (freedom * Math.log(energy) + logDeterminant)
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}
