import type { Address, Hex } from '@openledger/base'
import * as z from 'zod'

/*
 * The smallest shapes on the wire. Money is bigint in code and a decimal string in JSON; hex is lower-case in code and
 * in what we write, any case in what we read. `toWire` and `fromWire` go both ways through these codecs.
 */

const hexOf = (bytes: number) =>
  z.codec(
    z.string().regex(new RegExp(`^0x[0-9a-fA-F]{${2 * bytes}}$`), `expected 0x and ${2 * bytes} hexadecimal digits`),
    z.custom<Hex>(value => typeof value === 'string'),
    { decode: text => text.toLowerCase() as Hex, encode: hex => hex.toLowerCase() },
  )

/** A hash, root, salt or nonce: 32 bytes of hex. */
export const hash32 = hexOf(32)

/** An account: 20 bytes of hex; lower-case in code, checksums in JSON are accepted and not checked. */
export const address = z.codec(
  z.string().regex(/^0x[0-9a-fA-F]{40}$/, 'expected an address: 0x and 40 hexadecimal digits'),
  z.custom<Address>(value => typeof value === 'string'),
  { decode: text => text.toLowerCase() as Address, encode: account => account.toLowerCase() },
)

/** An ECDSA signature, 65 bytes (r, s, v). */
export const signature65 = hexOf(65)

/** Hex of any even length up to `bytes`. */
export const hexUpTo = (bytes: number) =>
  z.codec(
    z
      .string()
      .max(2 + 2 * bytes)
      .regex(/^0x(?:[0-9a-fA-F]{2})*$/, 'expected 0x and an even number of hexadecimal digits'),
    z.custom<Hex>(value => typeof value === 'string'),
    { decode: text => text.toLowerCase() as Hex, encode: hex => hex.toLowerCase() },
  )

/** An amount in wei of OPEN, at least 0: a decimal string in JSON, without leading zeros. */
export const wei = z.codec(
  z.string().regex(/^(?:0|[1-9]\d{0,77})$/, 'expected whole wei as a decimal string'),
  z
    .bigint()
    .min(0n)
    .max((1n << 256n) - 1n),
  { decode: text => BigInt(text), encode: amount => amount.toString() },
)

/** A signed integer as a decimal string in JSON; scores may be negative. */
export const integer = z.codec(
  z.string().regex(/^(?:0|-?[1-9]\d{0,77})$/, 'expected a whole number as a decimal string'),
  z
    .bigint()
    .min(-(1n << 255n))
    .max((1n << 255n) - 1n),
  { decode: text => BigInt(text), encode: number => number.toString() },
)

/** A count, id, sequence or unix time in seconds: a JSON integer from 0 to 2^53 − 1. */
export const whole = z.int().min(0)

/** An unsigned integer of 32 bits. */
export const uint32 = z
  .int()
  .min(0)
  .max(2 ** 32 - 1)

/** Basis points: 0 to 10,000. */
export const basisPoints = z.int().min(0).max(10_000)

/** Name of content: CID version 1, raw, sha2-256, base32. */
export const cid = z.string().regex(/^bafkrei[a-z2-7]{52}$/, 'expected a content name that starts with bafkrei')

/** An SPDX licence id that fits 32 bytes of ASCII, or the key of custom terms in lower-case hex. */
export const licence = z
  .string()
  .regex(
    /^(?:[A-Za-z0-9.+-]{1,32}|0x[0-9a-f]{64})$/,
    'expected an SPDX licence id, like CC-BY-4.0, or the key of a registered licence',
  )

/** A short text for people: a name or a label. */
export const label = z.string().max(200)

/** Standard base64, up to `bytes` bytes. */
const base64UpTo = (bytes: number) =>
  z
    .string()
    .max(Math.ceil(bytes / 3) * 4)
    .regex(/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/, 'expected base64')

/** int8 components as base64 of their bytes, up to `length` of them. */
export const int8Vector = (length: number) =>
  z.codec(
    base64UpTo(length),
    z.custom<Int8Array>(value => value instanceof Int8Array),
    {
      decode: (text, context) => {
        const binary = atob(text)
        if (btoa(binary) !== text) {
          context.issues.push({ code: 'custom', message: 'base64 is not canonical', input: text })
          return z.NEVER
        }
        return Int8Array.from(binary, character => (character.charCodeAt(0) << 24) >> 24)
      },
      encode: vector => {
        let binary = ''
        for (const component of vector) binary += String.fromCharCode(component & 255)
        return btoa(binary)
      },
    },
  )
