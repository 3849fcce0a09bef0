import { bytesToHex, concatBytes, type Hex, hexToBytes, keccak256, utf8 } from '@openledger/base'

/** One that could have signed a block: CometBFT's address of its key, and whether a vote of it is in the commit. */
export type CommitPlace = { id: Hex; signed: boolean }

/**
 * The parent beacon root of a block: it commits to the block's number, to those that could have signed the block before
 * it, in the consensus' order, and to whose votes are there. The contract `Downtime` reads it back (`LastCommit.root`).
 *
 * @example
 * lastCommitRoot({ height: 7, places: [{ id: '0x5e…', signed: true }] }) // 32 bytes
 */
export function lastCommitRoot({ height, places }: lastCommitRoot.Options): Hex {
  const members = new Uint8Array(32 * places.length)
  for (const [place, { id }] of places.entries()) members.set(hexToBytes(id), 32 * place)
  const number = new Uint8Array(8)
  new DataView(number.buffer).setBigUint64(0, BigInt(height))
  return bytesToHex(
    keccak256(concatBytes(utf8('openledger/last-commit'), number, keccak256(members), hexToBytes(signedBits(places)))),
  )
}

export declare namespace lastCommitRoot {
  type Options = { height: number | bigint; places: readonly CommitPlace[] }
}

/** A bit for each place, the lowest of the first byte first: 1 where a vote is there. */
export function signedBits(places: readonly Pick<CommitPlace, 'signed'>[]): Hex {
  const bits = new Uint8Array(Math.ceil(places.length / 8))
  for (const [place, { signed }] of places.entries()) if (signed) bits[place >> 3]! |= 1 << (place & 7)
  return bytesToHex(bits)
}
