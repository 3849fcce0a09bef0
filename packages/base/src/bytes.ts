import { BaseError } from './BaseError.ts'

/** A `0x`-prefixed hexadecimal string. */
export type Hex = `0x${string}`

/** Twenty bytes as {@link Hex}; compare by {@link sameHex}, because checksummed and lower-case spellings both occur. */
export type Address = Hex

/** Bytes with a buffer of their own, as `fetch`, `Blob` and `crypto.subtle` want them. */
export type Bytes = Uint8Array<ArrayBuffer>

const hexOfByte = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/**
 * Bytes as lower-case `0x` hex.
 *
 * @example
 * bytesToHex(new Uint8Array([1, 255])) // '0x01ff'
 */
export function bytesToHex(bytes: Uint8Array): Hex {
  let hex = '0x'
  for (const byte of bytes) hex += hexOfByte[byte]
  return hex as Hex
}

/**
 * `0x` hex as bytes. Throws `base/bad-hex` on anything but an even number of hex digits after `0x`.
 *
 * @example
 * hexToBytes('0x01ff') // Uint8Array [1, 255]
 */
export function hexToBytes(hex: Hex): Bytes {
  if (typeof hex !== 'string' || hex.length % 2 !== 0 || !/^0x[0-9a-fA-F]*$/.test(hex)) {
    throw new BaseError('This is not hexadecimal.', {
      code: 'base/bad-hex',
      facts: { value: String(hex).slice(0, 80) },
      hint: 'Write 0x, then an even number of digits 0–9 and a–f.',
    })
  }
  const bytes = new Uint8Array(hex.length / 2 - 1)
  for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(hex.slice(2 + 2 * i, 4 + 2 * i), 16)
  return bytes
}

/** Whether two hex strings name the same bytes, whatever the case of their letters. */
export function sameHex(a: Hex, b: Hex): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

/** Several byte strings, one after the other, in a new array. */
export function concatBytes(...parts: readonly Uint8Array[]): Bytes {
  let length = 0
  for (const part of parts) length += part.length
  const bytes = new Uint8Array(length)
  let offset = 0
  for (const part of parts) {
    bytes.set(part, offset)
    offset += part.length
  }
  return bytes
}

/** Whether two byte strings are equal. Not constant-time: for public data only. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

/** Text as UTF-8 bytes. */
export function utf8(text: string): Bytes {
  return new TextEncoder().encode(text) as Bytes
}

/** UTF-8 bytes as text. Throws `base/invalid-utf8` where the bytes are not UTF-8; a byte-order mark is kept. */
export function fromUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (cause) {
    throw new BaseError('These bytes are not UTF-8 text.', {
      code: 'base/invalid-utf8',
      facts: { bytes: bytes.length },
      hint: 'Save the file as UTF-8 and try again.',
      cause,
    })
  }
}

/** Bytes as standard base64 with padding. */
export function bytesToBase64(bytes: Uint8Array): string {
  let binary = ''
  for (let i = 0; i < bytes.length; i += 0x8000) binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000))
  return btoa(binary)
}

/** Standard base64 as bytes. Throws `base/bad-base64` unless the text is the one canonical spelling of its bytes. */
export function base64ToBytes(text: string): Bytes {
  try {
    const binary = atob(text)
    if (btoa(binary) !== text) throw new Error('not canonical')
    return Uint8Array.from(binary, character => character.charCodeAt(0))
  } catch (cause) {
    throw new BaseError('This is not base64.', {
      code: 'base/bad-base64',
      facts: { value: String(text).slice(0, 80) },
      cause,
    })
  }
}
