import { type Evidence, fitAnswer, type OpenEnsemble } from '@openledger/base'
import { type Strength, shareIntervals } from '../strength.ts'

/** What the fit says of contributors' shares, with 95 % intervals of its posterior: for people, it pays nobody. */
export function ensembleShares(open: OpenEnsemble, evidence: Evidence): Strength['shares'] {
  const { values, deviations } = fitAnswer(open, evidence)
  const contributors = values.slice(0, deviations.length).map(Number)
  return shareIntervals(
    contributors,
    deviations.map((each, c) => (contributors[c] === 0 ? 0 : each)),
  )
}
