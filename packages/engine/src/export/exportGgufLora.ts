import { BaseError } from '@openledger/base'
import { type Adapter, checkAdapter, loraNames } from '../adapters/Adapter.ts'
import { adapterTargets } from '../adapters/targets.ts'
import type { ModelConfig } from '../model/ModelConfig.ts'
import { ggufArchitecture, ggufName, ggufRows } from './ggufNames.ts'
import { writeGguf } from './writeGguf.ts'

/**
 * Writes an adapter as llama.cpp reads it (`--lora`): A [rank, in] and B [out, rank] of each layer under its name there.
 * Gives the size of the file in bytes.
 *
 * llama.cpp scales every layer by alpha / rank with one alpha; where a layer's factor is another (rank-stabilised, ranks
 * or alphas of its own) its B carries the difference.
 *
 * @throws engine/gguf-unsupported for DoRA, which that format does not hold, and what `checkAdapter` throws
 */
export function exportGgufLora({ model, adapter, file, dtype = 'F32' }: exportGgufLora.Options): number {
  checkAdapter(model, adapter)
  const { alpha, dora } = adapter.config
  if (dora)
    throw new BaseError('A DoRA adapter cannot be written as GGUF.', {
      code: 'engine/gguf-unsupported',
      facts: { feature: 'use_dora' },
      hint: 'Merge it into the model first, and convert that.',
    })
  const tensors = adapterTargets(model, adapter.config).flatMap(({ linear, rank, scaling }) => {
    const [out, width] = linear.shape
    const names = loraNames(linear.module)
    const name = ggufName(linear)
    const factor = (scaling * rank) / alpha
    const b = () => {
      const rows = ggufRows(adapter.tensors.get(names.b)!.data, linear, model)
      return factor === 1 ? rows : rows.map(each => factor * each)
    }
    return [
      { name: `${name}.lora_a`, shape: [rank, width], dtype, read: () => adapter.tensors.get(names.a)!.data },
      { name: `${name}.lora_b`, shape: [out, rank], dtype, read: b },
    ]
  })
  return writeGguf(file, {
    metadata: {
      'general.architecture': ggufArchitecture(model).name,
      'general.type': 'adapter',
      'adapter.type': 'lora',
      'adapter.lora.alpha': { float32: alpha },
    },
    tensors,
  })
}

export declare namespace exportGgufLora {
  type Options = { model: ModelConfig; adapter: Adapter; file: string; dtype?: 'F32' | 'F16' | undefined }
}
