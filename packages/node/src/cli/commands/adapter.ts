import {
  type Adapter,
  adapterDigest,
  adapterTargets,
  checkAdapter,
  exportGgufLora,
  exportMerged,
  readAdapter,
  readConfig,
} from '@openledger/engine'
import type { CommandDef } from 'citty'
import { choice, command } from '../command.ts'

const folder = {
  adapter: {
    type: 'positional',
    description: 'Folder with adapter_config.json and adapter_model.safetensors',
    required: true,
  },
} as const
const model = {
  model: { type: 'string', description: 'Folder of the base model', required: true, valueHint: 'folder' },
} as const
const dtypes = { f32: 'F32', f16: 'F16', bf16: 'BF16' } as const

const show = command({
  name: 'show',
  about: 'Say what an adapter is, and with --model which layers of it change and whether it fits',
  args: { ...folder, model: { ...model.model, required: false } },
  run: ({ args, terminal }) => {
    const read = readAdapter(args.adapter)
    const { config, tensors } = read
    const parameters = [...tensors.values()].reduce((sum, { data }) => sum + data.length, 0)
    const layers = args.model === undefined ? undefined : layersOf(read, args.model)
    const about = { digest: adapterDigest(read), parameters, tensors: tensors.size, config, layers }
    terminal.result(about, () =>
      [
        `Adapter ${about.digest}`,
        `  ${parameters} parameters in ${tensors.size} tensors`,
        ...Object.entries(config).map(([name, value]) => `  ${name}: ${words(value)}`),
        ...(layers ? [`It fits, and changes ${layers.length} layers:`] : []),
        ...(layers ?? []).map(({ module, rank, scaling }) => `  ${module}  rank ${rank}, scaled by ${scaling}`),
      ].join('\n'),
    )
    return undefined
  },
})

const merge = command({
  name: 'merge',
  about: 'Write a Hugging Face folder with an adapter folded into the weights of its model',
  args: {
    ...folder,
    ...model,
    out: { type: 'string', description: 'Folder to write; must not exist', required: true, valueHint: 'folder' },
    dtype: {
      type: 'string',
      description: 'f32, f16 or bf16 for all weights; each keeps its own unless told',
      valueHint: 'dtype',
    },
  },
  run: ({ args, terminal }) => {
    const dtype = args.dtype === undefined ? undefined : choice('--dtype', args.dtype, dtypes)
    const written = exportMerged({ modelDir: args.model, adapter: readAdapter(args.adapter), dir: args.out, dtype })
    terminal.result(
      written,
      () => `Merged ${written.merged} layers into ${written.dir}: ${megabytes(written.bytes)} of weights.`,
    )
    return undefined
  },
})

const gguf = command({
  name: 'gguf',
  about: 'Write an adapter as llama.cpp reads it',
  args: {
    ...folder,
    ...model,
    out: { type: 'string', description: 'File to write', required: true, valueHint: 'file' },
    dtype: { type: 'string', description: 'f32 or f16', default: 'f32', valueHint: 'dtype' },
  },
  run: ({ args, terminal }) => {
    const dtype = choice('--dtype', args.dtype, { f32: 'F32', f16: 'F16' } as const)
    const model = readConfig(args.model)
    const bytes = exportGgufLora({ model, adapter: readAdapter(args.adapter), file: args.out, dtype })
    terminal.result({ file: args.out, bytes }, () => `Wrote ${args.out}: ${megabytes(bytes)}.`)
    return undefined
  },
})

export const adapter: CommandDef = {
  meta: { name: 'adapter', description: 'LoRA adapters in folders, without a network: show, merge, gguf' },
  subCommands: { show, merge, gguf },
}

function layersOf(read: Adapter, modelDir: string): { module: string; rank: number; scaling: number }[] {
  const config = readConfig(modelDir)
  checkAdapter(config, read)
  return adapterTargets(config, read.config).map(({ linear, rank, scaling }) => ({
    module: linear.module,
    rank,
    scaling,
  }))
}

function words(value: unknown): string {
  return typeof value === 'object' && !Array.isArray(value) ? JSON.stringify(value) : String(value)
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}
