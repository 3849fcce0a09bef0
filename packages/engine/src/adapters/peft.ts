import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { BaseError, fromUtf8, type Hex, utf8 } from '@openledger/base'
import * as z from 'zod'
import { decodeSafetensors, encodeSafetensors } from '../formats/safetensors.ts'
import { filesDigest } from '../model/Model.ts'
import type { Adapter } from './Adapter.ts'

const Config = z.object({
  peft_type: z.literal('LORA'),
  r: z.number().int().positive().max(1024),
  lora_alpha: z.number().positive(),
  target_modules: z.array(z.string()).min(1),
  bias: z.literal('none').optional(),
  fan_in_fan_out: z.literal(false).optional(),
  use_rslora: z.boolean().optional(),
  use_dora: z.literal(false).optional(),
  rank_pattern: z
    .record(z.string(), z.number())
    .refine(each => Object.keys(each).length === 0, 'is not supported')
    .optional(),
  alpha_pattern: z
    .record(z.string(), z.number())
    .refine(each => Object.keys(each).length === 0, 'is not supported')
    .optional(),
  modules_to_save: z.null().optional(),
})

/** The two files of an adapter in PEFT's layout. */
export type AdapterFiles = { 'adapter_config.json': Uint8Array; 'adapter_model.safetensors': Uint8Array }

/** Writes an adapter as PEFT does. Equal adapters give equal bytes. */
export function encodeAdapter({ config, tensors }: Adapter): AdapterFiles {
  const json = {
    bias: 'none',
    fan_in_fan_out: false,
    inference_mode: true,
    lora_alpha: config.alpha,
    lora_dropout: 0,
    modules_to_save: null,
    peft_type: 'LORA',
    r: config.rank,
    target_modules: [...config.targets],
    task_type: 'CAUSAL_LM',
    use_dora: false,
    use_rslora: config.rankStabilised ?? false,
  }
  return {
    'adapter_config.json': utf8(`${JSON.stringify(json, null, 2)}\n`),
    'adapter_model.safetensors': encodeSafetensors(tensors, { metadata: { format: 'pt' } }),
  }
}

/**
 * Reads an adapter from its two files.
 *
 * @throws engine/adapter-config, and what the safetensors reader throws
 */
export function decodeAdapter(files: AdapterFiles): Adapter {
  const config = Config.safeParse(parseJson(files['adapter_config.json']))
  if (!config.success)
    throw new BaseError('The adapter configuration cannot be used.', {
      code: 'engine/adapter-config',
      facts: { problem: z.prettifyError(config.error) },
    })
  const { r: rank, lora_alpha: alpha, target_modules: targets, use_rslora: rankStabilised } = config.data
  const tensors = decodeSafetensors(files['adapter_model.safetensors'], 'adapter_model.safetensors')
  return { config: { rank, alpha, targets, ...(rankStabilised && { rankStabilised }) }, tensors }
}

/** Names an adapter by its content. */
export function adapterDigest(adapter: Adapter): Hex {
  return filesDigest(encodeAdapter(adapter))
}

export function readAdapter(dir: string): Adapter {
  const read = (name: string) => readFileSync(path.join(dir, name))
  return decodeAdapter({
    'adapter_config.json': read('adapter_config.json'),
    'adapter_model.safetensors': read('adapter_model.safetensors'),
  })
}

export function writeAdapter(dir: string, adapter: Adapter): void {
  mkdirSync(dir, { recursive: true })
  for (const [name, bytes] of Object.entries(encodeAdapter(adapter))) writeFileSync(path.join(dir, name), bytes)
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(fromUtf8(bytes))
  } catch (cause) {
    throw new BaseError('The adapter configuration is not JSON.', { code: 'engine/adapter-config', cause })
  }
}
