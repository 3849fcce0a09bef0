import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRng } from '../../rng.ts'
import { drawHalves } from './drawHalves.ts'
import { exactInverse } from './exactInverse.ts'
import {
  type Evidence,
  expectedRidge,
  fitEnsemble,
  lossUnit,
  prepareDesign,
  settledShare,
  valueUnit,
} from './fitEnsemble.ts'

const bigints = (bits: number) => fc.bigInt({ min: -(1n << BigInt(bits)), max: 1n << BigInt(bits) })

describe('exactInverse', () => {
  it('times its matrix is the determinant, to the last digit', () => {
    const squares = fc
      .integer({ min: 1, max: 7 })
      .chain(n => fc.array(fc.array(bigints(40), { minLength: n, maxLength: n }), { minLength: n, maxLength: n }))
    fc.assert(
      fc.property(squares, factor => {
        // F Fᵀ + I is positive definite.
        const matrix = factor.map((a, i) =>
          factor.map((b, j) => a.reduce((sum, x, k) => sum + x * b[k]!, i === j ? 1n : 0n)),
        )
        const { adjugate, determinant } = exactInverse(matrix)
        const product = matrix.map(row => row.map((_, j) => row.reduce((sum, x, k) => sum + x * adjugate[k]![j]!, 0n)))
        expect(product).toEqual(matrix.map((row, i) => row.map((_, j) => (i === j ? determinant : 0n))))
      }),
      { seed: 12, numRuns: 60 },
    )
    expect(
      exactInverse([
        [2n, 1n],
        [1n, 3n],
      ]),
    ).toEqual({
      adjugate: [
        [3n, -1n],
        [-1n, 2n],
      ],
      determinant: 5n,
    })
  })
})

describe('fitEnsemble', () => {
  const problems = fc.integer({ min: 6, max: 14 }).chain(units =>
    fc.record({
      units: fc.constant(units),
      count: fc.constantFrom(4, 6, 10),
      ridge: fc.integer({ min: 1, max: 200 }),
      seed: fc.nat(),
      losses: fc.array(bigints(28), { minLength: 10, maxLength: 10 }),
      influence: fc.array(bigints(44), { minLength: units + 3, maxLength: units + 3 }),
      scale: fc.bigInt({ min: 0n, max: 1n << 50n }),
    }),
  )

  it('is what solving C equations in fractions gives, bit for bit', () => {
    fc.assert(
      fc.property(problems, ({ units, count, ridge, seed, losses, influence, scale }) => {
        const halves = drawHalves({ units, count, seed })
        const evidence = { losses: losses.slice(0, count), influence, scale }
        const fitted = fitEnsemble({ design: prepareDesign({ units, halves, ridge }), ...evidence })
        expect(fitted.values).toEqual(byFractions({ units, halves, ridge, ...evidence, ownScale: fitted.ownScale }))
      }),
      { seed: 13, numRuns: 60 },
    )
  })

  it('knows nothing of a constant that is added to all losses', () => {
    fc.assert(
      fc.property(problems, bigints(30), ({ units, count, ridge, seed, losses, influence, scale }, more) => {
        const design = prepareDesign({ units, halves: drawHalves({ units, count, seed }), ridge })
        const measured = losses.slice(0, count)
        const fitted = fitEnsemble({ design, losses: measured, influence, scale })
        const raised = fitEnsemble({ design, losses: measured.map(loss => loss + more), influence, scale })
        expect(raised.values).toEqual(fitted.values)
        expect(raised.deviations.every((each, c) => Math.abs(each - fitted.deviations[c]!) <= 1e-6 * (1 + each))).toBe(
          true,
        )
      }),
      { seed: 14, numRuns: 40 },
    )
  })

  it('is the influence, scaled, where the losses are what influence says', () => {
    const units = 20
    const design = prepareDesign({ units, halves: drawHalves({ units, count: 24, seed: 3 }), ridge: 3 })
    const rng = createRng('told')
    const influence = Array.from({ length: units + 5 }, () => BigInt(rng.int(2 ** 30)) - 2n ** 29n)
    // A loss unit is 4 influence units: y = X p / 4, an even number of units where p is a multiple of 8.
    const even = influence.map(p => 8n * p)
    const losses = design.signs.map(row => {
      const sum = even.slice(0, units).reduce((total, p, c) => total + BigInt(row[c]!) * p, 0n)
      return 7_000_000n - sum / 8n
    })
    const { values, ownScale, deviations } = fitEnsemble({ design, losses, influence: even, scale: 1n << 62n })
    expect(ownScale).toBe(1n << 62n)
    expect(values).toEqual(even.map(p => (p * 2n ** 10n) / 4n))
    expect(Math.max(...deviations)).toBeLessThan(1)
  })

  it('pays two perfect copies half each, which influence pays in full', () => {
    const units = 20
    const halves = drawHalves({ units, count: 32, seed: 8 })
    const design = prepareDesign({ units, halves, ridge: 3 })
    const nat = 2 ** 20
    // Contributors 0 and 1 gave the same: either is worth 1 nat, both together no more. 2 … 19 are worth 0.2 nats each.
    const losses = halves.map(half => {
      const pair = half.includes(0) || half.includes(1) ? 1 : 0
      return BigInt(Math.round(nat * (6 - pair - 0.2 * half.filter(unit => unit > 1).length)))
    })
    const influence = Array.from({ length: units }, (_, c) => BigInt(Math.round(nat * (c < 2 ? 1 : 0.2))))
    const { values } = fitEnsemble({ design, losses, influence, scale: 1n << 64n })
    const share = (list: readonly bigint[]) =>
      Number(list[0]! + list[1]!) / list.reduce((sum, value) => sum + Number(value), 0)
    // Influence: 2 of 5.6. The truth, by Banzhaf: joining a random half of the others helps where the copy is not there.
    expect(share(influence)).toBeCloseTo(2 / 5.6, 5)
    expect(share(values)).toBeLessThan(0.27)
    expect(share(values)).toBeGreaterThan(1 / 4.6 - 0.06)
  })

  it('has intervals that cover the truth as often as they say', () => {
    const units = 16
    const count = 24
    const rng = createRng('coverage')
    let covered = 0
    let total = 0
    const designs = [1, 2, 3].map(seed =>
      prepareDesign({ units, halves: drawHalves({ units, count, seed }), ridge: 3 }),
    )
    for (let world = 0; world < 60; world++) {
      const design = designs[world % 3]!
      // The model that the ridge stands for: values spread around influence by τ, losses noisy by σ = √3 τ.
      const influence = Array.from({ length: units }, () => rng.normal())
      const values = influence.map(p => p + 0.5 * rng.normal())
      const losses = design.signs.map(
        row => 9 - row.reduce((sum, sign, c) => sum + (sign * values[c]!) / 2, 0) + Math.sqrt(3) * 0.5 * rng.normal(),
      )
      const fitted = fitEnsemble({
        design,
        losses: losses.map(loss => BigInt(Math.round(loss / lossUnit))),
        influence: influence.map(p => BigInt(Math.round(p / lossUnit))),
        scale: 1n << 64n,
      })
      for (const [c, value] of values.entries()) {
        const distance = Math.abs(Number(fitted.values[c]!) * valueUnit - value)
        covered += distance < 1.96 * fitted.deviations[c]! * valueUnit ? 1 : 0
        total++
      }
    }
    // 960 of them, not independent: ±2.5 points around 95 %, less what the estimated scale and spread take.
    expect(covered / total).toBeGreaterThan(0.91)
    expect(covered / total).toBeLessThan(0.985)
  })

  it('settles of the prior variance what the rule of thumb says', () => {
    for (const [units, count] of [
      [8, 16],
      [20, 8],
      [20, 24],
      [60, 24],
    ] as const) {
      const halves = drawHalves({ units, count, seed: 4 })
      const { settled } = prepareDesign({ units, halves, ridge: expectedRidge(units) })
      const mean = settled.reduce((sum, each) => sum + each, 0) / units
      // The rule takes all directions for alike; they are not, and that costs.
      expect(mean).toBeLessThan(settledShare({ units, count }) + 0.01)
      expect(mean).toBeGreaterThan(0.85 * settledShare({ units, count }))
    }
    expect(settledShare({ units: 20, count: 24 })).toBeCloseTo(0.53, 2)
  })

  it('refuses what does not fit', () => {
    const units = 6
    const halves = drawHalves({ units, count: 4, seed: 1 })
    const design = prepareDesign({ units, halves, ridge: 3 })
    const influence = Array.from({ length: units }, () => 1n)
    const bad = expect.objectContaining({ code: 'base/bad-evidence' })
    expect(() => fitEnsemble({ design, losses: [1n, 2n, 3n], influence, scale: 1n })).toThrow(bad)
    expect(() => fitEnsemble({ design, losses: [1n, 2n, 3n, 4n], influence: [1n], scale: 1n })).toThrow(bad)
    const unbalanced = expect.objectContaining({ code: 'base/bad-halves' })
    expect(() =>
      prepareDesign({
        units,
        halves: [
          [0, 1, 2],
          [0, 3, 4],
        ],
        ridge: 3,
      }),
    ).toThrow(unbalanced)
    expect(() => prepareDesign({ units: 2, halves: [[0], [1, 7]], ridge: 3 })).toThrow(unbalanced)
  })
})

type Fraction = { n: bigint; d: bigint }

/** The same fit by another way: (XᵀX + ρ I) w = Xᵀ(y − μ) + ρ s p, C equations, Gaussian elimination in fractions. */
function byFractions({ units, halves, ridge, losses, influence, scale, ownScale }: Evidence & ByFractions): bigint[] {
  const of = (n: bigint, d = 1n): Fraction => {
    const divisor = gcd(n < 0n ? -n : n, d < 0n ? -d : d) * (d < 0n ? -1n : 1n)
    return { n: n / divisor, d: d / divisor }
  }
  const plus = (a: Fraction, b: Fraction) => of(a.n * b.d + b.n * a.d, a.d * b.d)
  const times = (a: Fraction, b: Fraction) => of(a.n * b.n, a.d * b.d)
  const minus = (a: Fraction, b: Fraction) => plus(a, { n: -b.n, d: b.d })
  const over = (a: Fraction, b: Fraction) => of(a.n * b.d, a.d * b.n)
  const sum = (list: Fraction[]) => list.reduce(plus, of(0n))
  const x = halves.map(half => Array.from({ length: units }, (_, c) => of(half.includes(c) ? 1n : -1n, 2n)))
  const gains = losses.map(loss => of(-loss))
  const mean = times(sum(gains), of(1n, BigInt(losses.length)))
  const y = gains.map(gain => minus(gain, mean))
  const p = influence.map(value => of(value))
  const rho = of(BigInt(ridge))

  /** (XᵀX + ρ I)⁻¹ b. */
  const solve = (b: Fraction[]): Fraction[] => {
    const rows = b.map((value, i) => [
      ...b.map((_, j) => plus(sum(x.map(row => times(row[i]!, row[j]!))), i === j ? rho : of(0n))),
      value,
    ])
    for (let i = 0; i < units; i++) {
      for (let r = 0; r < units; r++) {
        if (r === i) continue
        const factor = over(rows[r]![i]!, rows[i]![i]!)
        rows[r] = rows[r]!.map((value, j) => minus(value, times(factor, rows[i]![j]!)))
      }
    }
    return rows.map((row, i) => over(row[units]!, row[i]!))
  }
  const transposed = (v: Fraction[]) =>
    Array.from({ length: units }, (_, c) => sum(x.map((row, k) => times(row[c]!, v[k]!))))
  const forward = (v: Fraction[]) => x.map(row => sum(row.map((value, c) => times(value, v[c]!))))
  const inner = (a: Fraction[], b: Fraction[]) => sum(a.map((value, i) => times(value, b[i]!)))
  // ρ (X Xᵀ + ρ I)⁻¹ v = v − X (XᵀX + ρ I)⁻¹ Xᵀ v.
  const whitened = (v: Fraction[]) => {
    const back = forward(solve(transposed(v)))
    return v.map((value, k) => minus(value, back[k]!))
  }
  const xp = forward(p.slice(0, units))
  const along = inner(xp, whitened(xp))
  const shift = of(1n << 64n)
  const own = along.n === 0n ? of(scale) : times(over(inner(xp, whitened(y)), along), shift)
  expect(floor(own)).toBe(ownScale)
  const mixed = floor(over(of(floor(own) + scale), of(2n)))
  const s = over(of(mixed > 0n ? mixed : 0n), shift)
  const right = transposed(y).map((value, c) => plus(value, times(rho, times(s, p[c]!))))
  const w = [...solve(right), ...p.slice(units).map(value => times(s, value))]
  return w.map(value => floor(plus(times(value, of(1024n)), of(1n, 2n))))
}

type ByFractions = { units: number; halves: number[][]; ridge: number; scale: bigint; ownScale: bigint }

function floor({ n, d }: Fraction): bigint {
  return n >= 0n ? n / d : -((-n + d - 1n) / d)
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b)
}
