import { BaseError, type Hex } from '@openledger/base'
import { signToken } from '../engine/jwt.ts'

/** ExecutionPayloadV3 as it travels: quantities and bytes in hex. */
export type ExecutionPayload = {
  parentHash: Hex
  feeRecipient: Hex
  prevRandao: Hex
  blockNumber: Hex
  timestamp: Hex
  blockHash: Hex
  transactions: Hex[]
  withdrawals: unknown[]
} & Record<string, unknown>

/** What `engine_getPayloadV4` answers, as far as a block needs it. */
export type BuiltPayload = { executionPayload: ExecutionPayload; executionRequests: Hex[] }

export type PayloadStatus = {
  status: 'VALID' | 'INVALID' | 'SYNCING' | 'ACCEPTED'
  latestValidHash: Hex | null
  validationError: string | null
}

export type PayloadAttributes = {
  timestamp: Hex
  prevRandao: Hex
  suggestedFeeRecipient: Hex
  withdrawals: []
  parentBeaconBlockRoot: Hex
}

/** A block of the execution client, as far as a consensus needs it. */
export type ExecutionHead = { number: number; hash: Hex; timestamp: number }

/**
 * An execution client at the Prague fork, reached by the Engine API: this package's or another.
 *
 * @example
 * const client = connectExecution({ url: 'http://127.0.0.1:8551', secret })
 * await client.head()
 */
export function connectExecution({ url, secret, timeout = 20_000 }: connectExecution.Options) {
  let id = 0

  async function call<T>(method: string, ...params: unknown[]): Promise<T> {
    let response: Response
    try {
      response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${await signToken(secret)}` },
        body: JSON.stringify({ jsonrpc: '2.0', id: ++id, method, params }),
        signal: AbortSignal.timeout(timeout),
      })
    } catch (cause) {
      throw unreachable(url, (cause as Error).message, cause)
    }
    if (response.status === 401) {
      throw new BaseError('The execution client refuses the token.', {
        code: 'chain/engine-unauthorised',
        facts: { url, reason: (await response.text()).trim().slice(0, 200) },
        hint: 'Both ends need the same secret, and clocks within a minute of each other.',
      })
    }
    if (!response.ok) throw unreachable(url, `HTTP ${response.status}`)
    const answer = (await response.json()) as { result?: T; error?: { code: number; message: string } }
    if (answer.error !== undefined) {
      throw new BaseError('The execution client refused a call.', {
        code: 'chain/engine-refused',
        facts: { method, error: answer.error.code, reason: answer.error.message },
      })
    }
    return answer.result as T
  }

  const head = async (): Promise<ExecutionHead> => headOf(await call('eth_getBlockByNumber', 'latest', false))

  return {
    call,
    head,
    /** The last final block whose state is there: a client that was killed may have lost its last blocks. */
    final: async (): Promise<ExecutionHead> => {
      const finalised = await call<RpcBlock | null>('eth_getBlockByNumber', 'finalized', false).catch(error => {
        // geth has no word but an error for a chain in which nothing is final yet.
        if (!(error instanceof BaseError) || error.code !== 'chain/engine-refused') throw error
        return null
      })
      const last = headOf(finalised ?? (await call<RpcBlock>('eth_getBlockByNumber', '0x0', false)))
      const latest = await head()
      return latest.number < last.number ? latest : last
    },
    blockAt: async (number: number): Promise<ExecutionHead | undefined> => {
      const block = await call<RpcBlock | null>('eth_getBlockByNumber', `0x${number.toString(16)}`, false)
      return block === null ? undefined : headOf(block)
    },
    /** Follows `hash` as head, and `final` as safe and final block: the head itself unless told. */
    follow: (hash: Hex, { final = hash, attributes = null }: Follow = {}) =>
      call<{ payloadStatus: PayloadStatus; payloadId: Hex | null }>(
        'engine_forkchoiceUpdatedV3',
        { headBlockHash: hash, safeBlockHash: final, finalizedBlockHash: final },
        attributes,
      ),
    payload: (id: Hex) => call<BuiltPayload>('engine_getPayloadV4', id),
    judge: ({ executionPayload, executionRequests }: BuiltPayload, parentBeaconBlockRoot: Hex) =>
      call<PayloadStatus>('engine_newPayloadV4', executionPayload, [], parentBeaconBlockRoot, executionRequests),
  }
}

export type ExecutionClient = ReturnType<typeof connectExecution>

export declare namespace connectExecution {
  type Options = {
    url: string
    /** 32 bytes that both ends share. */
    secret: Uint8Array
    /** Milliseconds that a call may take. */
    timeout?: number
  }
}

type Follow = { final?: Hex; attributes?: PayloadAttributes | null }

type RpcBlock = { number: Hex; hash: Hex; timestamp: Hex }

function headOf({ number, hash, timestamp }: RpcBlock): ExecutionHead {
  return { number: Number(number), hash, timestamp: Number(timestamp) }
}

function unreachable(url: string, reason: string, cause?: unknown): BaseError {
  return new BaseError('The execution client does not answer.', {
    code: 'chain/engine-unreachable',
    facts: { url, reason },
    hint: 'Is it running, with its Engine API on this port?',
    cause,
  })
}
