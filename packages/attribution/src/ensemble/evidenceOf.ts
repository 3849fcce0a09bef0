import { BaseError, type Ensemble, type Evidence, lossUnit } from '@openledger/base'

/** What was measured of an answer, as whole numbers: losses in nats, and the influence of every row. */
export function evidenceOf(
  { influenceBits }: Pick<Ensemble, 'influenceBits'>,
  measured: evidenceOf.Measured,
): Evidence {
  return {
    losses: measured.losses.map(loss => toUnits(loss, 1 / lossUnit)),
    influence: Array.from(measured.influence, score => toUnits(score, 2 ** influenceBits)),
  }
}

export declare namespace evidenceOf {
  type Measured = { losses: readonly number[]; influence: ArrayLike<number> }
}

/** Rounds to the nearest unit; a unit is a power of two, so that nothing but this rounding is lost. */
function toUnits(value: number, perUnit: number): bigint {
  const units = Math.round(value * perUnit)
  if (Number.isSafeInteger(units)) return BigInt(units)
  throw new BaseError('A measured number is out of all proportion.', {
    code: 'attribution/bad-evidence',
    facts: { value: String(value), perUnit: String(perUnit) },
  })
}
