import { BaseError } from '../BaseError.ts'
import { createRng } from '../rng.ts'

/**
 * Code words: row r of a projection is spread over all k entries of a query vector by a column of the Walsh–Hadamard
 * matrix, `code_r[j] = s_r · (−1)^popcount(j & m_r)`, with masks m a permutation of 0…k−1 and signs s drawn once for each
 * k. Code words are orthogonal in integers, so one row's score never leaks into another's; and because every entry holds
 * a bit of every row, rounding the entries to int8 leaves each row an error of about 1/√k of the rounding step.
 */
type Codes = { masks: Uint32Array; signs: Int8Array }

const known = new Map<number, Codes>()

function codesOf(k: number): Codes {
  const found = known.get(k)
  if (found) return found
  const rng = createRng(`poa-1 codes ${k}`)
  const masks = Uint32Array.from(rng.shuffle(Array.from({ length: k }, (_, mask) => mask)))
  const signs = Int8Array.from(masks, () => (rng.uint32() & 1 ? 1 : -1))
  const codes = { masks, signs }
  known.set(k, codes)
  return codes
}

/** The int8 vector of row r: its code word times 127. */
export function codeVector(r: number, k: number): Int8Array {
  const { masks, signs } = codesOf(k)
  const [mask, sign] = [masks[r]!, signs[r]!]
  return Int8Array.from({ length: k }, (_, j) => (odd(j & mask) ? -127 * sign : 127 * sign))
}

/** `x[j] = Σ_r rows[r] · code_r[j]`, in k log k steps; rows beyond the last count as 0. */
export function spread(rows: ArrayLike<number>, k: number): Float64Array {
  const { masks, signs } = codesOf(k)
  const x = new Float64Array(k)
  for (let r = 0; r < rows.length; r++) x[masks[r]!] = signs[r]! * rows[r]!
  return hadamard(x)
}

/** `Σ_j x[j] · code_r[j]` for the first `rows` rows, in k log k steps: {@link spread} back, times k. Exact for integers. */
export function gather(x: ArrayLike<number>, rows: number): Float64Array {
  const { masks, signs } = codesOf(x.length)
  const transformed = hadamard(Float64Array.from(x))
  return Float64Array.from({ length: rows }, (_, r) => signs[r]! * transformed[masks[r]!]!)
}

/** Throws `base/bad-k` unless k is a power of two with room for the rows. */
export function assertRoom(k: number, rows: number): void {
  if (Number.isInteger(k) && k > 0 && k <= 65_536 && (k & (k - 1)) === 0 && rows <= k) return
  throw new BaseError('The length of query vectors must be a power of two, with room for every contributor.', {
    code: 'base/bad-k',
    facts: { k, contributors: rows, most: 65_536 },
    hint: `Take ${2 ** Math.ceil(Math.log2(Math.max(1, rows)))} or a larger power of two.`,
  })
}

function odd(bits: number): boolean {
  let parity = bits
  for (const shift of [16, 8, 4, 2, 1]) parity ^= parity >>> shift
  return (parity & 1) === 1
}

/** The Walsh–Hadamard transform in place, unscaled. */
export function hadamard(x: Float64Array): Float64Array {
  for (let half = 1; half < x.length; half *= 2) {
    for (let from = 0; from < x.length; from += 2 * half) {
      for (let j = from; j < from + half; j++) {
        const [a, b] = [x[j]!, x[j + half]!]
        x[j] = a + b
        x[j + half] = a - b
      }
    }
  }
  return x
}
