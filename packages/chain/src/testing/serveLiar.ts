import { rmSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { PassThrough } from 'node:stream'
import { create } from '@bufbuild/protobuf'
import { sizeDelimitedDecodeStream, sizeDelimitedEncode } from '@bufbuild/protobuf/wire'
import { bytesToHex, type Hex } from '@openledger/base'
import { lastCommitRoot } from '@openledger/contracts'
import { lastCommitOf } from '../bridge/blockRules.ts'
import type { BuiltPayload } from '../bridge/ExecutionClient.ts'
import { RequestSchema, ResponseSchema } from '../bridge/generated/tendermint/abci/types_pb.js'
import { packPayload, unpackPayload } from '../bridge/payloadBytes.ts'
import { messageBytes } from '../bridge/serveAbci.ts'
import { Forks } from '../core/Forks.ts'
import { headerOf, payloadParam } from '../engine/Payload.ts'
import type { Genesis } from '../Genesis.ts'
import { tieSockets } from './tieSockets.ts'

/** What a proposer proposes instead of what its bridge has made; `root` is the parent beacon root of its block. */
export type Lie = (txs: Uint8Array[], root: Hex) => Uint8Array[]

/**
 * Stands between a CometBFT and its bridge, passes everything on, and replaces what is proposed by what `lie` makes of
 * it: the proposer is malicious, its engine, keys and votes are real.
 */
export async function serveLiar({ socket, bridge, lie }: serveLiar.Options): Promise<{ close: () => void }> {
  const open = new Set<Socket>()
  const server = createServer(consensus => {
    const upstream = connect(bridge)
    tieSockets(open, [consensus, upstream])
    let root: Hex = '0x'
    const asked = new PassThrough()
    consensus.pipe(upstream)
    consensus.pipe(asked)
    listen(asked, found => {
      root = found
    }).catch(() => consensus.destroy())
    answer(upstream, consensus, () => root).catch(() => consensus.destroy())
  })
  rmSync(socket, { force: true })
  await new Promise<void>(resolve => server.listen(socket, resolve))
  return {
    close: () => {
      server.close()
      for (const end of open) end.destroy()
    },
  }

  async function listen(asked: PassThrough, tell: (root: Hex) => void): Promise<void> {
    for await (const { value } of sizeDelimitedDecodeStream(RequestSchema, asked, { readMaxBytes: messageBytes })) {
      if (value.case !== 'prepareProposal') continue
      const { height, localLastCommit } = value.value
      tell(lastCommitRoot({ height, places: lastCommitOf(localLastCommit) }))
    }
  }

  async function answer(upstream: Socket, consensus: Socket, rootOf: () => Hex): Promise<void> {
    for await (const { value } of sizeDelimitedDecodeStream(ResponseSchema, upstream, { readMaxBytes: messageBytes })) {
      if (value.case === 'prepareProposal' && value.value.txs.length > 0)
        value.value.txs = lie(value.value.txs, rootOf())
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

/** A proposal whose payload is changed; with `sealed`, its block hash is made to fit again to what is told of the block. */
export function forge(
  txs: Uint8Array[],
  change: (payload: BuiltPayload['executionPayload']) => void,
  sealed?: { genesis: Genesis; root: Hex },
): Uint8Array[] {
  const built = unpackPayload(txs[0]!)
  const { executionPayload: payload } = built
  change(payload)
  if (sealed !== undefined) {
    const header = headerOf(payloadParam.parse(payload), {
      parentBeaconBlockRoot: Buffer.from(sealed.root.slice(2), 'hex'),
      requests: built.executionRequests.map(request => Buffer.from(request.slice(2), 'hex')),
      forks: new Forks(sealed.genesis),
    })
    payload.blockHash = bytesToHex(header.hash()) as Hex
  }
  return [packPayload(built)]
}
