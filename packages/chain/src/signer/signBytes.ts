import { create, fromBinary } from '@bufbuild/protobuf'
import { sizeDelimitedEncode, sizeDelimitedPeek } from '@bufbuild/protobuf/wire'
import { timestampFromMs } from '@bufbuild/protobuf/wkt'
import {
  CanonicalBlockIDSchema,
  CanonicalProposalSchema,
  CanonicalVoteExtensionSchema,
  CanonicalVoteSchema,
} from '../bridge/generated/tendermint/types/canonical_pb.js'
import { type BlockID, type Proposal, SignedMsgType, type Vote } from '../bridge/generated/tendermint/types/types_pb.js'

/** CometBFT's steps of a round, in the order in which a validator signs them. */
export const steps = { proposal: 1, prevote: 2, precommit: 3 } as const

/** Go's zero time, which CometBFT writes where a message names none. */
const noTime = timestampFromMs(-62_135_596_800_000)

/** What a validator signs for a vote: its canonical form, led by its length (CometBFT's `VoteSignBytes`). */
export function voteSignBytes({ type, height, round, blockId, timestamp }: Vote, chainId: string): Uint8Array {
  const vote = create(CanonicalVoteSchema, {
    ...{ type, height, round: BigInt(round), timestamp: timestamp ?? noTime, chainId },
    ...canonicalBlock(blockId),
  })
  return sizeDelimitedEncode(CanonicalVoteSchema, vote)
}

/** What a proposer signs (CometBFT's `ProposalSignBytes`). */
export function proposalSignBytes(
  { height, round, polRound, blockId, timestamp }: Proposal,
  chainId: string,
): Uint8Array {
  const proposal = create(CanonicalProposalSchema, {
    ...{ type: SignedMsgType.PROPOSAL, height, round: BigInt(round), polRound: BigInt(polRound) },
    ...{ timestamp: timestamp ?? noTime, chainId },
    ...canonicalBlock(blockId),
  })
  return sizeDelimitedEncode(CanonicalProposalSchema, proposal)
}

/** What goes with a precommit for a block, also where it extends nothing (CometBFT's `VoteExtensionSignBytes`). */
export function extensionSignBytes({ extension, height, round }: Vote, chainId: string): Uint8Array {
  const canonical = create(CanonicalVoteExtensionSchema, { extension, height, round: BigInt(round), chainId })
  return sizeDelimitedEncode(CanonicalVoteExtensionSchema, canonical)
}

/** The time that stands in what was signed at a step. */
export function timeOf(signBytes: Uint8Array, step: number) {
  const { offset } = sizeDelimitedPeek(signBytes)
  const message = signBytes.subarray(offset ?? 0)
  return step === steps.proposal
    ? fromBinary(CanonicalProposalSchema, message).timestamp
    : fromBinary(CanonicalVoteSchema, message).timestamp
}

export function isNil(blockId: BlockID | undefined): boolean {
  const parts = blockId?.partSetHeader
  return (blockId?.hash.length ?? 0) === 0 && (parts?.total ?? 0) === 0 && (parts?.hash.length ?? 0) === 0
}

/** A block's id within what is signed; a vote for nothing has none. */
function canonicalBlock(blockId: BlockID | undefined) {
  if (blockId === undefined || isNil(blockId)) return {}
  const { hash, partSetHeader } = blockId
  const parts = { total: partSetHeader?.total ?? 0, hash: partSetHeader?.hash ?? new Uint8Array() }
  return { blockId: create(CanonicalBlockIDSchema, { hash, partSetHeader: parts }) }
}
