import { BaseError } from './BaseError.ts'
import { bytesToHex, concatBytes, utf8 } from './bytes.ts'
import { sha256 } from './hash.ts'

/** A deterministic source of numbers; not for secrets. */
export type Rng = {
  /** An integer in [0, 2^32). */
  uint32: () => number
  /** A number in [0, 1) with 53 random bits. */
  float: () => number
  /** A standard normal number (Box–Muller). */
  normal: () => number
  /** An integer in [0, n), without bias; n from 1 to 2^32. */
  int: (n: number) => number
  /** A new array with the same items in random order (Fisher–Yates). */
  shuffle: <T>(items: readonly T[]) => T[]
  /** An independent generator; depends on this one's seed and the label alone, not on what was drawn before. */
  fork: (label: string) => Rng
}

/**
 * The project's random generator: sfc32 (Chris Doty-Humphrey, PractRand 0.94, "Small Fast Counting"), 32-bit state
 * words a, b, c from the first 12 bytes of sha-256 over the seed's decimal or text (little-endian), counter 1, the
 * first 12 outputs dropped. Every draw that decides something (order of data, projections, sampling) comes from here,
 * so that a stranger repeats it; `createRng(7)` and `createRng('7')` are the same.
 *
 * `normal` uses the two outputs of Box–Muller in turn: √(−2 ln u)·cos(2πv), then ·sin(2πv), with u = 1 − float().
 *
 * @example
 * const rng = createRng('demo')
 * rng.int(6) + 1
 * rng.fork('order').shuffle(['a', 'b', 'c'])
 */
export function createRng(seed: string | number | bigint): Rng {
  return fromDigest(sha256(utf8(String(seed))))
}

function fromDigest(digest: Uint8Array): Rng {
  const words = new DataView(digest.buffer, digest.byteOffset, digest.byteLength)
  let a = words.getInt32(0, true)
  let b = words.getInt32(4, true)
  let c = words.getInt32(8, true)
  let counter = 1
  let spare: number | undefined

  const uint32 = () => {
    const out = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + out) | 0
    return out >>> 0
  }
  const float = () => ((uint32() >>> 5) * 2 ** 26 + (uint32() >>> 6)) / 2 ** 53
  const normal = () => {
    if (spare !== undefined) {
      const second = spare
      spare = undefined
      return second
    }
    const radius = Math.sqrt(-2 * Math.log(1 - float()))
    const angle = 2 * Math.PI * float()
    spare = radius * Math.sin(angle)
    return radius * Math.cos(angle)
  }
  const int = (n: number) => {
    if (!Number.isInteger(n) || n < 1 || n > 2 ** 32) {
      throw new BaseError('A random integer needs a bound from 1 to 2^32.', { code: 'base/bad-bound', facts: { n } })
    }
    // Reject the last, incomplete run of n values, so that every result is equally likely.
    const limit = 2 ** 32 - (2 ** 32 % n)
    let draw = uint32()
    while (draw >= limit) draw = uint32()
    return draw % n
  }
  const shuffle = <T>(items: readonly T[]): T[] => {
    const shuffled = [...items]
    for (let i = shuffled.length - 1; i > 0; i--) {
      const j = int(i + 1)
      const kept = shuffled[i]!
      shuffled[i] = shuffled[j]!
      shuffled[j] = kept
    }
    return shuffled
  }
  const fork = (label: string) => fromDigest(sha256(concatBytes(utf8(bytesToHex(digest)), utf8(`/${label}`))))

  for (let i = 0; i < 12; i++) uint32()
  return { uint32, float, normal, int, shuffle, fork }
}
