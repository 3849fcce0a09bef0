import { BaseError } from '../../BaseError.ts'
import { type ExactInverse, exactInverse } from './exactInverse.ts'

/** Losses are integers in units of 2⁻²⁰ nat: finer than what a float32 sum of an answer's losses can tell. */
export const lossUnit = 2 ** -20
/** Values are integers in units of 2⁻³⁰ nat. */
export const valueUnit = 2 ** -30
/** Scales are integers in units of 2⁻⁶⁴ loss units an influence unit. */
const scaleBits = 64n

/** What was measured of one answer, all that its fit follows from; integers, so that everybody fits the same. */
export type Evidence = {
  /** Summed loss of the answer under each audit adapter, in {@link lossUnit}. */
  losses: bigint[]
  /** Influence of every row (contributors, then groups of records), in the ensemble's unit. */
  influence: bigint[]
}

/** One answer, fitted. */
export type EnsembleFit = {
  /** What each row did for the answer, in {@link valueUnit}: positive lowered its loss. Contributors, then groups. */
  values: bigint[]
  /** One standard deviation a contributor, in {@link valueUnit}; for people, it pays nobody. */
  deviations: number[]
  /** This answer's own scale, before it is shrunk, in 2⁻⁶⁴; the median over queries is what others shrink to. */
  ownScale: bigint
}

/** The design of an ensemble, prepared once: what depends on the halves alone. */
export type Design = {
  units: number
  /** Z[k][c], +1 where adapter k was trained with unit c, else −1 (`signsOf`). */
  signs: Int8Array[]
  /** ρ in units of membership ±½: the variance of a run's chance over that of contributors' values. */
  ridge: number
  /** (Z Zᵀ + 4ρ I)⁻¹, exact. */
  inverse: ExactInverse
  /** xᵀ (X Xᵀ + ρ I)⁻¹ x of each unit's column: the part of its prior variance that the losses settle. */
  settled: Float64Array
}

/**
 * Prepares fits on some halves: K × K integers to invert, whatever the number of contributors (Woodbury's identity).
 *
 * Throws `base/bad-halves` where a unit is not in exactly half of the halves: then the mean of the losses would not
 * fall out of the fit.
 */
export function prepareDesign({ units, halves, ridge }: prepareDesign.Options): Design {
  const signs = signsOf({ units, halves })
  const sums = Array.from({ length: units }, (_, unit) => signs.reduce((sum, row) => sum + row[unit]!, 0))
  const wrong = sums.findIndex(sum => sum !== 0)
  if (wrong >= 0 || halves.length < 2 || halves.flat().some(unit => !(unit >= 0 && unit < units))) {
    throw new BaseError('The halves are not balanced.', {
      code: 'base/bad-halves',
      facts: { units, halves: halves.length, ...(wrong >= 0 && { unit: wrong, excess: sums[wrong]! }) },
      hint: 'Every contributor is in exactly half of the halves, and none is unknown.',
    })
  }
  const gram = signs.map((a, i) =>
    signs.map((b, j) => BigInt(a.reduce((sum, sign, unit) => sum + sign * b[unit]!, i === j ? 4 * ridge : 0))),
  )
  const inverse = exactInverse(gram)
  return { units, signs, ridge, inverse, settled: settledBy(units, signs, inverse) }
}

export declare namespace prepareDesign {
  type Options = signsOf.Options & {
    /** ρ, a whole number. */
    ridge: number
  }
}

/** Z[k][c], +1 where half k holds unit c, else −1. */
export function signsOf({ units, halves }: signsOf.Options): Int8Array[] {
  return halves.map(members => {
    const row = new Int8Array(units).fill(-1)
    for (const unit of members) row[unit] = 1
    return row
  })
}

export declare namespace signsOf {
  type Options = {
    units: number
    /** Members of every half. */
    halves: readonly (readonly number[])[]
  }
}

/**
 * The ridge to expect of so many contributors before anything is measured: that a run's chance adds as much to its losses
 * as contributors' values do around their influence, C/4 of one value's variance.
 */
export function expectedRidge(units: number): number {
  return Math.max(1, Math.round(units / 4))
}

/**
 * About which part of the variance of contributors' values around their scaled influence K losses settle, before any is
 * measured: the K − 1 contrasts of balanced halves reach r = min(K − 1, C − 1) of C directions, each with weight λ = KC/4r
 * against the ridge, so r/C · λ/(λ + ρ), with the ridge to expect. Half at 24 adapters and 20 contributors, a hundredth at
 * 1,000.
 */
export function settledShare({ count, units }: { count: number; units: number }): number {
  const reached = Math.min(count - 1, units - 1)
  const weight = (count * units) / (4 * reached)
  return (reached / units) * (weight / (weight + expectedRidge(units)))
}

function settledBy(units: number, signs: readonly Int8Array[], { adjugate, determinant }: ExactInverse): Float64Array {
  const inverse = adjugate.map(row => row.map(entry => ratio(entry, determinant)))
  return Float64Array.from({ length: units }, (_, unit) => {
    let sum = 0
    for (const [i, row] of inverse.entries())
      for (const [j, entry] of row.entries()) sum += signs[i]![unit]! * signs[j]![unit]! * entry
    return sum
  })
}

/**
 * What each contributor did for an answer: its losses under K adapters regressed on who was in their training sets, by
 * ridge towards the scaled influence scores,
 *
 *     w = argmin ‖y − μ − X w‖² + ρ ‖w − s p‖²,   y = −losses, X in ±½, p the influence, s its scale for this answer.
 *
 * With no prior this is a datamodel (Ilyas et al. 2022) on few subsets, and what it estimates is the Banzhaf value: the mean
 * change of the answer's loss when a contributor joins a random half of the others (Wang and Jia 2023). The prior decides
 * what K losses leave open; where they speak, they overrule it.
 *
 * With Z = 2X, N / D = (Z Zᵀ + 4ρ I)⁻¹: `w = s p + Zᵀ N (2y − s Z p) / D`, in whole numbers up to the last rounding (half
 * up). The answer's own scale is that of generalised least squares, `sᵒ = zᵀ N 2y / zᵀ N z` with z = Z p: residuals have
 * covariance Z Zᵀ + 4ρ I, up to a factor. K losses know it roughly, so it is shrunk half way to the median of other
 * answers, and is never negative: `s = max(0, ⌊(sᵒ + median) / 2⌋)`.
 *
 * Deviations are of the posterior: `τ² (1 − xᵀ (X Xᵀ + ρ I)⁻¹ x)` with `τ² = rᵀ (X Xᵀ + ρ I)⁻¹ r / (K − 1)`, r = y − s X p.
 *
 * Throws `base/bad-evidence` where losses or influence do not fit the design.
 *
 * @example
 * const { values } = fitEnsemble({ design, losses, influence, scale })
 */
export function fitEnsemble({ design, losses, influence, scale }: fitEnsemble.Options): EnsembleFit {
  const { units, signs, inverse } = design
  if (losses.length !== signs.length || influence.length < units) {
    throw new BaseError('What was measured does not fit the ensemble.', {
      code: 'base/bad-evidence',
      facts: { adapters: signs.length, losses: losses.length, contributors: units, influence: influence.length },
    })
  }
  const { adjugate, determinant } = inverse
  const z = signs.map(row => dotSigns(row, influence))
  const doubled = losses.map(loss => -2n * loss)
  const weighted = multiply(adjugate, z)
  const [along, across] = [dot(weighted, z), dot(weighted, doubled)]
  const ownScale = along === 0n ? scale : floorDivide(across << scaleBits, along)
  const mixed = floorDivide(ownScale + scale, 2n)
  const s = mixed > 0n ? mixed : 0n
  // In units of 2⁻⁶⁴ loss units.
  const residual = doubled.map((twice, k) => (twice << scaleBits) - s * z[k]!)
  const solved = multiply(adjugate, residual)
  const denominator = determinant << (scaleBits - 10n)
  const values = influence.map((p, row) => {
    let numerator = s * p * determinant
    if (row < units) for (const [k, sign] of signs.entries()) numerator += sign[row]! > 0 ? solved[k]! : -solved[k]!
    return roundHalfUp(numerator, denominator)
  })
  return { values, ownScale, deviations: deviationsOf(design, { residual, solved }) }
}

export declare namespace fitEnsemble {
  type Options = Evidence & {
    design: Design
    /** Median of other answers' own scales, in 2⁻⁶⁴. */
    scale: bigint
  }
}

function deviationsOf(
  { signs, ridge, settled, inverse }: Design,
  { residual, solved }: Record<'residual' | 'solved', bigint[]>,
) {
  // rᵀ (X Xᵀ + ρ I)⁻¹ r = residualᵀ N residual / D: factors 4 and ½² cancel. The mean's part of it, (Σ residual)² / 4ρK, is out.
  const mean = residual.reduce((sum, each) => sum + each, 0n)
  const whole = ratio(dot(residual, solved), inverse.determinant << (2n * scaleBits))
  const energy = whole - ratio(mean * mean, BigInt(4 * ridge * signs.length) << (2n * scaleBits))
  const variance = Math.max(0, energy) / (signs.length - 1)
  return Array.from(settled, part => (Math.sqrt(variance * Math.max(0, 1 - part)) * lossUnit) / valueUnit)
}

function dotSigns(signs: Int8Array, values: readonly bigint[]): bigint {
  let sum = 0n
  for (let unit = 0; unit < signs.length; unit++) sum += signs[unit]! > 0 ? values[unit]! : -values[unit]!
  return sum
}

function dot(a: readonly bigint[], b: readonly bigint[]): bigint {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0n)
}

function multiply(matrix: readonly (readonly bigint[])[], vector: readonly bigint[]): bigint[] {
  return matrix.map(row => dot(row, vector))
}

function floorDivide(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator
  return quotient * denominator > numerator ? quotient - 1n : quotient
}

function roundHalfUp(numerator: bigint, denominator: bigint): bigint {
  return floorDivide(2n * numerator + denominator, 2n * denominator)
}

/** A quotient of large integers as a float: 64 bits of it are kept. */
function ratio(numerator: bigint, denominator: bigint): number {
  const scaled = (numerator << 128n) / denominator
  return Number(scaled) / 2 ** 128
}
