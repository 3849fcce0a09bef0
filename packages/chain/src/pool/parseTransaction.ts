import {
  create1559FeeMarketTxFromBytesArray,
  createAccessList2930TxFromBytesArray,
  createEOACode7702TxFromBytesArray,
  createLegacyTxFromBytesArray,
  getCalldataFloorGas,
  type TypedTransaction,
} from '@ethereumjs/tx'
import { bigIntMax, SECP256K1_ORDER_DIV_2 } from '@ethereumjs/util'
import { BaseError } from '@openledger/base'
import type { Candidate } from '../core/buildBlock.ts'
import { knowSender } from '../core/knowSender.ts'
import { keccak } from '../core/nativeCrypto.ts'
import { largestTransactionGas, type Rules } from '../core/Rules.ts'
import { recoverKey } from '../core/recoverKey.ts'
import { decodeRlp, encodeRlp, headSize, integer, toBigInt, writeHead } from '../core/rlp.ts'

/** Bytes of the largest transaction that is taken, as in geth. */
export const largestTransaction = 128 * 1024

const blobType = 3
/** How many fields a signed transaction of each type has, the last three its signature. */
const fieldCounts: Record<number, number> = { 0: 9, 1: 11, 2: 12, 4: 13 }

/** Which field of each type is the gas limit. */
const gasLimitAt: Record<number, number> = { 0: 2, 1: 3, 2: 4, 4: 4 }

/** A transaction whose sender is still to be recovered. */
export type Unrecovered = {
  tx: TypedTransaction
  raw: Buffer
  /** What was signed: a hash of 32 bytes. */
  signed: Buffer
  /** r and s, 64 bytes. */
  signature: Buffer
  recovery: 0 | 1
}

/**
 * Parses a signed transaction, recovers its sender and checks all that needs no state: its form, its chain, its
 * signature (low s, EIP-2), its type and that its gas pays for its bytes.
 *
 * Takes legacy (EIP-155), EIP-2930, EIP-1559 and EIP-7702; refuses blobs (EIP-4844): this chain keeps no blob data.
 *
 * @throws BaseError `chain/transaction-…`; messages begin with geth's words, which wallets recognise.
 */
export function parseTransaction({ raw, rules }: parseTransaction.Options): Candidate {
  const unrecovered = decodeTransaction({ raw, rules })
  const { signed, signature, recovery } = unrecovered
  return withSender(unrecovered, recoverKey(signed, signature, recovery))
}

export declare namespace parseTransaction {
  type Options = { raw: Buffer; rules: Rules }
}

/** {@link parseTransaction} without the recovery, its dearest part. */
export function decodeTransaction({ raw, rules }: parseTransaction.Options): Unrecovered {
  if (raw.length > largestTransaction) {
    throw new BaseError('oversized data: the transaction is too large.', {
      code: 'chain/transaction-too-large',
      facts: { bytes: raw.length, limit: largestTransaction },
    })
  }
  if (raw[0] === blobType) {
    throw new BaseError('transaction type not supported: this chain carries no blobs.', {
      code: 'chain/transaction-type-unsupported',
      facts: { type: blobType },
      hint: 'Put the data into the content store and its hash on chain.',
    })
  }
  try {
    const type = raw[0]! >= 0xc0 ? 0 : raw[0]!
    const body = type === 0 ? raw : raw.subarray(1)
    const fields = decodeRlp(body) as Buffer[]
    if (fields.length !== fieldCounts[type]) throw new Error(`type ${type} with ${fields.length} fields`)
    assertChain(type, fields, rules.chainId())
    assertGasLimit(toBigInt(fields[gasLimitAt[type]!]!), rules)
    const tx = create(type, fields, rules)
    assertGas(tx, rules)
    return { tx, raw, ...signatureOf(type, fields, body, rules.chainId()) }
  } catch (cause) {
    if (cause instanceof BaseError) throw cause
    throw invalid(cause)
  }
}

/** Completes a transaction with the public key (64 bytes) behind its signature, undefined where there is none. */
export function withSender({ tx, raw }: Unrecovered, publicKey: Uint8Array | undefined): Candidate {
  if (publicKey === undefined) throw invalid(new Error('its signature is not valid'))
  const sender = keccak(publicKey).subarray(12)
  knowSender(tx, sender)
  return { tx, raw, hash: keccak(raw), sender }
}

function create(type: number, fields: Buffer[], rules: Rules): TypedTransaction {
  const options = { common: rules, freeze: false }
  // The EVM copies by slice(), which for a Buffer would not be a copy.
  const dataAt = [5, 6, 7, 0, 7][type]!
  const values = fields.map((field, i) =>
    i === dataAt ? new Uint8Array(field.buffer, field.byteOffset, field.byteLength) : field,
  )
  if (type === 0) return createLegacyTxFromBytesArray(values as never, options)
  if (type === 1) return createAccessList2930TxFromBytesArray(values as never, options)
  if (type === 2) return create1559FeeMarketTxFromBytesArray(values as never, options)
  return createEOACode7702TxFromBytesArray(values as never, options)
}

/** The chain id stands first in a typed transaction, and in the `v` of a legacy one (EIP-155). */
function assertChain(type: number, fields: Buffer[], chainId: bigint): void {
  const named = fields[type === 0 ? 6 : 0]!
  if (!Buffer.isBuffer(named) || named[0] === 0) throw new Error('its chain id is not an integer')
  const value = toBigInt(named)
  if (type === 0 ? value === chainId * 2n + 35n || value === chainId * 2n + 36n : value === chainId) return
  throw new BaseError('invalid chain id for signer: the transaction was signed for another chain.', {
    code: 'chain/transaction-wrong-chain',
    facts: { chainId, [type === 0 ? 'v' : 'signedFor']: value },
    hint: 'Sign for this chain (EIP-155); unprotected transactions are refused.',
  })
}

/**
 * What was signed, and the signature. The signed fields stand in the transaction as they were hashed: only the list's
 * head changes (EIP-2718), or three fields are put after them (EIP-155).
 */
function signatureOf(type: number, fields: Buffer[], body: Buffer, chainId: bigint) {
  const [v, r, s] = fields.slice(-3) as [Buffer, Buffer, Buffer]
  if ([v, r, s].some(field => !Buffer.isBuffer(field) || field.length > 32 || field[0] === 0)) {
    throw new Error('its signature is not three integers')
  }
  if (r.length === 0 || s.length === 0) throw new Error('it is not signed')
  if (toBigInt(s) > SECP256K1_ORDER_DIV_2) throw new Error('the s of its signature is not the lower one (EIP-2)')
  const parity = type === 0 ? toBigInt(v) - (chainId * 2n + 35n) : toBigInt(v)
  if (parity !== 0n && parity !== 1n) throw new Error('the parity of its signature is neither 0 nor 1')
  const last = fields.at(-3)!
  const vAt = last.byteOffset - body.byteOffset - (last.length === 1 && last[0]! < 0x80 ? 0 : headSize(last.length))
  const first = body[0]! < 0xf8 ? 1 : body[0]! - 0xf6
  const payload = body.subarray(first, vAt)
  const suffix = type === 0 ? encodeRlp([integer(chainId), empty, empty]).subarray(1) : empty
  const length = payload.length + suffix.length
  const prefix = type === 0 ? 0 : 1
  const message = Buffer.allocUnsafe(prefix + headSize(length) + length)
  if (prefix === 1) message[0] = type
  const at = writeHead(message, prefix, length, 0xc0)
  payload.copy(message, at)
  suffix.copy(message, at + payload.length)
  const signature = Buffer.alloc(64)
  r.copy(signature, 32 - r.length)
  s.copy(signature, 64 - s.length)
  return { signed: keccak(message), signature, recovery: Number(parity) as 0 | 1 }
}

const empty = Buffer.alloc(0)

/** The library says it too, but only that the transaction is invalid. */
function assertGasLimit(gasLimit: bigint, rules: Rules): void {
  if (gasLimit <= largestTransactionGas || !rules.isActivatedEIP(7825)) return
  throw new BaseError('transaction gas limit too high: one transaction may not have so much.', {
    code: 'chain/transaction-gas-too-high',
    facts: { gasLimit, limit: largestTransactionGas },
    hint: 'Do it in several transactions.',
  })
}

function assertGas(tx: TypedTransaction, rules: Rules): void {
  const intrinsic = tx.getIntrinsicGas()
  const least = bigIntMax(getCalldataFloorGas(tx), intrinsic)
  if (tx.gasLimit < least) {
    throw new BaseError('intrinsic gas too low: the gas limit does not pay for the transaction’s own bytes.', {
      code: 'chain/transaction-gas-too-low',
      facts: { gasLimit: tx.gasLimit, least },
    })
  }
  const largestInit = rules.param('maxInitCodeSize')
  if (tx.to === undefined && BigInt(tx.data.length) > largestInit) {
    throw new BaseError('max initcode size exceeded.', {
      code: 'chain/transaction-initcode-too-large',
      facts: { bytes: tx.data.length, limit: largestInit },
    })
  }
}

function invalid(cause: unknown): BaseError {
  return new BaseError('invalid transaction: it cannot be decoded, or its signature is not valid.', {
    code: 'chain/transaction-invalid',
    facts: {
      reason: String((cause as Error).message ?? cause)
        .split('\n')[0]!
        .slice(0, 200),
    },
    cause,
  })
}
