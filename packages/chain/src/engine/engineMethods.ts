import { BaseError } from '@openledger/base'
import { z } from 'zod'
import type { Core } from '../core/Core.ts'
import { decodeRlp } from '../core/rlp.ts'
import { type LocalMethods, parseParams } from '../rpc/dispatch.ts'
import { data, type Json, quantity } from '../rpc/format.ts'
import { addressParam, hashParam, quantityParam } from '../rpc/params.ts'
import { RpcError, rpcCodes } from '../rpc/RpcError.ts'
import type { Engine, PayloadStatus } from './Engine.ts'
import { blockValue, formatPayload, headerOf, longBytes, payloadParam } from './Payload.ts'

/** Error codes of the Engine API. */
export const engineCodes = {
  unknownPayload: -38001,
  invalidForkchoice: -38002,
  invalidAttributes: -38003,
  unsupportedFork: -38005,
} as const

const forkchoiceParam = z.object({
  headBlockHash: hashParam,
  safeBlockHash: hashParam,
  finalizedBlockHash: hashParam,
})

const attributesParam = z.object({
  timestamp: quantityParam,
  prevRandao: hashParam,
  suggestedFeeRecipient: addressParam,
  withdrawals: z.array(z.unknown()),
  parentBeaconBlockRoot: hashParam,
})

const followParams = z.tuple([forkchoiceParam, attributesParam.nullish()])
const newPayloadParams = z.tuple([payloadParam, z.array(hashParam).max(1_000), hashParam, z.array(longBytes).max(256)])
const getPayloadParams = z.tuple([
  z
    .string()
    .regex(/^0x[0-9a-fA-F]{16}$/, 'expected 8 bytes in hex')
    .transform(text => text.toLowerCase()),
])

/** Methods that a consensus may ask whether they are here. */
const capabilities = [
  'engine_forkchoiceUpdatedV3',
  'engine_newPayloadV4',
  'engine_getPayloadV4',
  'engine_getClientVersionV1',
]

/**
 * The Engine API at the Prague fork (ethereum/execution-apis, src/engine/prague.md): V4 payloads, V3 fork choice.
 * Earlier versions belong to forks that this chain never had, and are not here.
 */
export function engineMethods(core: Core, engine: Engine): LocalMethods {
  return {
    engine_exchangeCapabilities: params => {
      parseParams(z.tuple([z.array(z.string().max(100)).max(1_000)]), params)
      return capabilities
    },
    engine_getClientVersionV1: () => [{ code: 'OL', name: 'OpenLedger', version: '0.1.0', commit: '0x00000000' }],
    engine_newPayloadV4: async params => {
      const [payload, hashes, parentBeaconBlockRoot, requests] = parseParams(newPayloadParams, params)
      assertPrague(core, payload.blockNumber, payload.timestamp)
      assertRequests(requests)
      let header: ReturnType<typeof headerOf>
      try {
        header = headerOf(payload, { parentBeaconBlockRoot, requests, forks: core.forks })
      } catch (error) {
        return refuse((error as Error).message.split('\n')[0]!)
      }
      if (Buffer.compare(header.hash(), payload.blockHash) !== 0) {
        return refuse(`blockhash mismatch, want ${data(payload.blockHash)}, got ${data(header.hash())}`)
      }
      if (payload.withdrawals.length > 0)
        return refuse('withdrawals: nothing is credited from a consensus on this chain')
      if (!sameHashes(hashes, versionedHashesOf(payload.transactions))) return refuse('versioned hashes differ')
      return formatStatus(await engine.newPayload(payload, header))
    },
    engine_forkchoiceUpdatedV3: async params => {
      const [{ headBlockHash, safeBlockHash, finalizedBlockHash }, attributes] = parseParams(followParams, params)
      const { status, head } = await engine
        .follow({ head: headBlockHash, safe: safeBlockHash, finalised: finalizedBlockHash })
        .catch(asForkchoiceFault)
      const answer = { payloadStatus: formatStatus(status), payloadId: null as string | null }
      if (head === undefined || attributes == null) return answer
      if (attributes.timestamp <= head.header.timestamp) {
        throw new RpcError(
          engineCodes.invalidAttributes,
          'invalid payload attributes: timestamp not after the parent’s',
        )
      }
      if (attributes.withdrawals.length > 0) {
        throw new RpcError(engineCodes.invalidAttributes, 'invalid payload attributes: withdrawals must be empty here')
      }
      assertPrague(core, head.number + 1n, attributes.timestamp)
      answer.payloadId = engine.prepare(head, {
        timestamp: attributes.timestamp,
        feeRecipient: data(attributes.suggestedFeeRecipient),
        prevRandao: attributes.prevRandao,
        parentBeaconBlockRoot: attributes.parentBeaconBlockRoot,
        gasLimit: head.header.gasLimit,
      })
      return answer
    },
    engine_getPayloadV4: async params => {
      const [id] = parseParams(getPayloadParams, params)
      const block = await engine.payload(id)
      if (block === undefined) throw new RpcError(engineCodes.unknownPayload, 'Unknown payload')
      return {
        executionPayload: formatPayload(block),
        blockValue: quantity(blockValue(block)),
        blobsBundle: { commitments: [], proofs: [], blobs: [] },
        shouldOverrideBuilder: false,
        executionRequests: block.requests.map(data),
      }
    },
  }
}

function formatStatus({ status, latestValidHash, validationError }: PayloadStatus): Json {
  return { status, latestValidHash: latestValidHash === null ? null : data(latestValidHash), validationError }
}

/** INVALID before anything is known of the ancestors. */
function refuse(validationError: string): Json {
  return { status: 'INVALID', latestValidHash: null, validationError }
}

function assertPrague(core: Core, number: bigint, timestamp: bigint): void {
  if (core.forks.at(number, timestamp).isActivatedEIP(7685)) return
  throw new RpcError(engineCodes.unsupportedFork, 'Unsupported fork')
}

/** The blobs that a payload's transactions name, in their order (EIP-4844). What cannot be decoded names none here. */
function versionedHashesOf(transactions: readonly Uint8Array[]): Uint8Array[] {
  return transactions.flatMap(raw => {
    if (raw[0] !== 3) return []
    try {
      return (decodeRlp(raw.subarray(1)) as Uint8Array[][])[10] ?? []
    } catch {
      return []
    }
  })
}

function sameHashes(a: readonly Uint8Array[], b: readonly Uint8Array[]): boolean {
  return a.length === b.length && a.every((hash, i) => Buffer.compare(hash, b[i]!) === 0)
}

/** Requests stand in rising order of their type, each with data (EIP-7685). */
function assertRequests(requests: readonly Uint8Array[]): void {
  const fine = requests.every((request, i) => request.length > 1 && (i === 0 || request[0]! > requests[i - 1]![0]!))
  if (!fine) throw new RpcError(rpcCodes.invalidParams, 'invalid argument 3: execution requests out of order or empty')
}

function asForkchoiceFault(error: unknown): never {
  if (error instanceof BaseError && ['chain/forkchoice-invalid', 'chain/final-block-undone'].includes(error.code)) {
    throw new RpcError(engineCodes.invalidForkchoice, 'Invalid forkchoice state', { reason: error.message })
  }
  throw error
}
