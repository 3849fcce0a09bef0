import {
  type Address,
  abiWords,
  addressWord,
  bytesToHex,
  type Hex,
  hexToBytes,
  keccak256,
  merkleProof,
  merkleRoot,
  uintWord,
} from '@openledger/base'

/** What an operator signed over one period: bit n of `slots` says that it answered in the n-th of 256 parts. */
export type Heartbeats = { operator: Address; period: number; slots: bigint; signature: Hex }

/** What an operator signs, by EIP-712, tied to one chain and one Operators contract. */
export function heartbeatsTypedData(
  { operator, period, slots }: Omit<Heartbeats, 'signature'>,
  { chainId, operators }: heartbeatsTypedData.Options,
) {
  return {
    domain: { name: 'OpenLedger Operators', version: '1', chainId, verifyingContract: operators },
    types: {
      Heartbeats: [
        { name: 'operator', type: 'address' },
        { name: 'period', type: 'uint64' },
        { name: 'slots', type: 'uint256' },
      ],
    },
    primaryType: 'Heartbeats',
    message: { operator, period: BigInt(period), slots },
  } as const
}

export declare namespace heartbeatsTypedData {
  type Options = { chainId: number; operators: Address }
}

/** Root over what many operators signed for a period: the positional Merkle tree over their leaves, in this order. */
export function heartbeatsRoot(all: readonly Heartbeats[]): Hex {
  return bytesToHex(merkleRoot(all.map(leafData)))
}

/** That the operator at `index` stands below {@link heartbeatsRoot}, as the contract takes it. */
export function heartbeatsProof(all: readonly Heartbeats[], index: number) {
  const proof = merkleProof(all.map(leafData), index)
  return {
    index: BigInt(proof.index),
    count: BigInt(proof.count),
    siblings: proof.siblings.map(sibling => bytesToHex(sibling)),
  }
}

function leafData({ operator, period, slots, signature }: Heartbeats): Uint8Array {
  return abiWords(addressWord(operator), uintWord(period), uintWord(slots), keccak256(hexToBytes(signature)))
}
