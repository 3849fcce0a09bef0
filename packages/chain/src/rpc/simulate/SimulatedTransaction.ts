import { bigIntMin } from '@ethereumjs/util'
import { keccak } from '../../core/nativeCrypto.ts'
import { encodeRlp, integer, type RlpItem } from '../../core/rlp.ts'
import { data, type Json, quantity } from '../format.ts'
import type { CallRequest } from '../params.ts'

const none = new Uint8Array(0)

/** The unsigned transaction that a call stands for, with its defaults filled in. */
export type SimulatedTransaction = {
  type: 0 | 2 | 4
  chainId: bigint
  from: Uint8Array
  to: Uint8Array | undefined
  nonce: bigint
  gas: bigint
  value: bigint
  input: Uint8Array
  /** What the sender offers a unit of gas at most, and of it as a tip, in wei. */
  cap: bigint
  tip: bigint
  request: CallRequest
  raw: Buffer
  hash: Buffer
}

export function simulatedTransaction({ request, nonce, gas, chainId }: simulatedTransaction.Options) {
  const legacy = request.gasPrice !== undefined
  const fields = {
    type: legacy ? 0 : request.authorizationList !== undefined ? 4 : 2,
    chainId,
    from: request.from ?? new Uint8Array(20),
    to: request.to ?? undefined,
    nonce,
    gas,
    value: request.value ?? 0n,
    input: request.input ?? request.data ?? none,
    cap: request.gasPrice ?? request.maxFeePerGas ?? 0n,
    tip: request.gasPrice ?? request.maxPriorityFeePerGas ?? 0n,
    request,
  } as const
  const raw = encode(fields)
  return { ...fields, raw, hash: keccak(raw) } satisfies SimulatedTransaction
}

export declare namespace simulatedTransaction {
  type Options = { request: CallRequest; nonce: bigint; gas: bigint; chainId: bigint }
}

/** The price that one unit of gas costs the sender in a block with this base fee; nothing where nothing is offered. */
export function priceIn({ cap, tip }: SimulatedTransaction, baseFee: bigint): bigint {
  return cap === 0n && tip === 0n ? 0n : bigIntMin(baseFee + tip, cap)
}

/** A simulated transaction in full, its signature empty. */
export function formatSimulated(tx: SimulatedTransaction, at: formatSimulated.Place): Json {
  const { number, hash, time, baseFee, index } = at
  const typed = tx.type !== 0
  return {
    blockHash: data(hash),
    blockNumber: quantity(number),
    blockTimestamp: quantity(time),
    from: data(tx.from),
    gas: quantity(tx.gas),
    gasPrice: quantity(typed ? priceIn(tx, baseFee) : tx.cap),
    ...(typed ? { maxFeePerGas: quantity(tx.cap), maxPriorityFeePerGas: quantity(tx.tip) } : {}),
    hash: data(tx.hash),
    input: data(tx.input),
    nonce: quantity(tx.nonce),
    to: tx.to === undefined ? null : data(tx.to),
    transactionIndex: quantity(index),
    value: quantity(tx.value),
    type: quantity(tx.type),
    ...(typed ? { accessList: formatAccessList(tx.request), chainId: quantity(tx.chainId) } : {}),
    ...(tx.type === 4 ? { authorizationList: (tx.request.authorizationList ?? []).map(formatAuthorization) } : {}),
    v: '0x0',
    r: '0x0',
    s: '0x0',
    ...(typed ? { yParity: '0x0' } : {}),
  }
}

export declare namespace formatSimulated {
  type Place = { number: bigint; hash: Uint8Array; time: bigint; baseFee: bigint; index: number }
}

type Fields = Omit<SimulatedTransaction, 'raw' | 'hash'>

function encode({ type, chainId, nonce, gas, to, value, input, cap, tip, request }: Fields): Buffer {
  const unsigned = [none, none, none]
  if (type === 0) {
    return encodeRlp([integer(nonce), integer(cap), integer(gas), to ?? none, integer(value), input, ...unsigned])
  }
  const accessList = (request.accessList ?? []).map(({ address, storageKeys }): RlpItem[] => [address, storageKeys])
  const authorizations = (request.authorizationList ?? []).map((item): RlpItem[] => [
    integer(item.chainId),
    item.address,
    integer(item.nonce),
    integer(item.yParity ?? item.v ?? 0n),
    integer(item.r),
    integer(item.s),
  ])
  const body = encodeRlp([
    integer(chainId),
    integer(nonce),
    integer(tip),
    integer(cap),
    integer(gas),
    to ?? none,
    integer(value),
    input,
    accessList,
    ...(type === 4 ? [authorizations] : []),
    ...unsigned,
  ])
  return Buffer.concat([Buffer.of(type), body])
}

function formatAccessList({ accessList = [] }: CallRequest): Json[] {
  return accessList.map(({ address, storageKeys }) => ({ address: data(address), storageKeys: storageKeys.map(data) }))
}

function formatAuthorization(item: NonNullable<CallRequest['authorizationList']>[number]): Json {
  return {
    chainId: quantity(item.chainId),
    address: data(item.address),
    nonce: quantity(item.nonce),
    yParity: quantity(item.yParity ?? item.v ?? 0n),
    r: quantity(item.r),
    s: quantity(item.s),
  }
}
