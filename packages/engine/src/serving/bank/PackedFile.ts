import { crc32 } from 'node:zlib'
import { BaseError, fromUtf8, utf8 } from '@openledger/base'
import * as z from 'zod'
import { LoraConfig } from '../../adapters/LoraConfig.ts'
import { parseJson } from '../../formats/parseJson.ts'
import type { PackedAdapter } from '../PackedAdapter.ts'

/** Names the format and its version; goes up with every change of what `packAdapter` writes. */
const magic = 'OLADAPT2'

/** Magic, bytes of the header, CRC-32 of the header. */
const prefixBytes = 16

/** The block starts at a multiple of this, as wide as vector loads and cache lines are. */
const alignment = 64

const maxHeaderBytes = 1 << 20

/**
 * What stands before an adapter's block on disk. `crc32` is of the block: it finds what a disk or a power cut changed; that
 * the adapter is the one of its digest was checked when it was registered.
 */
const Header = z.object({
  digest: z.string(),
  /** Digest of the base model's configuration, whose shapes the block follows. */
  model: z.string(),
  config: LoraConfig,
  rank: z.number().int().positive(),
  floats: z.number().int().positive(),
  crc32: z.number().int().nonnegative(),
})

/** An adapter as the bank's folder keeps it: prefix, header in JSON, padding, the block in little-endian float32. */
export function encodePackedFile({ digest, config, rank, data }: PackedAdapter, model: string): Uint8Array {
  const block = new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
  const header = { digest, model, config, rank, floats: data.length, crc32: crc32(block) }
  const text = utf8(JSON.stringify(header satisfies z.input<typeof Header>))
  const start = blockStart(text.length)
  const file = new Uint8Array(start + block.length)
  file.set(utf8(magic))
  const view = new DataView(file.buffer)
  view.setUint32(8, text.length, true)
  view.setUint32(12, crc32(text), true)
  file.set(text, prefixBytes)
  file.set(block, start)
  return file
}

/**
 * Reads such a file where it lies: the block is a view of `file`, not a copy.
 *
 * @throws engine/adapter-damaged
 */
export function decodePackedFile(file: Uint8Array, expected: decodePackedFile.Expected): PackedAdapter {
  const { digest, model } = expected
  const refuse = (problem: string, cause?: unknown) => damaged(digest, problem, cause)
  if (file.length < prefixBytes) throw refuse(`It has ${file.length} bytes only.`)
  if (`${Buffer.from(file.subarray(0, 8))}` !== magic) throw refuse('It is of another kind or version.')
  const view = new DataView(file.buffer, file.byteOffset)
  const textBytes = view.getUint32(8, true)
  if (textBytes > maxHeaderBytes || prefixBytes + textBytes > file.length) throw refuse('Its header is cut off.')
  const text = file.subarray(prefixBytes, prefixBytes + textBytes)
  if (crc32(text) !== view.getUint32(12, true)) throw refuse('Its header was changed.')
  const header = parseJson(fromUtf8(text), Header, refuse)
  if (header.digest !== digest) throw refuse(`It holds ${header.digest}.`)
  if (header.model !== model) throw refuse('It was packed for another base model.')
  const start = blockStart(textBytes)
  if (file.length !== start + 4 * header.floats)
    throw refuse(`It has ${file.length} bytes, and should have ${start + 4 * header.floats}.`)
  if (crc32(file.subarray(start)) !== header.crc32) throw refuse('Its block was changed.')
  const data = new Float32Array(file.buffer, file.byteOffset + start, header.floats)
  return { digest, config: header.config, rank: header.rank, data }
}

export declare namespace decodePackedFile {
  type Expected = { digest: string; model: string }
}

/** The error of an adapter whose file cannot be used; registering it again writes a good one. */
export function damaged(digest: string, problem: string, cause?: unknown): BaseError {
  return new BaseError('The file of an adapter in the bank is damaged.', {
    code: 'engine/adapter-damaged',
    facts: { digest, problem },
    hint: 'Register the adapter again: that writes its file anew.',
    cause,
  })
}

function blockStart(headerBytes: number): number {
  return Math.ceil((prefixBytes + headerBytes) / alignment) * alignment
}
