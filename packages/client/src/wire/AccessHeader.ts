import { type Address, base64ToBytes, bytesToBase64, canonicalJson, fromUtf8, utf8 } from '@openledger/base'
import * as z from 'zod'
import { address, cid, hexUpTo, whole } from './scalars.ts'
import { fromWire } from './wire.ts'

/** Name of the header with which somebody reads content that not everybody may read. */
export const accessHeaderName = 'access-signature'

/** Seconds that a signature for reading may hold at most. */
export const longestAccess = 3600

/** Who wants to read which content, signed by it: EIP-712, tied to one chain and its DataAccess. */
export const accessSignatureSchema = z.strictObject({
  account: address,
  content: cid,
  /** Unix seconds. */
  expiry: whole,
  signature: hexUpTo(4096),
})

export type AccessSignature = z.output<typeof accessSignatureSchema>

/** What is signed to read one content. A signature is for that content alone, and soon worth nothing. */
export function accessTypedData(
  { account, content, expiry }: Omit<AccessSignature, 'signature'>,
  { chainId, dataAccess }: accessTypedData.Options,
) {
  return {
    domain: { name: 'OpenLedger DataAccess', version: '1', chainId, verifyingContract: dataAccess },
    types: {
      Read: [
        { name: 'account', type: 'address' },
        { name: 'content', type: 'string' },
        { name: 'expiry', type: 'uint48' },
      ],
    },
    primaryType: 'Read',
    message: { account, content, expiry },
  } as const
}

export declare namespace accessTypedData {
  type Options = { chainId: number; dataAccess: Address }
}

/** The header's value: base64 of JSON. */
export function writeAccessHeader(signed: AccessSignature): string {
  return bytesToBase64(utf8(canonicalJson(z.encode(accessSignatureSchema, signed))))
}

/** Throws `client/bad-shape` for what is no such header. */
export function readAccessHeader(value: string): AccessSignature {
  let json: unknown
  try {
    json = JSON.parse(fromUtf8(base64ToBytes(value.slice(0, 16_384))))
  } catch {
    json = null
  }
  return fromWire(accessSignatureSchema, json, { what: 'access signature' })
}
