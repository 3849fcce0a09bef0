/** What RLP can hold: bytes, or a list of such. */
export type RlpItem = Uint8Array | readonly RlpItem[]

const empty = Buffer.alloc(0)

/**
 * Encodes bytes and lists of bytes (Yellow Paper, appendix B) into one exactly sized buffer.
 *
 * @example
 * encodeRlp([Buffer.from('cat'), Buffer.from('dog')]).toString('hex') // 'c88363617483646f67'
 */
export function encodeRlp(item: RlpItem): Buffer {
  const out = Buffer.allocUnsafe(sizeOf(item))
  write(item, out, 0)
  return out
}

/** A non-negative integer as RLP wants it: big-endian, no leading zero byte, zero as no bytes. */
export function integer(value: bigint | number): Buffer {
  if (value === 0n || value === 0) return empty
  const hex = value.toString(16)
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex')
}

/** Reads what {@link integer} wrote. */
export function toBigInt(bytes: Uint8Array): bigint {
  return bytes.length === 0
    ? 0n
    : BigInt(`0x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')}`)
}

/**
 * Decodes one item; its byte strings are views into `data`.
 *
 * @throws {RangeError} when the encoding is cut short, followed by stray bytes, or not the shortest one.
 */
export function decodeRlp(data: Uint8Array): RlpItem {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength)
  const { item, end } = read(bytes, 0, bytes.length)
  if (end !== bytes.length) throw new RangeError('RLP is followed by stray bytes.')
  return item
}

function payloadOf(list: readonly RlpItem[]): number {
  let size = 0
  for (const item of list) size += sizeOf(item)
  return size
}

function sizeOf(item: RlpItem): number {
  if (item instanceof Uint8Array) {
    if (item.length === 1 && item[0]! < 0x80) return 1
    return headSize(item.length) + item.length
  }
  const payload = payloadOf(item)
  return headSize(payload) + payload
}

export function headSize(length: number): number {
  return length < 56 ? 1 : length < 0x100 ? 2 : length < 0x10000 ? 3 : length < 0x1000000 ? 4 : 5
}

/** Writes a head (`base` 0x80 for bytes, 0xc0 for a list) and returns the offset after it. */
export function writeHead(out: Buffer, at: number, length: number, base: number): number {
  if (length < 56) {
    out[at] = base + length
    return at + 1
  }
  const width = headSize(length) - 1
  out[at] = base + 55 + width
  out.writeUIntBE(length, at + 1, width)
  return at + 1 + width
}

function write(item: RlpItem, out: Buffer, at: number): number {
  if (item instanceof Uint8Array) {
    if (item.length === 1 && item[0]! < 0x80) {
      out[at] = item[0]!
      return at + 1
    }
    const start = writeHead(out, at, item.length, 0x80)
    out.set(item, start)
    return start + item.length
  }
  let next = writeHead(out, at, payloadOf(item), 0xc0)
  for (const child of item) next = write(child, out, next)
  return next
}

function read(bytes: Buffer, at: number, limit: number): { item: RlpItem; end: number } {
  if (at >= limit) throw new RangeError('RLP is cut short.')
  const head = bytes[at]!
  if (head < 0x80) return { item: bytes.subarray(at, at + 1), end: at + 1 }
  const isList = head >= 0xc0
  const base = isList ? 0xc0 : 0x80
  let start = at + 1
  let length = head - base
  if (length > 55) {
    const width = length - 55
    if (width > 4 || start + width > limit) throw new RangeError('RLP is cut short.')
    length = bytes.readUIntBE(start, width)
    if (length < 56 || bytes[start] === 0) throw new RangeError('RLP has a length that is not the shortest.')
    start += width
  }
  const end = start + length
  if (end > limit) throw new RangeError('RLP is cut short.')
  if (!isList) {
    if (length === 1 && bytes[start]! < 0x80) throw new RangeError('RLP has a byte that needs no head.')
    return { item: bytes.subarray(start, end), end }
  }
  const list: RlpItem[] = []
  for (let next = start; next < end; ) {
    const child = read(bytes, next, end)
    list.push(child.item)
    next = child.end
  }
  return { item: list, end }
}
