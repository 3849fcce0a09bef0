import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { BaseError } from '@openledger/base'
import { bytesPerElement, type FloatDType, firstNonFinite, narrowElements, readElements } from './elements.ts'
import { headerLength, parseHeader, type StoredTensor } from './SafetensorsHeader.ts'

/** A dense tensor in row-major order, widened to float32. */
export type Tensor = { shape: number[]; data: Float32Array }

/** An open file of tensors. What it holds is known and checked; a tensor's data are read when asked for. */
export type Safetensors = {
  name: string
  tensors: ReadonlyMap<string, StoredTensor>
  metadata: Readonly<Record<string, string>>
  /**
   * Reads one tensor, which must be F32, F16 or BF16, as float32.
   * @throws engine/safetensors-dtype, engine/safetensors-not-finite, engine/safetensors-truncated
   */
  read: (tensor: string) => Tensor
  close: () => void
}

/**
 * Opens a `.safetensors` file. The header is held against the file's size before anything is allocated for it, and a
 * tensor is allocated only when it is read. Integers and other dtypes may stand beside weights; they cannot be read.
 *
 * @throws engine/safetensors-unreadable, and what `parseHeader` throws
 * @example
 * const file = openSafetensors('model.safetensors')
 * const { shape, data } = file.read('model.norm.weight')
 * file.close()
 */
export function openSafetensors(path: string): Safetensors {
  let descriptor: number | undefined
  try {
    descriptor = openSync(path, 'r')
    const stat = fstatSync(descriptor)
    if (!stat.isFile()) throw new Error('It is not a file.')
    const opened = descriptor
    return fromSource({
      name: path,
      size: stat.size,
      read: (target, position) => readFully(opened, target, position),
      close: () => closeSync(opened),
    })
  } catch (cause) {
    if (descriptor !== undefined) closeSync(descriptor)
    if (cause instanceof BaseError) throw cause
    throw new BaseError('A safetensors file cannot be read.', {
      code: 'engine/safetensors-unreadable',
      facts: { file: path, problem: (cause as Error).message },
      cause,
    })
  }
}

/**
 * Reads a whole file that lies in memory; all its tensors must be F32, F16 or BF16.
 *
 * @throws what `openSafetensors` and its `read` throw
 */
export function decodeSafetensors(
  file: Uint8Array,
  name = 'safetensors file',
  { finite = true }: decodeSafetensors.Options = {},
): Map<string, Tensor> {
  const opened = fromSource(
    {
      name,
      size: file.length,
      read: (target, position) => target.set(file.subarray(position, position + target.length)),
      close: () => {},
    },
    finite,
  )
  return new Map([...opened.tensors.keys()].map(tensor => [tensor, opened.read(tensor)]))
}

export declare namespace decodeSafetensors {
  type Options = {
    /** Refuses NaN and infinities. */
    finite?: boolean
  }
}

type Source = {
  name: string
  /** In bytes. */
  size: number
  /** Fills `target` with the bytes from `position`; what is asked for lies inside `size`. */
  read: (target: Uint8Array, position: number) => void
  close: () => void
}

function fromSource({ name, size, read, close }: Source, finite = true): Safetensors {
  const place = { file: name, fileBytes: size }
  const prefix = new Uint8Array(Math.min(8, size))
  read(prefix, 0)
  const bytes = new Uint8Array(headerLength(prefix, place))
  read(bytes, 8)
  const { tensors, metadata } = parseHeader(bytes, place)
  return {
    ...{ name, tensors, metadata, close },
    read(tensor) {
      const stored = tensors.get(tensor)
      if (!stored)
        throw new BaseError('A safetensors file does not hold the tensor.', {
          code: 'engine/safetensors-missing',
          facts: { file: name, tensor },
        })
      const { dtype, shape, start, end } = stored
      if (!isFloat(dtype))
        throw new BaseError('Only F32, F16 and BF16 weights can be used.', {
          code: 'engine/safetensors-dtype',
          facts: { file: name, tensor, dtype },
        })
      const data = readElements({
        dtype,
        length: (end - start) / bytesPerElement[dtype],
        read: (target, position) => read(target, start + position),
      })
      const element = finite ? firstNonFinite(data) : -1
      if (element !== -1)
        throw new BaseError('A weight is not a finite number.', {
          code: 'engine/safetensors-not-finite',
          facts: { file: name, tensor, element, value: `${data[element]}` },
        })
      return { shape, data }
    },
  }
}

function isFloat(dtype: string): dtype is FloatDType {
  return Object.hasOwn(bytesPerElement, dtype)
}

/** One read gives at most 2 GiB, and a file that shrinks while it is read gives nothing. */
function readFully(descriptor: number, target: Uint8Array, position: number): void {
  const most = 1 << 30
  for (let done = 0; done < target.length; ) {
    const count = readSync(descriptor, target, done, Math.min(most, target.length - done), position + done)
    if (count === 0)
      throw new BaseError('A safetensors file became shorter while it was read.', {
        code: 'engine/safetensors-truncated',
        facts: { needsBytes: target.length, hasBytes: done, position },
      })
    done += count
  }
}

/** Writes tensors, ordered by name, in one dtype, as the reference writer does. Equal tensors give equal bytes. */
export function encodeSafetensors(
  tensors: ReadonlyMap<string, Tensor>,
  { dtype = 'F32', metadata }: encodeSafetensors.Options = {},
): Uint8Array {
  const names = [...tensors.keys()].toSorted()
  let offset = 0
  const entries = names.map(name => {
    const { shape, data } = tensors.get(name)!
    const start = offset
    offset += data.length * bytesPerElement[dtype]
    return `${JSON.stringify(name)}:${JSON.stringify({ dtype, shape, data_offsets: [start, offset] })}`
  })
  const header = `{${[...(metadata ? [`"__metadata__":${JSON.stringify(metadata)}`] : []), ...entries].join()}}`
  // The reference writer pads the header with spaces, so that the data starts at a multiple of 8.
  const text = new TextEncoder().encode(header.padEnd(header.length + ((8 - (Buffer.byteLength(header) % 8)) % 8), ' '))
  const file = new Uint8Array(8 + text.length + offset)
  new DataView(file.buffer).setBigUint64(0, BigInt(text.length), true)
  file.set(text, 8)
  let at = 8 + text.length
  for (const name of names) {
    const bytes = narrowElements(tensors.get(name)!.data, dtype)
    file.set(bytes, at)
    at += bytes.length
  }
  return file
}

export declare namespace encodeSafetensors {
  type Options = { dtype?: FloatDType; metadata?: Record<string, string> }
}
