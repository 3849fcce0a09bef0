import { create } from '@bufbuild/protobuf'
import { timestampFromMs } from '@bufbuild/protobuf/wkt'
import { SignedMsgType, type Vote, VoteSchema } from '../bridge/generated/tendermint/types/types_pb.js'

/** A vote as the consensus asks its signer for one. `block` names one by a number; 0 votes for none. */
export function voteFor({ height = 1, round = 0, precommit = false, block = 1, at = 1_000 }: voteFor.Options): Vote {
  return create(VoteSchema, {
    type: precommit ? SignedMsgType.PRECOMMIT : SignedMsgType.PREVOTE,
    ...{ height: BigInt(height), round, timestamp: timestampFromMs(at) },
    ...(block > 0 && {
      blockId: { hash: new Uint8Array(32).fill(block), partSetHeader: { total: 1, hash: new Uint8Array(32).fill(9) } },
    }),
  })
}

export declare namespace voteFor {
  type Options = {
    height?: number
    round?: number
    precommit?: boolean
    block?: number
    /** Its time, in Unix milliseconds. */
    at?: number
  }
}
