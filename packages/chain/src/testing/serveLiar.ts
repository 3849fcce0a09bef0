import { rmSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { create } from '@bufbuild/protobuf'
import { sizeDelimitedDecodeStream, sizeDelimitedEncode } from '@bufbuild/protobuf/wire'
import { bytesToHex, type Hex } from '@openledger/base'
import { beaconRootAt } from '../bridge/blockRules.ts'
import type { BuiltPayload } from '../bridge/ExecutionClient.ts'
import { ResponseSchema } from '../bridge/generated/tendermint/abci/types_pb.js'
import { packPayload, unpackPayload } from '../bridge/payloadBytes.ts'
import { messageBytes } from '../bridge/serveAbci.ts'
import { Forks } from '../core/Forks.ts'
import { headerOf, payloadParam } from '../engine/Payload.ts'
import type { Genesis } from '../Genesis.ts'
import { tieSockets } from './tieSockets.ts'

/** What a proposer proposes instead of what its bridge has made. */
export type Lie = (txs: Uint8Array[]) => Uint8Array[]

/**
 * Stands between a CometBFT and its bridge, passes everything on, and replaces what is proposed by what `lie` makes of
 * it: the proposer is malicious, its engine, keys and votes are real.
 */
export async function serveLiar({ socket, bridge, lie }: serveLiar.Options): Promise<{ close: () => void }> {
  const open = new Set<Socket>()
  const server = createServer(consensus => {
    const upstream = connect(bridge)
    tieSockets(open, [consensus, upstream])
    consensus.pipe(upstream)
    answer(upstream, consensus).catch(() => consensus.destroy())
  })
  rmSync(socket, { force: true })
  await new Promise<void>(resolve => server.listen(socket, resolve))
  return {
    close: () => {
      server.close()
      for (const end of open) end.destroy()
    },
  }

  async function answer(upstream: Socket, consensus: Socket): Promise<void> {
    for await (const { value } of sizeDelimitedDecodeStream(ResponseSchema, upstream, { readMaxBytes: messageBytes })) {
      if (value.case === 'prepareProposal' && value.value.txs.length > 0) value.value.txs = lie(value.value.txs)
      consensus.write(sizeDelimitedEncode(ResponseSchema, create(ResponseSchema, { value })))
    }
  }
}

export declare namespace serveLiar {
  type Options = {
    /** Where CometBFT finds it, and where the bridge is: paths of unix sockets. */
    socket: string
    bridge: string
    lie: Lie
  }
}

/** A proposal whose payload is changed; with `sealed`, its block hash is made to fit again. */
export function forge(
  txs: Uint8Array[],
  change: (payload: BuiltPayload['executionPayload']) => void,
  sealed?: Genesis,
): Uint8Array[] {
  const built = unpackPayload(txs[0]!)
  const { executionPayload: payload } = built
  change(payload)
  if (sealed !== undefined) {
    const header = headerOf(payloadParam.parse(payload), {
      parentBeaconBlockRoot: Buffer.from(beaconRootAt(Number(payload.blockNumber)).slice(2), 'hex'),
      requests: built.executionRequests.map(request => Buffer.from(request.slice(2), 'hex')),
      forks: new Forks(sealed),
    })
    payload.blockHash = bytesToHex(header.hash()) as Hex
  }
  return [packPayload(built)]
}
