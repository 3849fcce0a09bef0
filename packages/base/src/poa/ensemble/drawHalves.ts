import { BaseError } from '../../BaseError.ts'
import { createRng } from '../../rng.ts'

/**
 * Halves of `units` units to train audit adapters on, members ascending, from a seed alone.
 *
 * Not independent draws: they are balanced. Every half holds ⌊units/2⌋ or ⌈units/2⌉ units, in turn; every unit is in
 * exactly half of the halves; and members are exchanged between halves as long as that lowers `Σ (zᵣ·zₛ)²` over all pairs of
 * halves, members being +1 and others −1 in z. That sum is also `Σ (ZᵀZ)²` over pairs of units, up to a constant: units are
 * as little mistaken for one another as so few halves allow (the E(s²) criterion of Booth and Cox 1962, for supersaturated
 * designs), and with columns that sum to zero the mean of all losses falls out of the fit by itself.
 *
 * Throws `base/too-few-units` where there are fewer than 4 units, or not twice as many different halves as asked for.
 *
 * @example
 * const halves = drawHalves({ units: 20, count: 24, seed: descriptorDigest }) // [24][10]
 */
export function drawHalves({ units, count, seed, block = count }: drawHalves.Options): number[][] {
  const most = mostHalves(units)
  if (!(Number.isInteger(count) && count >= 2 && count % 2 === 0 && count <= most)) {
    throw new BaseError('There are not enough contributors for so many audit adapters.', {
      code: 'base/too-few-units',
      facts: { units, asked: count, most },
      hint: most > 0 ? `Ask for an even number, at most ${most}.` : 'An audit ensemble needs at least 4 contributors.',
    })
  }
  for (let attempt = 0; ; attempt++) {
    const rng = createRng(`audit halves ${seed}/${attempt}`)
    const rows: Int8Array[] = []
    while (rows.length < count) addBlock(rows, { units, size: Math.min(block, count - rows.length), rng })
    const halves = rows.map(row => Array.from(row.keys()).filter(unit => row[unit]! > 0))
    // Two adapters of one half are one adapter: with few units that may happen, and then all are drawn again.
    if (new Set(halves.map(String)).size === count) return halves
  }
}

export declare namespace drawHalves {
  type Options = {
    /** Contributors, or clusters of them. */
    units: number
    /** How many halves, an even number. */
    count: number
    seed: string | number
    /** Every so many halves are balanced by themselves, so that the first of them are a smaller ensemble; all of them unless told. */
    block?: number
  }
}

/** The largest ensemble of so many units: half of all different halves, and at most 128; 0 below 4 units. */
export function mostHalves(units: number): number {
  if (units < 4) return 0
  const half = Math.floor(units / 2)
  let different = 1
  for (let i = 1; i <= half && different < 4_096; i++) different = (different * (units - half + i)) / i
  return Math.min(128, 2 * Math.floor(different / 4))
}

/** Appends halves and their complements, then exchanges members between these. */
function addBlock(rows: Int8Array[], { units, size, rng }: { units: number; size: number; rng: Rng }): void {
  const first = rows.length
  for (let pair = 0; pair < size / 2; pair++) {
    const order = rng.shuffle(Array.from({ length: units }, (_, unit) => unit))
    const row = new Int8Array(units).fill(-1)
    for (const unit of order.slice(0, Math.floor(units / 2))) row[unit] = 1
    rows.push(
      row,
      row.map(sign => -sign),
    )
  }
  // One pair alone is a half and the rest: exchanges would only draw it again.
  if (size < 4) return
  const overlap = rows.map(a => rows.map(b => a.reduce((sum, sign, unit) => sum + sign * b[unit]!, 0)))
  for (let tries = 0; tries < 400 * size * units; tries++) {
    const a = first + rng.int(size)
    const b = first + rng.int(size)
    const [i, j] = [rng.int(units), rng.int(units)]
    const isExchange = rows[a]![i]! > 0 && rows[b]![i]! < 0 && rows[a]![j]! < 0 && rows[b]![j]! > 0
    if (isExchange) exchange({ rows, overlap, a, b, i, j })
  }
}

type Rng = ReturnType<typeof createRng>
type Exchange = { rows: Int8Array[]; overlap: number[][]; a: number; b: number; i: number; j: number }

/** Gives unit i of half a for unit j of half b where the sum of squared overlaps does not rise. */
function exchange({ rows, overlap, a, b, i, j }: Exchange): void {
  let rise = 0
  for (let r = 0; r < rows.length; r++) {
    if (r === a || r === b) continue
    const step = 2 * (rows[r]![j]! - rows[r]![i]!)
    rise += 2 * step * (overlap[r]![a]! - overlap[r]![b]! + step)
  }
  if (rise > 0) return
  for (let r = 0; r < rows.length; r++) {
    if (r === a || r === b) continue
    const step = 2 * (rows[r]![j]! - rows[r]![i]!)
    overlap[r]![a]! += step
    overlap[a]![r]! += step
    overlap[r]![b]! -= step
    overlap[b]![r]! -= step
  }
  rows[a]![i] = -1
  rows[a]![j] = 1
  rows[b]![i] = 1
  rows[b]![j] = -1
}
