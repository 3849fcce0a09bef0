import { exportGgufModel, readAdapter } from '@openledger/engine'
import { choice, command } from '../command.ts'

export const modelGguf = command({
  name: 'gguf',
  about: 'Write a Llama model in a folder as llama.cpp reads it; with --adapter, folded in',
  args: {
    folder: { type: 'positional', description: 'Hugging Face folder of the model', required: true },
    out: { type: 'string', description: 'File to write', required: true, valueHint: 'file' },
    adapter: { type: 'string', description: 'Folder of a LoRA adapter', valueHint: 'folder' },
    dtype: { type: 'string', description: 'f32 or f16', default: 'f32', valueHint: 'dtype' },
  },
  run: ({ args, terminal }) => {
    const dtype = choice('--dtype', args.dtype, { f32: 'F32', f16: 'F16' } as const)
    const adapter = args.adapter === undefined ? undefined : readAdapter(args.adapter)
    const bytes = exportGgufModel({ modelDir: args.folder, adapter, file: args.out, dtype })
    terminal.result({ file: args.out, bytes }, () => `Wrote ${args.out}: ${(bytes / 1e6).toFixed(1)} MB.`)
    return undefined
  },
})
