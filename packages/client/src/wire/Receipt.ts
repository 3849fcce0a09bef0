import { type Address, BaseError, type Hex, sameHex } from '@openledger/base'
import { hashTypedData, recoverTypedDataAddress } from 'viem'
import * as z from 'zod'
import { address, hash32, signature65, uint32, wei, whole } from './scalars.ts'

/** What an operator signs about one answer; see docs/PROTOCOL.md, “An answer”. */
export const receiptSchema = z.strictObject({
  operator: address,
  sequence: whole,
  previous: hash32,
  modelId: whole,
  baseDigest: hash32,
  adapterDigest: hash32,
  inputHash: hash32,
  outputHash: hash32,
  seed: whole,
  promptTokens: uint32,
  completionTokens: uint32,
  payer: address,
  payment: hash32,
  paid: wei,
  price: wei,
  policyId: uint32,
  mode: z.union([z.literal(0), z.literal(1)]),
  indexRoot: hash32,
  queryHash: hash32,
  weightsRoot: hash32,
  linesRoot: hash32,
  issuedAt: whole,
})

/** One answer's receipt, in code: money as bigint, hex in lower case, times in unix seconds. */
export type Receipt = z.output<typeof receiptSchema>

/** A receipt with its operator's signature. */
export const signedReceiptSchema = z.strictObject({ receipt: receiptSchema, signature: signature65 })

export type SignedReceipt = z.output<typeof signedReceiptSchema>

/** Names of the modes by their number in a receipt. */
export const receiptModes = ['influence', 'flat'] as const

/** The chain and the Settlement contract that a receipt is for. */
export type ReceiptDomain = { chainId: number; settlement: Address }

const types = {
  Receipt: [
    { name: 'operator', type: 'address' },
    { name: 'sequence', type: 'uint64' },
    { name: 'previous', type: 'bytes32' },
    { name: 'modelId', type: 'uint256' },
    { name: 'baseDigest', type: 'bytes32' },
    { name: 'adapterDigest', type: 'bytes32' },
    { name: 'inputHash', type: 'bytes32' },
    { name: 'outputHash', type: 'bytes32' },
    { name: 'seed', type: 'uint64' },
    { name: 'promptTokens', type: 'uint32' },
    { name: 'completionTokens', type: 'uint32' },
    { name: 'payer', type: 'address' },
    { name: 'payment', type: 'bytes32' },
    { name: 'paid', type: 'uint256' },
    { name: 'price', type: 'uint256' },
    { name: 'policyId', type: 'uint32' },
    { name: 'mode', type: 'uint8' },
    { name: 'indexRoot', type: 'bytes32' },
    { name: 'queryHash', type: 'bytes32' },
    { name: 'weightsRoot', type: 'bytes32' },
    { name: 'linesRoot', type: 'bytes32' },
    { name: 'issuedAt', type: 'uint64' },
  ],
} as const

/**
 * The EIP-712 typed data of a receipt, as a viem account signs it.
 *
 * @example
 * const signature = await account.signTypedData(receiptTypedData(receipt, { chainId: 4267, settlement }))
 */
export function receiptTypedData(receipt: Receipt, { chainId, settlement }: ReceiptDomain) {
  return {
    domain: { name: 'OpenLedger Settlement', version: '1', chainId, verifyingContract: lower(settlement) },
    types,
    primaryType: 'Receipt',
    message: {
      ...receipt,
      operator: lower(receipt.operator),
      payer: lower(receipt.payer),
      sequence: BigInt(receipt.sequence),
      modelId: BigInt(receipt.modelId),
      seed: BigInt(receipt.seed),
      issuedAt: BigInt(receipt.issuedAt),
    },
  } as const
}

/** The receipt's id: its EIP-712 digest. */
export function receiptDigest(receipt: Receipt, domain: ReceiptDomain): Hex {
  return hashTypedData(receiptTypedData(receipt, domain))
}

/** The account that signed. Throws `client/bad-signature` where the signature cannot be one at all. */
export async function receiptSigner({ receipt, signature }: SignedReceipt, domain: ReceiptDomain): Promise<Address> {
  // Only the low half of s, and v of 27 or 28: one receipt has one signature (EIP-2).
  const s = BigInt(`0x${signature.slice(66, 130)}`)
  const v = signature.slice(130)
  try {
    if (s > secp256k1HalfOrder || (v !== '1b' && v !== '1c')) throw new Error('a second spelling of a signature')
    const signer = await recoverTypedDataAddress({ ...receiptTypedData(receipt, domain), signature })
    return signer.toLowerCase() as Address
  } catch (cause) {
    throw new BaseError('This is not a valid signature.', {
      code: 'client/bad-signature',
      facts: { operator: receipt.operator, sequence: receipt.sequence },
      cause,
    })
  }
}

/** Whether the operator named in the receipt signed it. */
export async function isSignedByOperator(signed: SignedReceipt, domain: ReceiptDomain): Promise<boolean> {
  try {
    return sameHex(await receiptSigner(signed, domain), signed.receipt.operator)
  } catch (error) {
    if (BaseError.is(error, 'client/bad-signature')) return false
    throw error
  }
}

// viem refuses mixed case that is no checksum; lower case always passes.
const lower = (account: Address) => account.toLowerCase() as Address

const secp256k1HalfOrder = 0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0n
