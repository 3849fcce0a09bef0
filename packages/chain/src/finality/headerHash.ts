import { create, type DescMessage, type MessageInitShape, toBinary } from '@bufbuild/protobuf'
import { BytesValueSchema, Int64ValueSchema, StringValueSchema, TimestampSchema } from '@bufbuild/protobuf/wkt'
import { concatBytes, sha256 } from '@openledger/base'
import { CanonicalVoteSchema } from '../bridge/generated/tendermint/types/canonical_pb.js'
import { BlockIDSchema, SignedMsgType } from '../bridge/generated/tendermint/types/types_pb.js'
import { SimpleValidatorSchema } from '../bridge/generated/tendermint/types/validator_pb.js'
import { ConsensusSchema } from '../bridge/generated/tendermint/version/types_pb.js'
import type { SignedHeader } from './SignedHeader.ts'

function encode<D extends DescMessage>(schema: D, fields: MessageInitShape<D>): Uint8Array {
  return toBinary(schema, create(schema, fields))
}

/** The hash of a header: the Merkle root of its fields, each in protobuf (CometBFT spec, core/data_structures). */
export function headerHash({ header }: Pick<SignedHeader, 'header'>): Uint8Array {
  const bytes = (value: Uint8Array) => encode(BytesValueSchema, { value })
  return merkleRoot([
    encode(ConsensusSchema, header.version),
    encode(StringValueSchema, { value: header.chain_id }),
    encode(Int64ValueSchema, { value: header.height }),
    encode(TimestampSchema, header.time),
    encode(BlockIDSchema, { hash: header.last_block_id.hash, partSetHeader: header.last_block_id.parts }),
    bytes(header.last_commit_hash),
    bytes(header.data_hash),
    bytes(header.validators_hash),
    bytes(header.next_validators_hash),
    bytes(header.consensus_hash),
    bytes(header.app_hash),
    bytes(header.last_results_hash),
    bytes(header.evidence_hash),
    bytes(header.proposer_address),
  ])
}

/** The hash of a validator set in its order: the Merkle root of keys with their power. */
export function validatorsHash(validators: readonly { publicKey: Uint8Array; power: bigint }[]): Uint8Array {
  return merkleRoot(
    validators.map(({ publicKey, power }) =>
      encode(SimpleValidatorSchema, {
        pubKey: { sum: { case: 'secp256k1', value: publicKey } },
        votingPower: power,
      }),
    ),
  )
}

/** What a validator signs when it precommits: sha-256 of the canonical vote led by its length. */
export function voteDigest({ header, commit }: SignedHeader, timestamp: SignedHeader['header']['time']): Uint8Array {
  const vote = encode(CanonicalVoteSchema, {
    type: SignedMsgType.PRECOMMIT,
    height: commit.height,
    round: BigInt(commit.round),
    blockId: { hash: commit.block_id.hash, partSetHeader: commit.block_id.parts },
    timestamp,
    chainId: header.chain_id,
  })
  return sha256(concatBytes(lengthOf(vote), vote))
}

/** A length as a varint. */
function lengthOf({ length }: Uint8Array): Uint8Array {
  return length < 0x80 ? Uint8Array.of(length) : Uint8Array.of((length & 0x7f) | 0x80, length >> 7)
}

/** RFC 6962's tree, as CometBFT builds it: split at the largest power of two below the number of leaves. */
function merkleRoot(leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length === 0) return sha256(new Uint8Array(0))
  if (leaves.length === 1) return sha256(concatBytes(Uint8Array.of(0), leaves[0]!))
  const split = 2 ** Math.floor(Math.log2(leaves.length - 1))
  return sha256(concatBytes(Uint8Array.of(1), merkleRoot(leaves.slice(0, split)), merkleRoot(leaves.slice(split))))
}
