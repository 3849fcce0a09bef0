import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire'
import { concatBytes, sha256, utf8 } from '@openledger/base'
import type { BlockId, CometHeader, Commit, Time, Validator } from './LightBlock.ts'

/*
 * What CometBFT hashes and signs: the messages of its published definitions (`tendermint/types/canonical.proto`,
 * `types.proto`, `crypto/keys.proto`) in proto3's canonical form, which leaves out what is zero. Field numbers are theirs.
 */

/** The hash of a header: the Merkle root of its fourteen fields, each in a message of its own. */
export function headerHash(header: CometHeader): Uint8Array {
  return merkleRoot(headerFields(header))
}

/**
 * What a header's hash needs beside the fields that a light client reads (chain_id, height, time, both sets and app_hash):
 * the hashes of leaf 0, of the node over 4 and 5, of leaves 6, 9 and 11, and of the node over 12 and 13.
 */
export function headerSiblings(header: CometHeader): Uint8Array[] {
  const fields = headerFields(header)
  return [[0], [4, 5], [6], [9], [11], [12, 13]].map(places => merkleRoot(places.map(place => fields[place]!)))
}

/** The leaves of a header, in their order. */
function headerFields(header: CometHeader): Uint8Array[] {
  const bytes = (value: Uint8Array) => message(writer => putBytes(writer, 1, value))
  return [
    message(writer => {
      putVarint(writer, 1, header.version.block)
      putVarint(writer, 2, header.version.app ?? 0n)
    }),
    message(writer => putBytes(writer, 1, utf8(header.chain_id))),
    message(writer => putVarint(writer, 1, header.height)),
    encodeTime(header.time),
    encodeBlockId(header.last_block_id),
    bytes(header.last_commit_hash),
    bytes(header.data_hash),
    bytes(header.validators_hash),
    bytes(header.next_validators_hash),
    bytes(header.consensus_hash),
    bytes(header.app_hash),
    bytes(header.last_results_hash),
    bytes(header.evidence_hash),
    bytes(header.proposer_address),
  ]
}

/** The hash of a set of validators: the Merkle root of their keys and powers, in the order of the set. */
export function validatorsHash(validators: readonly Validator[]): Uint8Array {
  return merkleRoot(
    validators.map(({ pub_key: { value }, voting_power: power }) =>
      message(writer => {
        // PublicKey is a choice: 1 is ed25519, 2 is secp256k1.
        putMessage(writer, 1, key => putBytes(key, 2, value))
        putVarint(writer, 2, power)
      }),
    ),
  )
}

/** What a validator signs when it commits to a block: the bytes before SHA-256. */
export function precommitBytes({ chainId, commit, timestamp }: precommitBytes.Options): Uint8Array {
  const { height, round, block_id: blockId } = commit
  return voteBytes({ chainId, kind: 2, height, round, blockId, timestamp })
}

export declare namespace precommitBytes {
  type Options = { chainId: string; commit: Pick<Commit, 'height' | 'round' | 'block_id'>; timestamp: Time }
}

/** What a validator signs when it votes (`CanonicalVote`): the bytes before SHA-256. */
export function voteBytes({ chainId, kind, height, round, blockId, timestamp }: voteBytes.Options): Uint8Array {
  const vote = message(writer => {
    putVarint(writer, 1, BigInt(kind))
    putFixed64(writer, 2, height)
    putFixed64(writer, 3, BigInt(round))
    if (blockId.hash.length > 0) writer.tag(4, WireType.LengthDelimited).bytes(encodeBlockId(blockId))
    writer.tag(5, WireType.LengthDelimited).bytes(encodeTime(timestamp))
    putBytes(writer, 6, utf8(chainId))
  })
  return new BinaryWriter().bytes(vote).finish()
}

export declare namespace voteBytes {
  type Options = {
    chainId: string
    /** 1 is a prevote, 2 a precommit. */
    kind: number
    height: bigint
    round: number
    /** An empty hash where the vote is for no block. */
    blockId: BlockId
    timestamp: Time
  }
}

/** RFC 6962: leaves and inner nodes are told apart by their first byte, and the left side is the largest power of two. */
function merkleRoot(leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length === 0) return sha256(new Uint8Array())
  if (leaves.length === 1) return sha256(concatBytes(Uint8Array.of(0), leaves[0]!))
  let left = 1
  while (2 * left < leaves.length) left *= 2
  return sha256(concatBytes(Uint8Array.of(1), merkleRoot(leaves.slice(0, left)), merkleRoot(leaves.slice(left))))
}

function encodeBlockId({ hash, parts }: BlockId): Uint8Array {
  return message(writer => {
    putBytes(writer, 1, hash)
    // Not nullable there, so written even where it is empty.
    putMessage(writer, 2, part => {
      putVarint(part, 1, BigInt(parts.total))
      putBytes(part, 2, parts.hash)
    })
  })
}

function encodeTime({ seconds, nanos }: Time): Uint8Array {
  return message(writer => {
    putVarint(writer, 1, seconds)
    putVarint(writer, 2, BigInt(nanos))
  })
}

function message(write: (writer: BinaryWriter) => void): Uint8Array {
  const writer = new BinaryWriter()
  write(writer)
  return writer.finish()
}

function putMessage(writer: BinaryWriter, field: number, write: (writer: BinaryWriter) => void): void {
  writer.tag(field, WireType.LengthDelimited).bytes(message(write))
}

function putBytes(writer: BinaryWriter, field: number, value: Uint8Array): void {
  if (value.length > 0) writer.tag(field, WireType.LengthDelimited).bytes(value)
}

function putVarint(writer: BinaryWriter, field: number, value: bigint): void {
  if (value !== 0n) writer.tag(field, WireType.Varint).int64(value)
}

function putFixed64(writer: BinaryWriter, field: number, value: bigint): void {
  if (value !== 0n) writer.tag(field, WireType.Bit64).sfixed64(value)
}
