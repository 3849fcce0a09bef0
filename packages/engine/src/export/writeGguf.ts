import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { utf8 } from '@openledger/base'
import { sizeOf } from '@openledger/tensor'

/** A value of a GGUF file's metadata; whole numbers are unsigned 32-bit, others 32-bit floats. */
export type GgufValue =
  | string
  | boolean
  | { uint32: number }
  | { float32: number }
  | { strings: readonly string[] }
  | { int32s: readonly number[] }

/** A tensor to write: row-major with the outermost size first, as everywhere else; `read` is called once, in order. */
export type GgufTensor = { name: string; shape: readonly number[]; dtype: 'F32' | 'F16'; read: () => Float32Array }

// GGUF version 3 (https://github.com/ggml-org/ggml/blob/master/docs/gguf.md): types of values and of tensors.
const version = 3
const valueType = { uint32: 4, int32: 5, float32: 6, bool: 7, string: 8, array: 9 } as const
const tensorType = { F32: 0, F16: 1 } as const
const elementBytes = { F32: 4, F16: 2 } as const
const alignment = 32

/**
 * Writes a GGUF file: a header, metadata, where each tensor lies, and the tensors, each at a multiple of 32 bytes. One
 * tensor is in memory at a time; the file appears whole or not at all. Gives its size in bytes.
 */
export function writeGguf(file: string, { metadata, tensors }: writeGguf.Options): number {
  const head: Uint8Array[] = [
    utf8('GGUF'),
    uint32(version),
    uint64(tensors.length),
    uint64(Object.keys(metadata).length),
  ]
  for (const [key, value] of Object.entries(metadata)) head.push(string(key), ...encodeValue(value))
  let offset = 0
  for (const { name, shape, dtype } of tensors) {
    // The format puts the innermost size first.
    head.push(
      string(name),
      uint32(shape.length),
      ...shape.toReversed().map(uint64),
      uint32(tensorType[dtype]),
      uint64(offset),
    )
    offset = padded(offset + sizeOf(shape) * elementBytes[dtype])
  }
  const part = `${file}.part`
  const target = openSync(part, 'w')
  let size = 0
  const write = (bytes: Uint8Array) => {
    for (let done = 0; done < bytes.length; )
      done += writeSync(target, bytes, done, Math.min(1 << 30, bytes.length - done))
    size += bytes.length
  }
  const pad = () => write(new Uint8Array(padded(size) - size))
  try {
    write(Buffer.concat(head))
    pad()
    for (const { dtype, read } of tensors) {
      const data = read()
      const stored = dtype === 'F16' ? Float16Array.from(data) : data
      write(new Uint8Array(stored.buffer, stored.byteOffset, stored.byteLength))
      pad()
    }
  } catch (error) {
    closeSync(target)
    rmSync(part, { force: true })
    throw error
  }
  closeSync(target)
  renameSync(part, file)
  return size
}

export declare namespace writeGguf {
  type Options = { metadata: Readonly<Record<string, GgufValue>>; tensors: readonly GgufTensor[] }
}

function encodeValue(value: GgufValue): Uint8Array[] {
  if (typeof value === 'string') return [uint32(valueType.string), string(value)]
  if (typeof value === 'boolean') return [uint32(valueType.bool), Uint8Array.of(value ? 1 : 0)]
  if ('uint32' in value) return [uint32(valueType.uint32), uint32(value.uint32)]
  if ('float32' in value) return [uint32(valueType.float32), float32(value.float32)]
  if ('strings' in value)
    return [
      uint32(valueType.array),
      uint32(valueType.string),
      uint64(value.strings.length),
      ...value.strings.map(string),
    ]
  const list = Int32Array.from(value.int32s)
  return [uint32(valueType.array), uint32(valueType.int32), uint64(list.length), new Uint8Array(list.buffer)]
}

function padded(bytes: number): number {
  return Math.ceil(bytes / alignment) * alignment
}

function string(text: string): Uint8Array {
  const bytes = utf8(text)
  return Buffer.concat([uint64(bytes.length), bytes])
}

function uint32(value: number): Uint8Array {
  return new Uint8Array(Uint32Array.of(value).buffer)
}

function uint64(value: number): Uint8Array {
  return new Uint8Array(BigUint64Array.of(BigInt(value)).buffer)
}

function float32(value: number): Uint8Array {
  return new Uint8Array(Float32Array.of(value).buffer)
}
