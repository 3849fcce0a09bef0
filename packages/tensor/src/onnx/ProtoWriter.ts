/**
 * The part of protobuf's wire format that an ONNX file needs: varints, fixed 32-bit floats, length-delimited fields.
 *
 * A message is a list of chunks; `finish` joins them once, so that large tensors are copied only once.
 */
export type Message = { chunks: Uint8Array[]; length: number }

const encoder = new TextEncoder()

export function message(): Message {
  return { chunks: [], length: 0 }
}

export function finish({ chunks, length }: Message): Uint8Array {
  const bytes = new Uint8Array(length)
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.length
  }
  return bytes
}

/** A varint field. Negative values are written as 64-bit two's complement, as int64 fields want. */
export function varintField(to: Message, field: number, value: number | bigint): Message {
  return append(append(to, varint(field << 3)), varint(value))
}

export function floatField(to: Message, field: number, value: number): Message {
  return append(append(to, varint((field << 3) | 5)), new Uint8Array(Float32Array.of(value).buffer))
}

export function bytesField(to: Message, field: number, value: Uint8Array): Message {
  return append(append(append(to, varint((field << 3) | 2)), varint(value.length)), value)
}

export function stringField(to: Message, field: number, value: string): Message {
  return bytesField(to, field, encoder.encode(value))
}

export function messageField(to: Message, field: number, value: Message): Message {
  append(append(to, varint((field << 3) | 2)), varint(value.length))
  for (const chunk of value.chunks) append(to, chunk)
  return to
}

function append(to: Message, chunk: Uint8Array): Message {
  to.chunks.push(chunk)
  to.length += chunk.length
  return to
}

function varint(value: number | bigint): Uint8Array {
  let rest = BigInt.asUintN(64, BigInt(value))
  const bytes: number[] = []
  do {
    const low = Number(rest & 127n)
    rest >>= 7n
    bytes.push(rest > 0n ? low | 128 : low)
  } while (rest > 0n)
  return Uint8Array.from(bytes)
}
