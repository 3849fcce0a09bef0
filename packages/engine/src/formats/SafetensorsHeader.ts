import { BaseError } from '@openledger/base'
import * as z from 'zod'
import { duplicateKey } from './duplicateKey.ts'

/** Bits of an element, by every dtype that the format knows; this engine computes with F32, F16 and BF16 alone. */
export const dtypeBits = {
  BOOL: 8, F4: 4, F6_E2M3: 6, F6_E3M2: 6, U8: 8, I8: 8, F8_E5M2: 8, F8_E4M3: 8, F8_E8M0: 8, F8_E4M3FNUZ: 8,
  F8_E5M2FNUZ: 8, I16: 16, U16: 16, F16: 16, BF16: 16, I32: 32, U32: 32, F32: 32, C64: 64, F64: 64, I64: 64, U64: 64,
} // biome-ignore format: one table
export type StoredDType = keyof typeof dtypeBits

/** Where a tensor lies: bytes `start` to `end` of the file, row-major, little-endian. */
export type StoredTensor = { dtype: StoredDType; shape: number[]; start: number; end: number }

/** What a safetensors file says of itself before its data. */
export type SafetensorsHeader = { tensors: Map<string, StoredTensor>; metadata: Record<string, string> }

/** Headers above this size are refused, as the reference reader does. */
const maxHeaderBytes = 100_000_000

const size = z.number().int().nonnegative().safe()
const Entry = z.object({ dtype: z.string(), shape: z.array(size), data_offsets: z.tuple([size, size]) })
const Metadata = z.record(z.string(), z.string())

type Place = { file: string; fileBytes: number }

/**
 * How many bytes the header takes, from the first eight of a file.
 *
 * @throws engine/safetensors-header before anything of that size is allocated
 */
export function headerLength(prefix: Uint8Array, { file, fileBytes }: Place): number {
  const view = new DataView(prefix.buffer, prefix.byteOffset, prefix.byteLength)
  const claimed = prefix.length >= 8 ? view.getBigUint64(0, true) : -1n
  if (claimed < 0n || claimed > BigInt(Math.min(fileBytes - 8, maxHeaderBytes)))
    throw new BaseError('The header of a safetensors file does not fit the file.', {
      code: 'engine/safetensors-header',
      facts: { file, claimedBytes: claimed, fileBytes },
    })
  return Number(claimed)
}

/**
 * Reads a header and holds every number of it against the file: known dtypes, sizes that are their shape's, and data
 * that the tensors cover without gap or overlap. Nothing is allocated by what the header claims.
 *
 * @throws engine/safetensors-header, engine/safetensors-dtype, engine/safetensors-shape, engine/safetensors-truncated
 * @see https://huggingface.co/docs/safetensors
 */
export function parseHeader(bytes: Uint8Array, { file, fileBytes }: Place): SafetensorsHeader {
  const dataStart = 8 + bytes.length
  const tensors = new Map<string, StoredTensor>()
  let metadata: Record<string, string> = {}
  for (const [name, raw] of Object.entries(parseObject(bytes, file))) {
    if (name === '__metadata__') metadata = parseMetadata(raw, file)
    else tensors.set(name, parseEntry(raw, { name, file, dataStart, fileBytes }))
  }
  checkCover(tensors, { file, dataStart, fileBytes })
  return { tensors, metadata }
}

function parseObject(bytes: Uint8Array, file: string): object {
  const refuse = (problem: string, cause?: unknown) =>
    new BaseError('The header of a safetensors file is not a JSON object.', {
      code: 'engine/safetensors-header',
      facts: { file, problem },
      cause,
    })
  if (bytes[0] !== 0x7b) throw refuse('it does not start with {')
  let text: string
  let header: object
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    header = JSON.parse(text)
  } catch (cause) {
    throw refuse((cause as Error).message, cause)
  }
  // Two readers could each take another of two entries under one name.
  const twice = duplicateKey(text)
  if (twice !== undefined) throw refuse(`the name ${JSON.stringify(twice.slice(0, 200))} stands twice`)
  return header
}

function parseMetadata(raw: unknown, file: string): Record<string, string> {
  const metadata = Metadata.safeParse(raw)
  if (metadata.success) return metadata.data
  throw new BaseError('The metadata of a safetensors file are not texts by name.', {
    code: 'engine/safetensors-header',
    facts: { file, problem: z.prettifyError(metadata.error) },
  })
}

type EntryPlace = Place & { name: string; dataStart: number }

function parseEntry(raw: unknown, { name, file, dataStart, fileBytes }: EntryPlace): StoredTensor {
  const entry = Entry.safeParse(raw)
  if (!entry.success)
    throw new BaseError('A tensor of a safetensors file is described wrongly.', {
      code: 'engine/safetensors-header',
      facts: { file, tensor: name, problem: z.prettifyError(entry.error) },
    })
  const { dtype, shape, data_offsets } = entry.data
  if (!Object.hasOwn(dtypeBits, dtype))
    throw new BaseError(`'${dtype}' is not a dtype of safetensors.`, {
      code: 'engine/safetensors-dtype',
      facts: { file, tensor: name, dtype, known: Object.keys(dtypeBits).join(', ') },
    })
  const [start, end] = data_offsets
  // In whole numbers of any size: a product of 64-bit sizes can wrap round to one that fits.
  const bits = shape.reduce((product, each) => product * BigInt(each), BigInt(dtypeBits[dtype as StoredDType]))
  if (bits !== 8n * BigInt(end - start))
    throw new BaseError('A tensor of a safetensors file is not as large as its shape.', {
      code: 'engine/safetensors-shape',
      facts: { file, tensor: name, dtype, shape: `[${shape}]`, needsBytes: bits / 8n, hasBytes: end - start },
    })
  const dataBytes = fileBytes - dataStart
  if (end > dataBytes)
    throw new BaseError('The data of a safetensors file ends before a tensor does.', {
      code: 'engine/safetensors-truncated',
      facts: { file, tensor: name, needsBytes: end - start, hasBytes: Math.max(0, dataBytes - start), dataBytes },
      hint: 'Download the file again.',
    })
  return { dtype: dtype as StoredDType, shape, start: dataStart + start, end: dataStart + end }
}

/** Every byte of the data belongs to one tensor. */
function checkCover(
  tensors: ReadonlyMap<string, StoredTensor>,
  { file, dataStart, fileBytes }: Place & { dataStart: number },
): void {
  const refuse = (problem: string, at: number) =>
    new BaseError('The tensors of a safetensors file do not cover its data once.', {
      code: 'engine/safetensors-header',
      facts: { file, problem, at: at - dataStart, dataBytes: fileBytes - dataStart },
    })
  let covered = dataStart
  let before = '(start of the data)'
  for (const [name, { start, end }] of [...tensors].toSorted(([, a], [, b]) => a.start - b.start || a.end - b.end)) {
    if (start !== covered)
      throw refuse(`${start < covered ? 'overlap of' : 'gap between'} ${before} and ${name}`, start)
    covered = end
    before = name
  }
  if (covered !== fileBytes) throw refuse(`${fileBytes - covered} bytes behind ${before}`, covered)
}
