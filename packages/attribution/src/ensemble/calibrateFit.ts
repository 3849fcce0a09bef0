import { type Design, fitEnsemble, prepareDesign } from '@openledger/base'
import { chooseRidge } from './chooseRidge.ts'
import { evidenceOf } from './evidenceOf.ts'

/**
 * How far an ensemble's fit believes influence, by calibration queries: the ridge that makes their losses likeliest
 * (`chooseRidge`), the design prepared with it, and the scale of influence, the median of the queries' own, 0 of none.
 */
export function calibrateFit({ influenceBits, ...problem }: calibrateFit.Options): calibrateFit.Result {
  const { units, halves, measured } = problem
  const ridge = chooseRidge(problem)
  const design = prepareDesign({ units, halves, ridge })
  const scales = measured.map(
    each => fitEnsemble({ design, ...evidenceOf({ influenceBits }, each), scale: 0n }).ownScale,
  )
  return { ridge, design, scale: median(scales) }
}

export declare namespace calibrateFit {
  type Options = chooseRidge.Options & {
    /** An influence unit is 2^−bits. */
    influenceBits: number
  }
  type Result = { ridge: number; design: Design; scale: bigint }
}

/** The upper median, so that it is one of them; 0 of none. */
function median(values: readonly bigint[]): bigint {
  return values.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))[values.length >> 1] ?? 0n
}
