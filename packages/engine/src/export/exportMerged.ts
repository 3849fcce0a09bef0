import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import { BaseError } from '@openledger/base'
import { type Adapter, checkAdapter } from '../adapters/Adapter.ts'
import { adapterTargets, type Target } from '../adapters/targets.ts'
import { type FloatDType, narrowElements } from '../formats/elements.ts'
import type { StoredTensor } from '../formats/SafetensorsHeader.ts'
import { encodeSafetensors, openSafetensors, type Tensor } from '../formats/safetensors.ts'
import { listFiles, openWeights } from '../formats/weightFiles.ts'
import { readConfig } from '../model/Model.ts'
import { storedNames } from '../model/storedNames.ts'
import { weightShapes } from '../model/weightShapes.ts'
import { mergeWeight } from './mergeWeight.ts'

/** What goes with the weights: configuration, tokenizer, templates, and the terms that the model comes with. */
const companions = /\.(json|jinja|txt|model)$|^(LICEN[CS]E|NOTICE|USE_POLICY)/i

/** An adapter that lies in the model's folder would be laid over the merged weights by whoever loads them. */
const strangers = /^adapter_/

const dtypeNames: Record<FloatDType, string> = { F32: 'float32', F16: 'float16', BF16: 'bfloat16' }

/** What was written. `merged` counts layers; `bytes` are those of the weights. */
export type MergedFolder = { dir: string; merged: number; files: string[]; bytes: number }

/**
 * Writes a Hugging Face folder with an adapter folded into the weights: the same configuration, tokenizer and shards as
 * the model's own folder, every other tensor the same bytes. With `dtype` all weights are written in that dtype instead.
 *
 * One tensor is in memory at a time, with `dtype` one shard. The folder appears whole or not at all.
 *
 * @throws engine/export-exists, engine/export-range, and what reading the model and `checkAdapter` throw
 */
export function exportMerged({ modelDir, adapter, dir: wanted, dtype }: exportMerged.Options): MergedFolder {
  const dir = path.resolve(wanted)
  refuseExisting(dir)
  const config = readConfig(modelDir)
  checkAdapter(config, adapter)
  const weights = openWeights(modelDir)
  weights.close()
  const { names } = storedNames({
    wanted: new Set(weightShapes(config).keys()),
    stored: new Set(weights.tensors.keys()),
    tied: config.tied,
  })
  const targets = new Map(
    adapterTargets(config, adapter.config).map(target => [names.get(`${target.linear.module}.weight`)!, target]),
  )
  const part = `${dir}.part`
  rmSync(part, { recursive: true, force: true })
  mkdirSync(part, { recursive: true })
  try {
    const companion = (name: string) =>
      companions.test(name) && !strangers.test(name) && (!name.endsWith('.index.json') || weights.files.includes(name))
    for (const name of listFiles(modelDir).filter(companion)) copy(path.join(modelDir, name), part, name)
    const shards = weights.files.filter(name => name.endsWith('.safetensors'))
    const used = new Set(names.values())
    const sizes = shards.map(name => {
      const options = { file: path.join(modelDir, name), to: path.join(part, name), targets, adapter }
      return dtype ? rewriteShard({ ...options, dtype, used }) : patchShard(options)
    })
    const bytes = sizes.reduce((sum, size) => sum + size, 0)
    if (dtype) describeDType(part, dtype, { bytes, used })
    renameSync(part, dir)
    return { dir, merged: targets.size, files: listFiles(dir), bytes }
  } catch (error) {
    rmSync(part, { recursive: true, force: true })
    throw error
  }
}

export declare namespace exportMerged {
  type Options = {
    modelDir: string
    adapter: Adapter
    /** The folder to write; must not exist. */
    dir: string
    /** By default each weight keeps the dtype that it is stored in. */
    dtype?: FloatDType | undefined
  }
}

type Shard = { file: string; to: string; targets: ReadonlyMap<string, Target>; adapter: Adapter }

/** Copies a file of weights and writes the merged ones over their places. */
function patchShard({ file, to, targets, adapter }: Shard): number {
  copyFileSync(file, to)
  chmodSync(to, 0o644)
  const source = openSafetensors(file)
  const target = openSync(to, 'r+')
  try {
    for (const [name, stored] of source.tensors) {
      const layer = targets.get(name)
      if (!layer) continue
      const merged = mergeWeight(source.read(name).data, layer, adapter)
      writeFully(target, narrow(merged, stored.dtype as FloatDType, name), stored.start)
    }
    return sizeOfTensors(source.tensors.values())
  } finally {
    closeSync(target)
    source.close()
  }
}

/** Writes the weights of a file that the model uses in another dtype; buffers that nothing reads are left out. */
function rewriteShard({ file, to, targets, adapter, dtype, used }: Shard & { dtype: FloatDType; used: Set<string> }) {
  const source = openSafetensors(file)
  try {
    const tensors = new Map<string, Tensor>()
    for (const name of source.tensors.keys()) {
      if (!used.has(name)) continue
      const { shape, data } = source.read(name)
      const layer = targets.get(name)
      tensors.set(name, { shape, data: layer ? mergeWeight(data, layer, adapter) : data })
    }
    for (const [name, { data }] of tensors) narrow(data, dtype, name)
    writeFileSync(to, encodeSafetensors(tensors, { dtype, metadata: { format: 'pt' } }))
    return [...tensors.values()].reduce((sum, { data }) => sum + data.length * (dtype === 'F32' ? 4 : 2), 0)
  } finally {
    source.close()
  }
}

/** Says the dtype in config.json, and the sizes and names that are left in the index. */
function describeDType(dir: string, dtype: FloatDType, { bytes, used }: { bytes: number; used: Set<string> }): void {
  const config = path.join(dir, 'config.json')
  const text = readFileSync(config, 'utf8')
  writeFileSync(config, text.replace(/("(?:torch_)?dtype"\s*:\s*)"[a-z0-9]+"/, `$1"${dtypeNames[dtype]}"`))
  const file = path.join(dir, 'model.safetensors.index.json')
  if (!existsSync(file)) return
  const index = JSON.parse(readFileSync(file, 'utf8')) as { weight_map: Record<string, string> }
  const kept = Object.entries(index.weight_map).filter(([name]) => used.has(name))
  const json = { metadata: { total_size: bytes }, weight_map: Object.fromEntries(kept) }
  writeFileSync(file, `${JSON.stringify(json, null, 2)}\n`)
}

function narrow(data: Float32Array, dtype: FloatDType, tensor: string): Uint8Array {
  // The largest finite float16; bfloat16 reaches as far as float32.
  const limit = dtype === 'F16' ? 65_504 : Number.MAX_VALUE
  const element = data.findIndex(each => !(Math.abs(each) <= limit))
  if (element >= 0)
    throw new BaseError('A merged weight is out of range for the dtype that it is written in.', {
      code: 'engine/export-range',
      facts: { tensor, element, value: `${data[element]}`, dtype },
      hint: 'Write the folder in F32 or BF16.',
    })
  return narrowElements(data, dtype)
}

function refuseExisting(dir: string): void {
  if (!existsSync(dir)) return
  throw new BaseError('The folder to write is there already.', {
    code: 'engine/export-exists',
    facts: { dir },
    hint: 'Name a new folder.',
  })
}

function copy(from: string, dir: string, name: string): void {
  copyFileSync(from, path.join(dir, name))
  chmodSync(path.join(dir, name), 0o644)
}

function writeFully(descriptor: number, bytes: Uint8Array, position: number): void {
  for (let done = 0; done < bytes.length; )
    done += writeSync(descriptor, bytes, done, Math.min(1 << 30, bytes.length - done), position + done)
}

function sizeOfTensors(tensors: Iterable<StoredTensor>): number {
  let bytes = 0
  for (const { start, end } of tensors) bytes += end - start
  return bytes
}
