import { create } from '@bufbuild/protobuf'
import { BaseError, bytesToHex, type Hex, hexToBytes, type Log } from '@openledger/base'
import { type Genesis, parseGenesis } from '../Genesis.ts'
import { genesisHash } from '../genesisHash.ts'
import { attributesAt, type Commit, type Height, lastCommitOf, payloadFault } from './blockRules.ts'
import type { BuiltPayload, ExecutionClient, ExecutionHead } from './ExecutionClient.ts'
import { followStaking } from './followStaking.ts'
import {
  ExecTxResultSchema,
  type RequestFinalizeBlock,
  ResponseProcessProposal_ProposalStatus,
  ResponseVerifyVoteExtension_VerifyStatus,
} from './generated/tendermint/abci/types_pb.js'
import { packPayload, unpackPayload } from './payloadBytes.ts'
import { type AbciRequest, type AbciResponse, created } from './serveAbci.ts'
import { createSnapshots } from './snapshots.ts'

const { ACCEPT, REJECT } = ResponseProcessProposal_ProposalStatus

/** How long a proposer waits at most for its block's time to come, in milliseconds; the others wait a second for it. */
const longestPause = 400

/** The path of an ABCI query that is answered with `config` of the execution genesis, as JSON. */
export const configPath = '/config'

/** How long a decided block waits for its execution client to come back, in milliseconds. */
const patience = 120_000

/**
 * The application that CometBFT drives, with nothing of its own: each consensus block holds one execution payload,
 * its height is the block's number, and the application hash is the execution block's hash. `Info` answers with the
 * execution client's last final block, so that CometBFT replays whatever that has lost.
 *
 * Transactions do not pass through the consensus' mempool: they enter by `eth_sendRawTransaction`, and gossip and
 * replacement are the execution clients' own.
 */
export function createBridge({
  client,
  buildTime,
  snapshotEvery = 1_000,
  haltHeight,
  config,
  log,
}: createBridge.Options) {
  const snapshots = createSnapshots({ client, every: snapshotEvery })
  const updatesAfter = followStaking(client)
  /** The last final block; the parent of what is proposed. */
  let parent: ExecutionHead | undefined

  /** The block that was decided and is not yet followed. */
  let decided: { txs: readonly Uint8Array[]; at: Height; head: ExecutionHead } | undefined

  /** The block before `height`: the one that was finalised last, or the execution client's own. */
  async function parentOf(height: number): Promise<ExecutionHead> {
    if (parent?.number !== height - 1) parent = await client.final()
    if (parent.number === height - 1) return parent
    throw new BaseError('The execution client is not at the block before this height.', {
      code: 'chain/execution-behind',
      facts: { height, final: parent.number },
      hint: 'Restarted, the consensus hands it the blocks that it lacks.',
    })
  }

  /** @throws where the height is one that this validator has been told not to help to. What others decide it follows. */
  function assertGoing({ height }: Height): void {
    if (haltHeight === undefined || height <= haltHeight) return
    throw new BaseError('This validator stands still here, as it was told.', {
      code: 'chain/planned-halt',
      facts: { height, last: haltHeight },
      hint: 'Upgrade it and start it without --halt-height.',
    })
  }

  async function prepare(at: Height, largest: number): Promise<Uint8Array[]> {
    try {
      assertGoing(at)
      const head = await parentOf(at.height)
      // A time is at least one second after its parent's: blocks that came faster would run ahead of the clock.
      const ahead = (head.timestamp + 1) * 1000 - Date.now()
      if (ahead > 0) await wait(Math.min(ahead, longestPause))
      const { payloadStatus, payloadId } = await client.follow(head.hash, { attributes: attributesAt(at, head) })
      if (payloadId === null) throw new Error(`the execution client is not ready: ${payloadStatus.status}`)
      if (buildTime > 0) await wait(buildTime)
      const bytes = packPayload(await client.payload(payloadId))
      if (bytes.length > largest) throw new Error(`the payload has ${bytes.length} bytes, ${largest} fit`)
      return [bytes]
    } catch (error) {
      // An empty proposal is refused by all, and the next proposer's turn comes; an exception would stop the consensus.
      log?.error('no block can be proposed', { height: at.height, error })
      return []
    }
  }

  /** @throws where the payload is wrong, or the execution client cannot judge it. */
  async function judge(txs: readonly Uint8Array[], at: Height): Promise<BuiltPayload> {
    if (txs.length !== 1) throw fault('it does not hold one payload', at)
    const built = unpackPayload(txs[0]!)
    const parent = await parentOf(at.height)
    const wanted = attributesAt(at, parent)
    const wrong = payloadFault(built, { at, parent, wanted })
    if (wrong !== undefined) throw fault(wrong, at)
    // Part of the header that the payload's hash is of: one that was built on another commit is INVALID.
    const { status, validationError } = await client.judge(built, wanted.parentBeaconBlockRoot)
    if (status === 'INVALID') throw fault(validationError ?? 'the execution client says INVALID', at)
    if (status !== 'VALID') {
      throw new BaseError('The execution client lacks blocks before this one.', {
        code: 'chain/execution-behind',
        facts: { height: at.height, status },
        hint: 'Restarted, the consensus hands it the blocks that it lacks.',
      })
    }
    return built
  }

  async function verdictOn(txs: readonly Uint8Array[], at: Height) {
    try {
      assertGoing(at)
      await judge(txs, at)
      return ACCEPT
    } catch (error) {
      log?.warn('refused a proposal', { height: at.height, error })
      return REJECT
    }
  }

  /** A decided block is executed; who validates after the next one follows from the state that it leaves. */
  function finalise({ txs, decidedLastCommit, ...rest }: RequestFinalizeBlock) {
    const at = heightOf(rest, decidedLastCommit)
    return waiting(at, async () => {
      const { blockHash, parentHash, timestamp } = (await judge(txs, at)).executionPayload
      const members = (decidedLastCommit?.votes ?? []).flatMap(({ validator }) => validator ?? [])
      const ask = () => updatesAfter({ number: at.height, hash: blockHash }, members)
      const validatorUpdates = await ask().catch(async error => {
        if (!(error instanceof BaseError) || error.code !== 'chain/engine-refused') throw error
        // A geth that was killed may hold a block without its state, calls it VALID and answers nothing at it. It executes
        // the block when it is to follow it: sooner than else, for a block that is decided. It is not called final yet: a
        // bridge that is killed before the consensus has written down what came of it must be handed it again.
        log?.warn('the state after a decided block is not there; it is followed for that', { height: at.height, error })
        await client.follow(blockHash, { final: parentHash })
        return ask()
      })
      decided = { txs, at, head: { number: at.height, hash: blockHash, timestamp: Number(timestamp) } }
      return { blockHash, validatorUpdates }
    })
  }

  /**
   * The execution client follows the decided block: only now, when the consensus has written down what came of it. One
   * that was followed before that would be ahead of a consensus that was killed in between, and could not be replayed.
   */
  async function commit(): Promise<void> {
    if (decided === undefined) return
    const { txs, at, head } = decided
    parent = await waiting(at, async () => {
      const taken = async () => (await client.follow(head.hash)).payloadStatus.status
      let status = await taken()
      if (status === 'SYNCING') {
        // One that was started again in between has lost what it had executed.
        await judge(txs, at)
        status = await taken()
      }
      if (status !== 'VALID') throw fault(`the head was not taken: ${status}`, at)
      return head
    })
    decided = undefined
  }

  /** Does what a decided block needs, however long the execution client takes to come back. */
  async function waiting<T>(at: Height, act: () => Promise<T>): Promise<T> {
    const until = Date.now() + patience
    for (;;) {
      try {
        return await act()
      } catch (error) {
        const gone = error instanceof BaseError && error.code === 'chain/engine-unreachable'
        if (!gone || Date.now() > until) throw error
        log?.warn('a decided block waits for the execution client', { height: at.height, error })
        await wait(500)
      }
    }
  }

  /** What a node asks that joins, through the RPC of the consensus: the forks that this validator goes by. */
  function answerTo(path: string) {
    if (path !== configPath || config === undefined) return { code: 1, log: 'Ask the execution client.' }
    return { code: 0, value: new TextEncoder().encode(JSON.stringify(config)) }
  }

  return async function answer(request: AbciRequest): Promise<AbciResponse> {
    switch (request.case) {
      case 'info': {
        parent = await client.final()
        const { number, hash } = parent
        return {
          case: 'info',
          value: created('info', {
            data: 'openledger',
            appVersion: 1n,
            lastBlockHeight: BigInt(number),
            lastBlockAppHash: number === 0 ? new Uint8Array(0) : hexToBytes(hash),
          }),
        }
      }
      case 'initChain': {
        const genesis = await client.blockAt(0)
        const wanted = await genesisOf(request.value.appStateBytes)
        if (genesis === undefined || wanted !== genesis.hash.toLowerCase()) {
          throw new BaseError('The execution client has another genesis than the consensus names.', {
            code: 'chain/genesis-mismatch',
            facts: { wanted, has: genesis?.hash ?? 'none' },
            hint: 'Give both the genesis files of one network.',
          })
        }
        return { case: 'initChain', value: created('initChain', { appHash: hexToBytes(genesis.hash) }) }
      }
      case 'checkTx':
        return {
          case: 'checkTx',
          value: created('checkTx', { code: 1, log: 'Send transactions by eth_sendRawTransaction.' }),
        }
      case 'query':
        return { case: 'query', value: created('query', answerTo(request.value.path)) }
      case 'prepareProposal': {
        const { maxTxBytes, localLastCommit } = request.value
        const txs = await prepare(heightOf(request.value, localLastCommit), Number(maxTxBytes))
        return { case: 'prepareProposal', value: created('prepareProposal', { txs }) }
      }
      case 'processProposal': {
        const { txs, proposedLastCommit } = request.value
        const status = await verdictOn(txs, heightOf(request.value, proposedLastCommit))
        return { case: 'processProposal', value: created('processProposal', { status }) }
      }
      case 'finalizeBlock': {
        const { height, misbehavior } = request.value
        if (misbehavior.length > 0) log?.warn('validators misbehaved', { height, count: misbehavior.length })
        const { blockHash, validatorUpdates } = await finalise(request.value)
        if (validatorUpdates.length > 0) log?.info('the validators change', { height, count: validatorUpdates.length })
        return {
          case: 'finalizeBlock',
          value: created('finalizeBlock', {
            appHash: hexToBytes(blockHash),
            txResults: [create(ExecTxResultSchema, {})],
            validatorUpdates,
          }),
        }
      }
      case 'commit':
        await commit()
        return { case: 'commit', value: created('commit', {}) }
      case 'listSnapshots':
      case 'offerSnapshot':
      case 'loadSnapshotChunk':
      case 'applySnapshotChunk':
        return (await snapshots(request))!
      case 'extendVote':
        return { case: 'extendVote', value: created('extendVote', {}) }
      case 'verifyVoteExtension':
        return {
          case: 'verifyVoteExtension',
          value: created('verifyVoteExtension', { status: ResponseVerifyVoteExtension_VerifyStatus.ACCEPT }),
        }
      default:
        throw new BaseError('The consensus made a call that ABCI 2.0 does not know.', {
          code: 'chain/abci-unknown-call',
          facts: { call: String(request.case) },
        })
    }
  }
}

export declare namespace createBridge {
  type Options = {
    client: ExecutionClient
    /** Milliseconds that the execution client gets to fill a block; 0 for one that fills it when it is asked. */
    buildTime: number
    /** Blocks between two heights at which nodes may join that begin with a snapshot; 1,000 unless told. */
    snapshotEvery?: number | undefined
    /** The last height that it helps to decide. */
    haltHeight?: number | undefined
    /** Of the execution genesis, with the times of forks that came to it later; told to nodes that join. */
    config?: Genesis['config'] | undefined
    log?: Log | undefined
  }
}

/** The hash of the execution genesis that the consensus genesis holds as its `app_state`, in geth's format. */
async function genesisOf(appState: Uint8Array): Promise<Hex> {
  let genesis: unknown
  try {
    genesis = JSON.parse(new TextDecoder().decode(appState))
  } catch (cause) {
    throw new BaseError('The consensus genesis holds no execution genesis.', {
      code: 'chain/genesis-missing',
      hint: 'It stands there as app_state, in geth’s format.',
      cause,
    })
  }
  return genesisHash(parseGenesis(genesis))
}

/**
 * CometBFT hands the same commit to all three calls, in three messages: the proposer's own, which it puts into the block,
 * the proposed and the decided one.
 */
function heightOf({ height, time, proposerAddress }: Called, lastCommit: Commit | undefined): Height {
  return {
    height: Number(height),
    seconds: Number(time?.seconds ?? 0n),
    proposer: bytesToHex(proposerAddress),
    lastCommit: lastCommitOf(lastCommit),
  }
}

type Called = { height: bigint; time?: { seconds: bigint } | undefined; proposerAddress: Uint8Array }

function fault(reason: string, { height }: Height): BaseError {
  return new BaseError(`The proposed block is refused: ${reason}.`, {
    code: 'chain/proposal-refused',
    facts: { height },
  })
}

function wait(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds))
}
