import { badFile } from '../index/container.ts'
import type { SpanIndex } from './SpanIndex.ts'

const kind = 'OLspan-1'
const headBytes = 24

/**
 * A span index as a file that may be mapped as it lies: the kind (8 bytes); vocabulary, documents, symbols and bytes of a
 * symbol (unsigned 32 bits each); then starts, buckets, suffixes and symbols. All little-endian.
 */
export function encodeSpanIndex({
  vocabulary,
  symbols,
  starts,
  suffixes,
  buckets,
}: SpanIndex): Uint8Array<ArrayBuffer> {
  const arrays = [starts, buckets, suffixes, symbols]
  const bytes = new Uint8Array(headBytes + arrays.reduce((sum, { byteLength }) => sum + byteLength, 0))
  bytes.set(Buffer.from(kind, 'latin1'))
  new Uint32Array(bytes.buffer, 8, 4).set([vocabulary, starts.length, symbols.length, symbols.BYTES_PER_ELEMENT])
  let at = headBytes
  for (const { buffer, byteOffset, byteLength } of arrays) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at)
    at += byteLength
  }
  return bytes
}

/**
 * Reads a span index where it lies, copying nothing where the bytes are aligned to 4. Head and length are checked; the
 * contents are checked by their hash, which a model's metadata names.
 *
 * Throws `attribution/bad-file`.
 */
export function decodeSpanIndex(bytes: Uint8Array): SpanIndex {
  const bad = (why: string) => badFile({ kind, bytes: bytes.length, why })
  if (bytes.length < headBytes || Buffer.from(bytes.subarray(0, 8)).toString('latin1') !== kind)
    throw bad('it begins otherwise')
  const { buffer, byteOffset } = bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes)
  const [vocabulary, documents, n, width] = new Uint32Array(buffer, byteOffset + 8, 4)
  const numbers = [documents!, vocabulary! + 1, n! - documents!]
  const expected = headBytes + 4 * numbers.reduce((sum, each) => sum + each, 0) + n! * width!
  if (n! < documents! || width !== (vocabulary! < 65_536 ? 2 : 4) || bytes.length !== expected)
    throw bad('its parts have other lengths')
  let at = byteOffset + headBytes
  const [starts, buckets, suffixes] = numbers.map(length => {
    at += 4 * length
    return new Uint32Array(buffer, at - 4 * length, length)
  })
  const symbols = width === 2 ? new Uint16Array(buffer, at, n!) : new Uint32Array(buffer, at, n!)
  return { vocabulary: vocabulary!, symbols, starts: starts!, suffixes: suffixes!, buckets: buckets! }
}
