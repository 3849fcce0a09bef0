import {
  type Address,
  BaseError,
  base64ToBytes,
  bytesToBase64,
  canonicalJson,
  fromUtf8,
  type Hex,
  utf8,
} from '@openledger/base'
import * as z from 'zod'
import { type ChannelPayment, channelPaymentSchema, channelRequirementsSchema } from './Channel.ts'
import { address, hash32, hexUpTo, wei } from './scalars.ts'
import { fromWire } from './wire.ts'

/*
 * x402 version 2, scheme `exact` (for channels see Channel.ts), on an EVM chain (https://github.com/coinbase/x402,
 * specs/x402-specification-v2.md and specs/schemes/exact/scheme_exact_evm.md): what an unmodified x402 client sends and
 * reads. The payee is Settlement.
 */

/** What the server asks for. Amounts are wei of wOPEN as decimal strings. */
export const paymentRequirementsSchema = z.object({
  scheme: z.literal('exact'),
  /** CAIP-2, `eip155:4267`. */
  network: z.string().regex(/^eip155:\d{1,16}$/),
  amount: wei,
  asset: address,
  payTo: address,
  maxTimeoutSeconds: z.int().min(1).max(86_400),
  extra: z.looseObject({ name: z.string().max(100), version: z.string().max(20) }),
})

export type PaymentRequirements = z.output<typeof paymentRequirementsSchema>

const resource = z.looseObject({
  url: z.string().max(2048),
  description: z.string().optional(),
  mimeType: z.string().optional(),
})

/** Body of the `PAYMENT-REQUIRED` header of a 402 answer. */
export const paymentRequiredSchema = z.object({
  x402Version: z.literal(2),
  error: z.string().max(1000).optional(),
  resource,
  accepts: z
    .array(z.discriminatedUnion('scheme', [paymentRequirementsSchema, channelRequirementsSchema]))
    .min(1)
    .max(16),
  extensions: z.record(z.string(), z.unknown()).optional(),
})

export type PaymentRequired = z.output<typeof paymentRequiredSchema>

/** An ERC-3009 authorisation: `from` lets `value` wei go to `to` between two unix times, once for each nonce. */
export const authorizationSchema = z.object({
  from: address,
  to: address,
  value: wei,
  validAfter: wei,
  validBefore: wei,
  nonce: hash32,
})

export type Authorization = z.output<typeof authorizationSchema>

/** Body of the `PAYMENT-SIGNATURE` header of a paid request. */
export const paymentPayloadSchema = z.object({
  x402Version: z.literal(2),
  resource: resource.optional(),
  accepted: paymentRequirementsSchema,
  payload: z.object({ signature: hexUpTo(1024), authorization: authorizationSchema }),
  extensions: z.record(z.string(), z.unknown()).optional(),
})

export type PaymentPayload = z.output<typeof paymentPayloadSchema>

/** A payment by any scheme that is offered. */
export const offeredPaymentSchema = z.union([paymentPayloadSchema, channelPaymentSchema])

export type OfferedPayment = z.output<typeof offeredPaymentSchema>

/** Whether a payment is one by channel. */
export function isChannelPayment(payment: OfferedPayment): payment is ChannelPayment {
  return payment.accepted.scheme === 'batch-settlement'
}

/** Body of the `PAYMENT-RESPONSE` header of a paid answer. */
export const paymentResponseSchema = z.object({
  success: z.boolean(),
  errorReason: z.string().optional(),
  payer: address.optional(),
  transaction: z.string(),
  network: z.string(),
  amount: wei.optional(),
  /** Where a channel paid: what was charged, and where the channel stands. */
  extra: z.record(z.string(), z.unknown()).optional(),
})

export type PaymentResponse = z.output<typeof paymentResponseSchema>

/** A payment document as the value of an HTTP header: base64 of JSON. */
export function writePaymentHeader<S extends z.ZodType>(schema: S, value: z.output<S>): string {
  return bytesToBase64(utf8(canonicalJson(z.encode(schema, value))))
}

/** Reads the value of a payment header. Throws `client/bad-payment-header` or `client/bad-shape`. */
export function readPaymentHeader<S extends z.ZodType>(schema: S, header: string): z.output<S> {
  let json: unknown
  try {
    if (header.length > 16_384) throw new Error('longer than 16 KiB')
    json = JSON.parse(fromUtf8(base64ToBytes(header)))
  } catch (cause) {
    throw new BaseError('The payment header is not base64 of JSON.', {
      code: 'client/bad-payment-header',
      facts: { length: header.length },
      hint: 'Send PAYMENT-SIGNATURE as an x402 version 2 client does.',
      cause,
    })
  }
  return fromWire(schema, json, { what: 'payment' })
}

/** The EIP-712 typed data of an ERC-3009 `TransferWithAuthorization` of wOPEN. */
export function authorizationTypedData(authorization: Authorization, { chainId, token, name, version }: TokenDomain) {
  return {
    domain: { name, version, chainId, verifyingContract: token },
    types: {
      TransferWithAuthorization: [
        { name: 'from', type: 'address' },
        { name: 'to', type: 'address' },
        { name: 'value', type: 'uint256' },
        { name: 'validAfter', type: 'uint256' },
        { name: 'validBefore', type: 'uint256' },
        { name: 'nonce', type: 'bytes32' },
      ],
    },
    primaryType: 'TransferWithAuthorization',
    message: authorization,
  } as const
}

/** EIP-712 domain of the token that pays. */
export type TokenDomain = { chainId: number; token: Address; name: string; version: string }

/** CAIP-2 name of an Ethereum-like chain. */
export function networkOf(chainId: number): `eip155:${number}` {
  return `eip155:${chainId}`
}

/** A signature over an {@link Authorization}, as {@link PaymentPayload} carries it. */
export type AuthorizationSignature = Hex
