import { BaseError } from '@openledger/base'
import * as z from 'zod'

/** A dense tensor in row-major order, widened to float32. */
export type Tensor = { shape: number[]; data: Float32Array }

const bytesPerElement = {
  F64: 8, F32: 4, F16: 2, BF16: 2, I64: 8, I32: 4, I16: 2, I8: 1, U8: 1, U16: 2, U32: 4, U64: 8, BOOL: 1,
} // biome-ignore format: one table
type StoredDType = 'F32' | 'F16' | 'BF16'

const Entry = z.object({
  dtype: z.string(),
  shape: z.array(z.number().int().nonnegative().safe()),
  data_offsets: z.tuple([z.number().int().nonnegative().safe(), z.number().int().nonnegative().safe()]),
})
const Header = z.record(z.string(), z.unknown())

/** Headers above this size are refused, as the reference reader does. */
const maxHeaderBytes = 100_000_000

/**
 * Reads a `.safetensors` file whose tensors are F32, F16 or BF16, as float32.
 *
 * Every length is checked against the file before anything is allocated for it.
 *
 * @throws engine/safetensors-header, engine/safetensors-dtype, engine/safetensors-truncated, engine/safetensors-not-finite
 * @see https://huggingface.co/docs/safetensors
 */
export function decodeSafetensors(file: Uint8Array, name = 'safetensors file'): Map<string, Tensor> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const claimed = file.length >= 8 ? view.getBigUint64(0, true) : -1n
  if (claimed < 0n || claimed > BigInt(Math.min(file.length - 8, maxHeaderBytes)))
    throw new BaseError('The header of a safetensors file does not fit the file.', {
      code: 'engine/safetensors-header',
      facts: { file: name, claimedBytes: claimed, fileBytes: file.length },
    })
  const dataStart = 8 + Number(claimed)
  const tensors = new Map<string, Tensor>()
  let covered = 0
  for (const [tensor, raw] of Object.entries(parseHeader(file.subarray(8, dataStart), name))) {
    if (tensor === '__metadata__') continue
    const entry = Entry.safeParse(raw)
    if (!entry.success)
      throw new BaseError('A tensor of a safetensors file is described wrongly.', {
        code: 'engine/safetensors-header',
        facts: { file: name, tensor, problem: z.prettifyError(entry.error) },
      })
    const { dtype, shape, data_offsets } = entry.data
    if (!Object.hasOwn(bytesPerElement, dtype))
      throw new BaseError(`'${dtype}' is not a dtype of safetensors.`, {
        code: 'engine/safetensors-dtype',
        facts: { file: name, tensor, dtype, known: Object.keys(bytesPerElement).join(', ') },
      })
    const [start, end] = data_offsets
    const needs = shape.reduce((product, size) => product * size, 1) * bytesPerElement[dtype as 'F32']
    const offers = Math.max(0, file.length - dataStart - start)
    if (end - start !== needs || end > file.length - dataStart)
      throw new BaseError('The data of a safetensors file ends before a tensor does.', {
        code: 'engine/safetensors-truncated',
        facts: { file: name, tensor, needsBytes: needs, hasBytes: Math.min(offers, Math.max(0, end - start)) },
        hint: 'Download the file again.',
      })
    covered += needs
    if (dtype !== 'F32' && dtype !== 'F16' && dtype !== 'BF16')
      throw new BaseError('Only F32, F16 and BF16 weights can be used.', {
        code: 'engine/safetensors-dtype',
        facts: { file: name, tensor, dtype },
      })
    const bytes = file.subarray(dataStart + start, dataStart + end)
    tensors.set(tensor, { shape, data: finite(widen(bytes, dtype), tensor, name) })
  }
  if (covered !== file.length - dataStart)
    throw new BaseError('The tensors of a safetensors file do not cover its data.', {
      code: 'engine/safetensors-header',
      facts: { file: name, dataBytes: file.length - dataStart, coveredBytes: covered },
    })
  return tensors
}

/** Writes tensors, ordered by name, in one dtype. Equal tensors give equal bytes. */
export function encodeSafetensors(
  tensors: ReadonlyMap<string, Tensor>,
  { dtype = 'F32', metadata }: encodeSafetensors.Options = {},
): Uint8Array {
  const header: Record<string, unknown> = metadata ? { __metadata__: metadata } : {}
  const names = [...tensors.keys()].toSorted()
  let offset = 0
  for (const name of names) {
    const { shape, data } = tensors.get(name)!
    const end = offset + data.length * bytesPerElement[dtype]
    header[name] = { dtype, shape, data_offsets: [offset, end] }
    offset = end
  }
  // The reference writer pads the header with spaces, so that the data starts at a multiple of 8.
  const json = JSON.stringify(header)
  const text = new TextEncoder().encode(json.padEnd(json.length + ((8 - (Buffer.byteLength(json) % 8)) % 8), ' '))
  const file = new Uint8Array(8 + text.length + offset)
  new DataView(file.buffer).setBigUint64(0, BigInt(text.length), true)
  file.set(text, 8)
  let at = 8 + text.length
  for (const name of names) {
    const bytes = narrow(tensors.get(name)!.data, dtype)
    file.set(bytes, at)
    at += bytes.length
  }
  return file
}

export declare namespace encodeSafetensors {
  type Options = { dtype?: StoredDType; metadata?: Record<string, string> }
}

function parseHeader(bytes: Uint8Array, file: string): Record<string, unknown> {
  try {
    return Header.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
  } catch (cause) {
    throw new BaseError('The header of a safetensors file is not JSON.', {
      code: 'engine/safetensors-header',
      facts: { file },
      cause,
    })
  }
}

function finite(data: Float32Array, tensor: string, file: string): Float32Array {
  const at = data.findIndex(each => !Number.isFinite(each))
  if (at === -1) return data
  throw new BaseError('A weight is not a finite number.', {
    code: 'engine/safetensors-not-finite',
    facts: { file, tensor, element: at, value: `${data[at]}` },
  })
}

function widen(bytes: Uint8Array, dtype: StoredDType): Float32Array {
  // A copy, since the data may start anywhere; `slice` would not copy a Buffer.
  const aligned = new Uint8Array(bytes).buffer
  if (dtype === 'F32') return new Float32Array(aligned)
  const halves = new Uint16Array(aligned)
  if (dtype === 'F16') return Float32Array.from(new Float16Array(aligned))
  const words = new Uint32Array(halves.length)
  for (let i = 0; i < halves.length; i++) words[i] = halves[i]! << 16
  return new Float32Array(words.buffer)
}

function narrow(data: Float32Array, dtype: StoredDType): Uint8Array {
  if (dtype === 'F32') return new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
  if (dtype === 'F16') return new Uint8Array(Float16Array.from(data).buffer)
  const words = new Uint32Array(data.slice().buffer)
  const halves = new Uint16Array(words.length)
  // Round to nearest, ties to even.
  for (let i = 0; i < words.length; i++) halves[i] = (words[i]! + 0x7fff + ((words[i]! >>> 16) & 1)) >>> 16
  return new Uint8Array(halves.buffer)
}
