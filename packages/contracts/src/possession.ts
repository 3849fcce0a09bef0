import type { Address, Hex } from '@openledger/base'
import { addresses } from './addresses.ts'

/**
 * What a consensus key signs (EIP-712) to prove that it belongs to an account: `Staking.possessionDigest`.
 *
 * @param pubkey in 33 bytes, as `compressedKey` gives it
 */
export function possessionData({ account, pubkey, chainId }: possessionData.Options) {
  return {
    domain: { name: 'OpenLedger Staking', version: '1', chainId, verifyingContract: addresses.staking },
    types: {
      ProofOfPossession: [
        { name: 'account', type: 'address' },
        { name: 'pubkey', type: 'bytes' },
      ],
    },
    primaryType: 'ProofOfPossession',
    message: { account, pubkey },
  } as const
}

export declare namespace possessionData {
  type Options = { account: Address; pubkey: Hex; chainId: number }
}

/** A point of secp256k1 (0x04, x, y) in its 33 bytes. */
export function compressedKey(publicKey: Hex): Hex {
  const point = publicKey.slice(4)
  const odd = Number.parseInt(point.slice(-1), 16) % 2 === 1
  return `0x${odd ? '03' : '02'}${point.slice(0, 64)}`
}
