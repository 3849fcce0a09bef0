import { type Address, type Hex, sameHex } from '@openledger/base'
import { addresses } from '@openledger/contracts'
import { encodeAbiParameters, hashTypedData, keccak256, recoverTypedDataAddress } from 'viem'
import * as z from 'zod'
import { address, hash32, hexUpTo, signature65, wei, whole } from './scalars.ts'

/*
 * x402 version 2, scheme `batch-settlement`, on an EVM chain: a channel is paid into once, each answer takes one signed
 * cumulative voucher. What an unmodified x402 client sends and reads; the receiver is Settlement.
 */

/** What a channel is, and so its name: see BatchSettlement's `ChannelConfig`. */
export const channelConfigSchema = z.strictObject({
  payer: address,
  payerAuthorizer: address,
  receiver: address,
  receiverAuthorizer: address,
  token: address,
  /** Seconds. */
  withdrawDelay: z.int().min(0).max(2_592_000),
  salt: hash32,
})

export type ChannelConfig = z.output<typeof channelConfigSchema>

/** A signature over “of all that this channel ever holds, up to so much may be claimed”. */
export const voucherSchema = z.object({
  channelId: hash32,
  maxClaimableAmount: wei,
  signature: hexUpTo(1024),
})

export type Voucher = z.output<typeof voucherSchema>

/** What the server asks for. `amount` is the most that the answer can cost, and a few wei that make vouchers differ. */
export const channelRequirementsSchema = z.object({
  scheme: z.literal('batch-settlement'),
  network: z.string().regex(/^eip155:\d{1,16}$/),
  amount: wei,
  asset: address,
  payTo: address,
  maxTimeoutSeconds: z.int().min(1).max(86_400),
  extra: z.looseObject({
    name: z.string().max(100),
    version: z.string().max(20),
    receiverAuthorizer: address,
    withdrawDelay: z.int().min(0).max(2_592_000),
  }),
})

export type ChannelRequirements = z.output<typeof channelRequirementsSchema>

/** An ERC-3009 authorisation of a deposit; its nonce follows from the channel and `salt`. */
const depositSchema = z.object({
  amount: wei,
  authorization: z.object({
    erc3009Authorization: z.object({ validAfter: wei, validBefore: wei, salt: hash32, signature: hexUpTo(1024) }),
  }),
})

const carried = { channelConfig: channelConfigSchema, voucher: voucherSchema }

/** Body of the `PAYMENT-SIGNATURE` header of a request that a channel pays, or that closes one. */
export const channelPaymentSchema = z.object({
  x402Version: z.literal(2),
  accepted: channelRequirementsSchema,
  payload: z.discriminatedUnion('type', [
    z.object({ type: z.literal('deposit'), ...carried, deposit: depositSchema }),
    z.object({ type: z.literal('voucher'), ...carried }),
    z.object({ type: z.literal('refund'), ...carried, amount: wei.optional() }),
  ]),
})

export type ChannelPayment = z.output<typeof channelPaymentSchema>
export type Deposit = z.output<typeof depositSchema>

/** The voucher behind a receipt, as the receipt file shows it: each serves once, so that it may be seen. */
export const receiptVoucherSchema = z.strictObject({
  channel: channelConfigSchema,
  /** How many vouchers of the channel the node took before this one. */
  sequence: whole,
  /** Wei that the channel had been charged before. */
  before: wei,
  maxClaimableAmount: wei,
  signature: signature65,
})

export type ReceiptVoucher = z.output<typeof receiptVoucherSchema>

/** Where a channel stands, by the chain and by the node. Amounts are wei of wOPEN, counted from its beginning. */
export const channelViewSchema = z.object({
  channel: hash32,
  /** Deposits less what was given back. */
  balance: wei,
  /** Claimed on chain. */
  claimed: wei,
  /** Owed for answers. */
  charged: wei,
  /** What answers under way may add to that: the next voucher has to promise it too. */
  held: wei.default(0n),
  answers: whole,
  /** What a next voucher may still add: the balance less what was charged, what is held, and what its payer wants back. */
  headroom: wei,
  /** What the payer wants back and from when it can have it. */
  withdrawal: z.object({ amount: wei, finalizeAfter: whole }).nullable(),
  /** The last voucher that the node took: what it can prove to have been promised. */
  voucher: z.object({ maxClaimableAmount: wei, signature: hexUpTo(1024) }).nullable(),
  config: channelConfigSchema.nullable(),
})

export type ChannelView = z.output<typeof channelViewSchema>

const domainOf = (chainId: number) =>
  ({
    name: 'x402 Batch Settlement',
    version: '1',
    chainId,
    verifyingContract: addresses.batchSettlement,
  }) as const

/** The channel's id: the EIP-712 hash of its configuration, on this chain, for this contract. */
export function channelIdOf(config: ChannelConfig, { chainId }: { chainId: number }): Hex {
  return hashTypedData({
    domain: domainOf(chainId),
    types: {
      ChannelConfig: [
        { name: 'payer', type: 'address' },
        { name: 'payerAuthorizer', type: 'address' },
        { name: 'receiver', type: 'address' },
        { name: 'receiverAuthorizer', type: 'address' },
        { name: 'token', type: 'address' },
        { name: 'withdrawDelay', type: 'uint40' },
        { name: 'salt', type: 'bytes32' },
      ],
    },
    primaryType: 'ChannelConfig',
    message: config,
  })
}

/** The EIP-712 typed data of a voucher. */
export function voucherTypedData(
  { channelId, maxClaimableAmount }: Pick<Voucher, 'channelId' | 'maxClaimableAmount'>,
  { chainId }: { chainId: number },
) {
  return {
    domain: domainOf(chainId),
    types: {
      Voucher: [
        { name: 'channelId', type: 'bytes32' },
        { name: 'maxClaimableAmount', type: 'uint128' },
      ],
    },
    primaryType: 'Voucher',
    message: { channelId, maxClaimableAmount },
  } as const
}

/**
 * Whether `signer` signed the voucher in the one spelling that the contract takes: 65 bytes, low s, v of 27 or 28.
 */
export async function isVoucherSignedBy(
  voucher: Voucher,
  { signer, chainId }: { signer: Address; chainId: number },
): Promise<boolean> {
  const { signature } = voucher
  const s = BigInt(`0x${signature.slice(66, 130) || '0'}`)
  if (signature.length !== 132 || s > secp256k1HalfOrder || !/1[bc]$/.test(signature)) return false
  const recovered = await recoverTypedDataAddress({ ...voucherTypedData(voucher, { chainId }), signature }).catch(
    () => undefined,
  )
  return recovered !== undefined && sameHex(recovered, signer)
}

/** The nonce that a payer signs to pay into a channel: good for that channel alone. */
export function depositNonce({ channelId, salt }: { channelId: Hex; salt: Hex }): Hex {
  return keccak256(encodeAbiParameters([{ type: 'bytes32' }, { type: 'uint256' }], [channelId, BigInt(salt)]))
}

/** The EIP-712 typed data of a deposit: ERC-3009 `ReceiveWithAuthorization` of wOPEN to the collector. */
export function depositTypedData(
  { channelId, payer, amount, validAfter, validBefore, salt }: DepositAuthorization,
  { chainId }: { chainId: number },
) {
  return {
    domain: { name: 'Wrapped OPEN', version: '1', chainId, verifyingContract: addresses.wopen },
    types: {
      ReceiveWithAuthorization: [
        { name: 'from', type: 'address' },
        { name: 'to', type: 'address' },
        { name: 'value', type: 'uint256' },
        { name: 'validAfter', type: 'uint256' },
        { name: 'validBefore', type: 'uint256' },
        { name: 'nonce', type: 'bytes32' },
      ],
    },
    primaryType: 'ReceiveWithAuthorization',
    message: {
      from: payer,
      to: addresses.erc3009DepositCollector,
      value: amount,
      validAfter,
      validBefore,
      nonce: depositNonce({ channelId, salt }),
    },
  } as const
}

export type DepositAuthorization = {
  channelId: Hex
  payer: Address
  amount: bigint
  validAfter: bigint
  validBefore: bigint
  salt: Hex
}

/** What the collector is given: abi.encode(validAfter, validBefore, salt, signature). */
export function depositData({ validAfter, validBefore, salt, signature }: DepositSigned): Hex {
  return encodeAbiParameters(
    [{ type: 'uint256' }, { type: 'uint256' }, { type: 'uint256' }, { type: 'bytes' }],
    [validAfter, validBefore, BigInt(salt), signature],
  )
}

type DepositSigned = Pick<DepositAuthorization, 'validAfter' | 'validBefore' | 'salt'> & { signature: Hex }

/**
 * What a receipt names as its payment where a channel paid: keccak256(abi.encode(channelId, sequence, before,
 * maxClaimableAmount)).
 */
export function voucherPaymentOf(
  { channel, sequence, before, maxClaimableAmount }: Omit<ReceiptVoucher, 'signature'>,
  { chainId }: { chainId: number },
): Hex {
  return keccak256(
    encodeAbiParameters(
      [{ type: 'bytes32' }, { type: 'uint256' }, { type: 'uint256' }, { type: 'uint256' }],
      [channelIdOf(channel, { chainId }), BigInt(sequence), before, maxClaimableAmount],
    ),
  )
}

const secp256k1HalfOrder = 0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0n
