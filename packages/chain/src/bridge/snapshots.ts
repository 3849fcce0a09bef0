import { create } from '@bufbuild/protobuf'
import { hexToBytes } from '@openledger/base'
import type { ExecutionClient } from './ExecutionClient.ts'
import {
  ResponseApplySnapshotChunk_Result,
  ResponseOfferSnapshot_Result,
  type Snapshot,
  SnapshotSchema,
} from './generated/tendermint/abci/types_pb.js'
import { type AbciRequest, type AbciResponse, created } from './serveAbci.ts'

/** How many heights are offered, as many as CometBFT asks a peer for. */
const offered = 10

/** The one format: the state itself travels as a file, beside the consensus. */
const format = 1

/** All that a chunk holds: nothing follows from it. */
const chunk = Uint8Array.of(1)

/**
 * CometBFT's state sync over an execution client that holds its state already: a node whose client began with a snapshot
 * (`importSnapshot`) joins at that height instead of the first.
 *
 * A bridge has no state to send. It offers heights, every so many blocks; the joining one takes the height at which its
 * own client stands, if its last final block has the hash that the validators signed. CometBFT checks that by its light client.
 */
export function createSnapshots({ client, every }: createSnapshots.Options) {
  return async function answer(request: AbciRequest): Promise<AbciResponse | undefined> {
    switch (request.case) {
      case 'listSnapshots':
        return { case: 'listSnapshots', value: created('listSnapshots', { snapshots: await list() }) }
      case 'offerSnapshot': {
        const { snapshot, appHash } = request.value
        const { number, hash } = await client.final()
        const ours =
          snapshot?.format === format &&
          snapshot.height === BigInt(number) &&
          Buffer.from(appHash).equals(hexToBytes(hash))
        const result = ours ? ResponseOfferSnapshot_Result.ACCEPT : ResponseOfferSnapshot_Result.REJECT
        return { case: 'offerSnapshot', value: created('offerSnapshot', { result }) }
      }
      case 'loadSnapshotChunk':
        return { case: 'loadSnapshotChunk', value: created('loadSnapshotChunk', { chunk }) }
      case 'applySnapshotChunk': {
        const result = ResponseApplySnapshotChunk_Result.ACCEPT
        return { case: 'applySnapshotChunk', value: created('applySnapshotChunk', { result }) }
      }
      default:
        return undefined
    }
  }

  async function list(): Promise<Snapshot[]> {
    const { number } = await client.final()
    const last = number - (number % every)
    const heights = Array.from({ length: offered }, (_, i) => last - i * every).filter(height => height > 0)
    const blocks = await Promise.all(heights.map(height => client.blockAt(height)))
    return blocks.flatMap(block =>
      block === undefined
        ? []
        : [create(SnapshotSchema, { height: BigInt(block.number), format, chunks: 1, hash: hexToBytes(block.hash) })],
    )
  }
}

export declare namespace createSnapshots {
  type Options = {
    client: Pick<ExecutionClient, 'final' | 'blockAt'>
    /** Blocks between two heights at which others may join. */
    every: number
  }
}
