import secp256k1 from 'secp256k1'

/** The uncompressed public key (64 bytes, no prefix) behind r and s, or undefined where there is none. */
export function recoverKey(hash: Uint8Array, signature: Uint8Array, recovery: 0 | 1): Uint8Array | undefined {
  try {
    return secp256k1.ecdsaRecover(signature, recovery, hash, false).subarray(1)
  } catch {
    return undefined
  }
}
