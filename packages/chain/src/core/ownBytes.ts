/**
 * The bytes of a hex string with 0x, in memory of their own.
 *
 * A short Buffer is else a slice of 8 KiB that many share: kept for long, it keeps all of them. What goes into a cache,
 * the pool or a header is read by this.
 */
export function ownBytes(hex: string): Buffer {
  const bytes = Buffer.alloc((hex.length - 2) >> 1)
  bytes.write(hex.slice(2), 'hex')
  return bytes
}

/** These bytes, copied where they are a slice of more. */
export function owned(bytes: Uint8Array): Uint8Array {
  return bytes.buffer.byteLength === bytes.length ? bytes : new Uint8Array(bytes)
}
