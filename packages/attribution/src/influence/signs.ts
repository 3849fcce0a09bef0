/**
 * Rounds numbers to one bit: writes the sign of each as a bit (set where negative; bit 0 of the first byte first) and
 * returns the size that stands for all, `Σx²/Σ|x|`: with it a vector's dot product with its own signs is its square.
 */
export function packSigns(x: Float32Array, into: Uint8Array): number {
  let sum = 0
  let squares = 0
  into.fill(0)
  for (let j = 0; j < x.length; j++) {
    const value = x[j]!
    if (value < 0) into[j >> 3]! |= 1 << (j & 7)
    sum += Math.abs(value)
    squares += value * value
  }
  return sum > 0 ? squares / sum : 0
}

/** Number of bits that are set (Warren 2013, figure 5-2). */
export function ones(x: number): number {
  let n = x - ((x >>> 1) & 0x55555555)
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333)
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
