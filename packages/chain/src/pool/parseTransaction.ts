import { createTxFromRLP, getCalldataFloorGas, type TypedTransaction } from '@ethereumjs/tx'
import { Address, bigIntMax } from '@ethereumjs/util'
import { BaseError } from '@openledger/base'
import type { Candidate } from '../core/buildBlock.ts'
import { keccak } from '../core/nativeCrypto.ts'
import type { Rules } from '../core/Rules.ts'
import { decodeRlp, toBigInt } from '../core/rlp.ts'

/** Bytes of the largest transaction that is taken, as in geth. */
export const largestTransaction = 128 * 1024

const blobType = 3

/**
 * Parses a signed transaction, recovers its sender and checks all that needs no state: its form, its chain, its
 * signature (low s, EIP-2), its type and that its gas pays for its bytes.
 *
 * Takes legacy (EIP-155), EIP-2930, EIP-1559 and EIP-7702; refuses blobs (EIP-4844): this chain keeps no blob data.
 *
 * @throws BaseError `chain/transaction-…`; messages begin with geth's words, which wallets recognise.
 */
export function parseTransaction({ raw, rules }: parseTransaction.Options): Candidate {
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
  let tx: TypedTransaction
  let sender: Uint8Array
  try {
    assertChain(raw, rules.chainId())
    tx = createTxFromRLP(raw, { common: rules, freeze: false })
    if (!tx.isSigned()) throw new Error('it is not signed')
    sender = keccak(tx.getSenderPublicKey()).subarray(12)
    if (!raw.equals(tx.serialize())) throw new Error('its encoding is not canonical')
  } catch (cause) {
    if (cause instanceof BaseError) throw cause
    throw new BaseError('invalid transaction: it cannot be decoded, or its signature is not valid.', {
      code: 'chain/transaction-invalid',
      facts: { reason: firstLine(cause) },
      cause,
    })
  }
  const from = new Address(sender)
  tx.getSenderAddress = () => from
  assertGas(tx, rules)
  return { tx, raw, hash: keccak(raw), sender }
}

export declare namespace parseTransaction {
  type Options = { raw: Buffer; rules: Rules }
}

/** The chain id stands first in a typed transaction, and in the `v` of a legacy one (EIP-155). */
function assertChain(raw: Buffer, chainId: bigint): void {
  const isLegacy = raw[0]! >= 0xc0
  const fields = decodeRlp(isLegacy ? raw : raw.subarray(1)) as Uint8Array[]
  const named = fields[isLegacy ? 6 : 0]
  if (!(named instanceof Uint8Array)) throw new Error('fields are missing')
  const value = toBigInt(named)
  if (isLegacy ? value === chainId * 2n + 35n || value === chainId * 2n + 36n : value === chainId) return
  throw new BaseError('invalid chain id for signer: the transaction was signed for another chain.', {
    code: 'chain/transaction-wrong-chain',
    facts: { chainId, [isLegacy ? 'v' : 'signedFor']: value },
    hint: 'Sign for this chain (EIP-155); unprotected transactions are refused.',
  })
}

function assertGas(tx: TypedTransaction, rules: Rules): void {
  const intrinsic = tx.getIntrinsicGas()
  const floor = getCalldataFloorGas(tx)
  const least = bigIntMax(floor, intrinsic)
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

function firstLine(error: unknown): string {
  return String((error as Error).message ?? error)
    .split('\n')[0]!
    .slice(0, 200)
}
