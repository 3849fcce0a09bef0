import type { Log } from '@openledger/base'
import type { Genesis } from '../Genesis.ts'
import { createBridge } from './Bridge.ts'
import { connectExecution } from './ExecutionClient.ts'
import { ResponseProcessProposal_ProposalStatus } from './generated/tendermint/abci/types_pb.js'
import { type AbciRequest, type AbciResponse, serveAbci } from './serveAbci.ts'

const { ACCEPT } = ResponseProcessProposal_ProposalStatus

/**
 * Starts the bridge between a CometBFT (0.38, by ABCI) and an execution client (Prague, by the Engine API).
 *
 * It waits for the execution client, then listens. `onFatal` hears of what it cannot answer: stop the process then,
 * and let the supervisor start it and the consensus again.
 *
 * @throws BaseError `chain/engine-unreachable`, `chain/engine-unauthorised`, `chain/abci-cannot-listen`.
 *
 * @example
 * await startBridge({
 *   address: 'unix:///run/openledger/abci.sock', engineUrl: 'http://127.0.0.1:8551', secret, buildTime: 0,
 *   onFatal: () => process.exit(1),
 * })
 */
export async function startBridge({
  address,
  engineUrl,
  secret,
  buildTime,
  patience = 60_000,
  snapshotEvery,
  haltHeight,
  config,
  onFatal,
  observe,
  log,
}: startBridge.Options): Promise<{ close: () => void }> {
  const client = connectExecution({ url: engineUrl, secret })
  const until = Date.now() + patience
  let told = ''
  for (;;) {
    try {
      const { number, hash } = await client.head()
      log?.info('the execution client answers', { number, hash })
      break
    } catch (error) {
      if (Date.now() > until) throw error
      const { code } = error as { code?: string }
      if (code !== undefined && code !== told) log?.warn('the execution client does not answer yet', { error })
      told = code ?? told
      await new Promise(resolve => setTimeout(resolve, 250))
    }
  }
  const bridge = createBridge({ client, buildTime, snapshotEvery, haltHeight, config, log })
  const answer = observe === undefined ? bridge : observed(bridge, observe)
  return serveAbci({ address, answer, onFatal, log })
}

export declare namespace startBridge {
  type Options = {
    /** Where CometBFT finds the bridge: `unix://PATH` or `tcp://HOST:PORT`. */
    address: string
    engineUrl: string
    secret: Uint8Array
    /** Milliseconds that the execution client gets to fill a block; 0 for one that fills it when it is asked. */
    buildTime: number
    /** Blocks between two heights at which nodes may join that begin with a snapshot. */
    snapshotEvery?: number | undefined
    /** The last height that it helps to decide: for an upgrade that all make at one block. */
    haltHeight?: number | undefined
    /** Of the execution genesis, with its forks: what nodes that join are told. */
    config?: Genesis['config'] | undefined
    /** Milliseconds that the execution client may take to start. */
    patience?: number
    onFatal: (error: Error) => void
    /** Hears of every call of the consensus once it is answered, for meters. */
    observe?: ((call: BridgeCall) => void) | undefined
    log?: Log | undefined
  }
}

/** A call of the consensus: its name, how long it took, and its outcome where it has one. */
export type BridgeCall = {
  call: string
  seconds: number
  failed: boolean
  /** What became of a proposal. */
  proposal?: 'accepted' | 'refused' | 'made' | 'none'
  /** The block that has become final. */
  final?: number
}

type Answer = (request: AbciRequest) => Promise<AbciResponse>

function observed(bridge: Answer, observe: (call: BridgeCall) => void): Answer {
  return async request => {
    const began = performance.now()
    const told = (more: Partial<BridgeCall>) =>
      observe({ call: String(request.case), seconds: (performance.now() - began) / 1000, failed: false, ...more })
    try {
      const response = await bridge(request)
      told(outcomeOf(request, response))
      return response
    } catch (error) {
      told({ failed: true })
      throw error
    }
  }
}

function outcomeOf(request: AbciRequest, response: AbciResponse): Partial<BridgeCall> {
  if (response.case === 'prepareProposal') return { proposal: response.value.txs.length > 0 ? 'made' : 'none' }
  if (response.case === 'processProposal')
    return { proposal: response.value.status === ACCEPT ? 'accepted' : 'refused' }
  return request.case === 'finalizeBlock' ? { final: Number(request.value.height) } : {}
}
