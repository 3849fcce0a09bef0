import { createHash } from 'node:crypto'
import { BaseError, canonicalJson, concatBytes, fromUtf8, utf8 } from '@openledger/base'
import type { z } from 'zod'

/**
 * The envelope of this room's binary files: eight ASCII bytes that name the kind, the header's length (unsigned 32 bits,
 * little-endian), the header as canonical JSON, zeros up to a multiple of 8, then the arrays back to back in
 * little-endian order.
 */
export function encodeContainer(
  kind: string,
  header: object,
  arrays: readonly ArrayBufferView[],
): Uint8Array<ArrayBuffer> {
  return concatBytes(encodeHead(kind, header), ...arrays.map(bytesOf))
}

/** All of an envelope before its arrays; a multiple of 8 bytes. */
export function encodeHead(kind: string, header: object): Uint8Array<ArrayBuffer> {
  const json = utf8(canonicalJson(header))
  const prefix = new Uint8Array(12 + json.length + padding(json.length))
  prefix.set(utf8(kind))
  new DataView(prefix.buffer).setUint32(8, json.length, true)
  prefix.set(json, 12)
  return prefix
}

/** The bytes of an array, not copied. */
export function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}

/**
 * Opens an envelope, which has one spelling only: the checked header, and a reader that hands out the body array by array.
 *
 * Throws `attribution/bad-file` where the kind, the header or the length is not what it should be.
 */
export function decodeContainer<T>(kind: string, bytes: Uint8Array, schema: z.ZodType<T>): { header: T; body: Body } {
  const { header, headBytes } = decodeHead(kind, bytes, schema)
  let at = headBytes
  const take = (size: number): ArrayBuffer => {
    if (at + size > bytes.length) throw badFile({ kind, bytes: bytes.length, why: 'the arrays are cut off' })
    // Not `bytes.slice`, which does not copy where the bytes are a Buffer.
    const part = Uint8Array.prototype.slice.call(bytes, at, at + size)
    at += size
    return part.buffer as ArrayBuffer
  }
  const body: Body = {
    int8: n => new Int8Array(take(n)),
    uint32: n => new Uint32Array(take(4 * n)),
    float32: n => new Float32Array(take(4 * n)),
    float64: n => new Float64Array(take(8 * n)),
    left: () => bytes.length - at,
    end: () => {
      if (at !== bytes.length) throw badFile({ kind, bytes: bytes.length, why: 'there are bytes after the end' })
    },
  }
  return { header, body }
}

/** The checked header of an envelope, and where its arrays begin. Throws `attribution/bad-file`. */
export function decodeHead<T>(kind: string, bytes: Uint8Array, schema: z.ZodType<T>): { header: T; headBytes: number } {
  const bad = (why: string, cause?: unknown) => badFile({ kind, bytes: bytes.length, why, cause })
  if (bytes.length < 12 || !utf8(kind).every((byte, i) => bytes[i] === byte)) throw bad('it begins otherwise')
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(8, true)
  if (12 + length + padding(length) > bytes.length) throw bad('the header is cut off')
  let header: T
  try {
    const text = fromUtf8(bytes.subarray(12, 12 + length))
    const json: unknown = JSON.parse(text)
    if (canonicalJson(json) !== text) throw new Error('not canonical')
    header = schema.parse(json)
  } catch (cause) {
    throw bad('the header does not fit', cause)
  }
  const headBytes = 12 + length + padding(length)
  if (bytes.subarray(12 + length, headBytes).some(byte => byte !== 0)) throw bad('the padding is not zero')
  return { header, headBytes }
}

/** An envelope with its own sha-256 behind it, for files that nothing else names by their hash. */
export function encodeSealed(
  kind: string,
  header: object,
  arrays: readonly ArrayBufferView[],
): Uint8Array<ArrayBuffer> {
  const bytes = encodeContainer(kind, header, arrays)
  return concatBytes(bytes, createHash('sha256').update(bytes).digest())
}

/** Opens a sealed envelope. Throws `attribution/bad-file` where a byte of it changed. */
export function decodeSealed<T>(kind: string, bytes: Uint8Array, schema: z.ZodType<T>): { header: T; body: Body } {
  const inner = bytes.subarray(0, Math.max(0, bytes.length - 32))
  if (!createHash('sha256').update(inner).digest().equals(bytes.subarray(inner.length)))
    throw badFile({ kind, bytes: bytes.length, why: 'its seal does not fit' })
  return decodeContainer(kind, inner, schema)
}

/** The error for a file that is cut, altered, or disagrees with itself. */
export function badFile({ cause, ...facts }: { kind: string; bytes: number; why: string; cause?: unknown }): BaseError {
  return new BaseError('This is not a readable attribution file.', {
    code: 'attribution/bad-file',
    facts,
    hint: 'Fetch the file again by its content hash.',
    cause,
  })
}

/** Reads arrays of a container in order; each is a copy with a buffer of its own. */
export type Body = {
  int8: (n: number) => Int8Array
  uint32: (n: number) => Uint32Array
  float32: (n: number) => Float32Array
  float64: (n: number) => Float64Array
  /** Bytes that were not read yet. */
  left: () => number
  /** Throws unless everything was read. */
  end: () => void
}

function padding(headerLength: number): number {
  return (8 - ((12 + headerLength) % 8)) % 8
}
