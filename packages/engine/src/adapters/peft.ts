import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { BaseError, fromUtf8, type Hex, utf8 } from '@openledger/base'
import type { FloatDType } from '../formats/elements.ts'
import { filesDigest } from '../formats/filesDigest.ts'
import { headerLength, parseHeader } from '../formats/SafetensorsHeader.ts'
import { decodeSafetensors, encodeSafetensors } from '../formats/safetensors.ts'
import type { Adapter } from './Adapter.ts'
import { describes, formatPeftConfig, parsePeftConfig } from './PeftConfig.ts'

/** The two files of an adapter in PEFT's layout. */
export type AdapterFiles = { 'adapter_config.json': Uint8Array; 'adapter_model.safetensors': Uint8Array }

/**
 * Writes an adapter as PEFT does. Equal adapters give equal bytes; one that was read and not changed gives the bytes that
 * it was read from.
 */
export function encodeAdapter({ config, tensors, source }: Adapter): AdapterFiles {
  const text = source && describes(source.config, config) ? source.config : formatPeftConfig(config)
  return {
    'adapter_config.json': utf8(text),
    'adapter_model.safetensors': encodeSafetensors(tensors, {
      dtype: source?.dtype ?? 'F32',
      metadata: { format: 'pt' },
    }),
  }
}

/**
 * Reads an adapter from its two files.
 *
 * @throws engine/adapter-config, and what the safetensors reader throws
 */
export function decodeAdapter(files: AdapterFiles): Adapter {
  const text = fromUtf8(files['adapter_config.json'])
  const config = parsePeftConfig(text)
  const file = files['adapter_model.safetensors']
  const tensors = decodeSafetensors(file, 'adapter_model.safetensors')
  const dtype = storedDType(file)
  const isOurs = dtype === 'F32' && text === formatPeftConfig(config)
  return { config, tensors, ...(!isOurs && { source: { config: text, dtype } }) }
}

/** Names an adapter by its content. */
export function adapterDigest(adapter: Adapter): Hex {
  return filesDigest(encodeAdapter(adapter))
}

/** @throws engine/adapter-file-missing, and what `decodeAdapter` throws */
export function readAdapter(dir: string): Adapter {
  return decodeAdapter(readAdapterFiles(dir))
}

/** @throws engine/adapter-file-missing */
export function readAdapterFiles(dir: string): AdapterFiles {
  return {
    'adapter_config.json': readFile(dir, 'adapter_config.json'),
    'adapter_model.safetensors': readFile(dir, 'adapter_model.safetensors'),
  }
}

export function writeAdapter(dir: string, adapter: Adapter): void {
  mkdirSync(dir, { recursive: true })
  for (const [name, bytes] of Object.entries(encodeAdapter(adapter))) writeFileSync(path.join(dir, name), bytes)
}

/** The dtype of all tensors of a file; F32 where they differ. */
function storedDType(file: Uint8Array): FloatDType {
  const place = { file: 'adapter_model.safetensors', fileBytes: file.length }
  const { tensors } = parseHeader(file.subarray(8, 8 + headerLength(file.subarray(0, 8), place)), place)
  const dtypes = new Set([...tensors.values()].map(({ dtype }) => dtype))
  const [only] = dtypes
  return dtypes.size === 1 && (only === 'F16' || only === 'BF16') ? only : 'F32'
}

function readFile(dir: string, name: string): Uint8Array {
  try {
    return readFileSync(path.join(dir, name))
  } catch (cause) {
    throw new BaseError('A file of the adapter cannot be read.', {
      code: 'engine/adapter-file-missing',
      facts: { dir, file: name },
      cause,
      hint: 'An adapter is a folder with adapter_config.json and adapter_model.safetensors; pickles are not read.',
    })
  }
}
