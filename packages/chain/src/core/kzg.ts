import type { CustomCrypto } from '@ethereumjs/common'
import { bls12_381 as bls } from '@noble/curves/bls12-381.js'

/** [τ]G₂ of the KZG ceremony: the second point of the trusted setup's `g2_monomial` (consensus-specs, deneb). */
const tauG2Hex =
  'b5bfd7dd8cdeb128843bc287230af38926187075cbfbefa81009a2ce615ac53d2914e5870cb452d2afaaab24f3499f72185cbfee53492714734429b7b38608e23926c911cceceac9a36851477ba4c60b087041de621000edc98edada20c1def2'

let tauG2: ReturnType<typeof bls.G2.Point.fromHex> | undefined

const scalars = bls.fields.Fr

/**
 * Whether `proof` shows that the polynomial behind `commitment` has the value `y` at `z` (EIP-4844, verify_kzg_proof):
 * e(C − [y]G₁, −G₂) · e(π, [τ]G₂ − [z]G₂) = 1. All in hex with prefix.
 *
 * @throws when a point is not on the curve or outside its subgroup, or a scalar is not below the field's order.
 */
export function verifyKzgProof(commitment: string, z: string, y: string, proof: string): boolean {
  const [c, pi] = [pointOf(commitment), pointOf(proof)]
  const [at, value] = [scalarOf(z), scalarOf(y)]
  tauG2 ??= bls.G2.Point.fromHex(tauG2Hex)
  const left = c.subtract(times(bls.G1.Point.BASE, value))
  const right = tauG2.subtract(times(bls.G2.Point.BASE, at))
  const product = bls.pairingBatch(
    [
      { g1: left, g2: bls.G2.Point.BASE.negate() },
      { g1: pi, g2: right },
    ].filter(({ g1, g2 }) => !g1.is0() && !g2.is0()),
  )
  return bls.fields.Fp12.eql(product, bls.fields.Fp12.ONE)
}

type Point<P> = { multiply(scalar: bigint): P; subtract(other: P): P }

/** Multiplication that knows zero. */
function times<P extends Point<P>>(point: P, scalar: bigint): P {
  return scalar === 0n ? point.subtract(point) : point.multiply(scalar)
}

function pointOf(hex: string) {
  const point = bls.G1.Point.fromHex(hex.slice(2))
  // Infinity is a valid commitment (of the zero polynomial), though no valid public key.
  if (!point.is0()) point.assertValidity()
  return point
}

function scalarOf(hex: string): bigint {
  const scalar = BigInt(hex)
  if (!scalars.isValid(scalar)) throw new RangeError('C_KZG_BADARGS: the scalar is not below the order of the field.')
  return scalar
}

function absent(): never {
  throw new Error('This chain carries no blobs: it only verifies point evaluations.')
}

/** What the library asks of a KZG implementation; only the point evaluation precompile (0x0a) uses it here. */
export const kzg: NonNullable<CustomCrypto['kzg']> = {
  verifyProof: verifyKzgProof,
  blobToKzgCommitment: absent,
  computeBlobProof: absent,
  verifyBlobProofBatch: absent,
  computeCells: absent,
  computeCellsAndProofs: absent,
  recoverCellsAndProofs: absent,
  verifyCellKzgProofBatch: absent,
}
