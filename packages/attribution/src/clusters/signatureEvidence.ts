import { createRng } from '@openledger/base'
import { ones } from '../influence/levels.ts'
import type { ClusterEvidence } from './ClusterEvidence.ts'
import type { EvidenceKind } from './Clusters.ts'
import { stir } from './features.ts'
import { permille } from './overlap.ts'

/** A record's signature, one bit a random or given direction, 32 to a number. */
export type Signature = Uint32Array

/** Bits of a key, and keys of a record: at 900 of 1,000 equal bits one of 24 keys of 12 bits agrees with probability .999. */
const [keyBits, tables] = [12, 24]

/**
 * Evidence from signatures: two vectors at angle θ differ in a share θ/π of the signs of their products with random
 * directions (Goemans and Williamson 1995; Charikar 2002, section 3), so equal bits stand for a cosine, in whole numbers.
 * Candidates share one of 24 samples of 12 bits (Indyk and Motwani 1998).
 *
 * @param signatures a record's, or undefined where it has none: it is then like nobody
 * @param bits of each that say something; bits beyond are 0 in all
 * @param least equal bits from which two are copies, in thousandths
 */
export function signatureEvidence({ kind, signatures, bits, least }: signatureEvidence.Options): ClusterEvidence {
  const rng = createRng('signature keys')
  const sampled = Array.from({ length: tables }, () => Array.from({ length: keyBits }, () => rng.int(bits)))
  return {
    kind,
    keysOf(record) {
      const signature = signatures[record]
      if (!signature) return []
      const bit = (at: number) => (signature[at >>> 5]! >>> (at & 31)) & 1
      return sampled.map(places => places.reduce((key, at) => 2 * key + bit(at), 0))
    },
    compare(a, b) {
      const [x, y] = [signatures[a], signatures[b]]
      if (!x || !y) return 0
      let differing = 0
      for (let i = 0; i < x.length; i++) differing += ones(x[i]! ^ y[i]!)
      const alike = permille(bits - differing, bits)
      return alike >= least ? alike : 0
    },
  }
}

export declare namespace signatureEvidence {
  type Options = {
    kind: EvidenceKind
    signatures: readonly (Signature | undefined)[]
    bits: number
    least: number
  }
}

/**
 * SimHash of a set of weighted features, `[words]` numbers of 32 bits: bit j is the sign of the weights' sum, each with the
 * sign that feature's j-th hash bit gives it. Charikar 2002.
 *
 * @returns undefined where nothing weighs anything
 */
export function simHash(
  features: ArrayLike<number>,
  { weight, words }: { weight: (feature: number) => number; words: number },
): Signature | undefined {
  const sums = new Int32Array(32 * words)
  let total = 0
  for (let f = 0; f < features.length; f++) {
    const w = weight(features[f]!)
    if (w === 0) continue
    total += w
    for (let word = 0; word < words; word++) {
      const hash = stir(features[f]! ^ Math.imul(word + 1, 0x9e3779b1))
      for (let bit = 0; bit < 32; bit++) sums[32 * word + bit]! += (hash >>> bit) & 1 ? w : -w
    }
  }
  if (total === 0) return undefined
  const signature = new Uint32Array(words)
  for (const [at, sum] of sums.entries()) if (sum > 0) signature[at >>> 5]! |= 1 << (at & 31)
  return signature
}
