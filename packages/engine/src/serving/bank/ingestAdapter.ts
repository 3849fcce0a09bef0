import path from 'node:path'
import { BaseError, type Hex, sameHex } from '@openledger/base'
import { checkAdapter } from '../../adapters/Adapter.ts'
import { adapterDigest, decodeAdapter, readAdapterFiles } from '../../adapters/peft.ts'
import { loadWeights, type ModelCard } from '../../model/Model.ts'
import { replaceFile } from '../../training/writeSafely.ts'
import type { AdapterSource } from '../AdapterBank.ts'
import { packAdapter } from '../PackedAdapter.ts'
import { encodePackedFile } from './PackedFile.ts'

/**
 * Checks an adapter's two files against their digest and the model, and writes the block that kernels read into the
 * bank's folder, under the digest as its name. The file is there whole or not at all, whenever the process ends.
 *
 * @throws engine/adapter-digest, engine/disk-full, and what `readAdapterFiles`, `decodeAdapter` and `checkAdapter` throw
 */
export function ingestAdapter({ source, model, dir }: ingestAdapter.Options): { digest: string; bytes: number } {
  const files =
    'dir' in source
      ? readAdapterFiles(source.dir)
      : { 'adapter_config.json': source.config, 'adapter_model.safetensors': source.weights }
  const adapter = decodeAdapter(files)
  const digest = adapterDigest(adapter)
  if (source.digest !== undefined && !sameHex(digest, source.digest as Hex))
    throw new BaseError('The files of an adapter are not those of its digest.', {
      code: 'engine/adapter-digest',
      facts: { wanted: source.digest, found: digest },
      hint: 'Fetch them again, or ask whoever gave them for the right digest.',
    })
  checkAdapter(model.config, adapter)
  // The weights themselves are needed where the adapter scales them, and nowhere else.
  const weights = adapter.config.dora ? loadWeights(model.dir) : undefined
  const bytes = encodePackedFile(packAdapter(model.config, adapter, digest, weights), model.digest)
  write(path.join(dir, digest), bytes)
  return { digest, bytes: bytes.length }
}

export declare namespace ingestAdapter {
  type Options = {
    source: AdapterSource
    model: Pick<ModelCard, 'dir' | 'config' | 'digest'>
    /** The bank's folder. */
    dir: string
  }
}

function write(target: string, bytes: Uint8Array): void {
  try {
    replaceFile(target, bytes)
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    if (code !== 'ENOSPC' && code !== 'EDQUOT') throw cause
    throw new BaseError('The disk is full: the adapter was not registered.', {
      code: 'engine/disk-full',
      facts: { file: target, bytes: bytes.length },
      hint: 'Free some space on that disk, or give the bank a smaller share of it.',
      cause,
    })
  }
}
