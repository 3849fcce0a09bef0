/** Bits a number of a record's row. */
export type LevelBits = 1 | 2 | 4

/**
 * Width of a step between levels, in root mean squares: that of the uniform quantiser which loses least of a Gaussian number
 * (Max, Quantizing for minimum distortion, IRE Transactions on Information Theory 6, 1960, table II). What it loses of the
 * square: .363, .119 and .0115.
 */
const steps: Record<LevelBits, number> = { 1: 1.596, 2: 0.9957, 4: 0.3352 }

/** Bytes of one plane of `width` numbers: two for every sixteen. */
export function planeBytes(width: number): number {
  return 2 * Math.ceil(width / 16)
}

/**
 * Rounds numbers to 2^bits evenly spaced levels, the odd integers from −(2^bits − 1) to 2^bits − 1, kept as bit planes: a
 * level is Σ ±2^p, minus where the number's bit of plane p is set (bit 0 of the first byte first). The plane of the largest
 * p, which holds the signs, comes last; what pads a plane is 0.
 *
 * @param into `[bits · planeBytes(x.length)]`
 * @returns the size of one unit, `Σx²/Σx·level`: with it a vector's dot product with its own levels is its square
 */
export function packLevels(x: Float32Array, bits: LevelBits, into: Uint8Array): number {
  let squares = 0
  for (let j = 0; j < x.length; j++) squares += x[j]! * x[j]!
  into.fill(0)
  if (squares === 0) return 0
  const [count, stride] = [2 ** bits, planeBytes(x.length)]
  const step = steps[bits] * Math.sqrt(squares / x.length)
  let product = 0
  for (let j = 0; j < x.length; j++) {
    const place = Math.max(0, Math.min(count - 1, Math.floor(x[j]! / step) + count / 2))
    product += x[j]! * (2 * place + 1 - count)
    const minus = count - 1 - place
    for (let p = 0; p < bits; p++) into[p * stride + (j >> 3)]! |= ((minus >> p) & 1) << (j & 7)
  }
  return squares / product
}

/** Number of bits that are set (Warren 2013, figure 5-2). */
export function ones(x: number): number {
  let n = x - ((x >>> 1) & 0x55555555)
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333)
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** The levels of a row of `width` numbers, as integers. */
export function unpackLevels(planes: Uint8Array, bits: LevelBits, width: number): Int8Array {
  const [levels, stride] = [new Int8Array(width), planeBytes(width)]
  for (let j = 0; j < width; j++) {
    let minus = 0
    for (let p = 0; p < bits; p++) minus |= ((planes[p * stride + (j >> 3)]! >> (j & 7)) & 1) << p
    levels[j] = 2 ** bits - 1 - 2 * minus
  }
  return levels
}
