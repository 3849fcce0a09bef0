import { BaseError, createRng } from '@openledger/base'
import { sizeOf } from '@openledger/tensor'
import type { Tensor } from '../formats/safetensors.ts'
import { type Linear, linears } from '../model/linears.ts'
import type { ModelConfig } from '../model/ModelConfig.ts'

/**
 * A low-rank update (Hu et al. 2021) of the target layers of every block: W x + s · B A x, with s = alpha / rank, or
 * alpha / √rank where it is rank-stabilised (Kalajdzievski 2023).
 */
export type LoraConfig = {
  rank: number
  alpha: number
  targets: readonly string[]
  rankStabilised?: boolean | undefined
}

/** s of a low-rank update. */
export function loraScaling({ rank, alpha, rankStabilised }: LoraConfig): number {
  return alpha / (rankStabilised ? Math.sqrt(rank) : rank)
}

/** A LoRA adapter; tensors by PEFT name, lora_A [rank, in] and lora_B [out, rank]. */
export type Adapter = { config: LoraConfig; tensors: Map<string, Tensor> }

/** One tensor's place in a flat vector over all tensors of an adapter. */
export type LayoutEntry = { name: string; shape: number[]; offset: number; length: number }

/** PEFT's names of a module's two matrices. */
export function loraNames(module: string): { a: string; b: string } {
  return { a: `base_model.model.${module}.lora_A.weight`, b: `base_model.model.${module}.lora_B.weight` }
}

/** Modules that an adapter changes, in the order in which the model meets them. */
export function adapterModules(model: ModelConfig, { targets }: LoraConfig): Linear[] {
  const all = linears(model)
  const known = new Set(all.map(({ name }) => name))
  const unknown = targets.find(target => !known.has(target))
  if (unknown !== undefined || targets.length === 0)
    throw new BaseError('An adapter targets a layer that the model does not have.', {
      code: 'engine/adapter-target',
      facts: { target: unknown ?? '(none)', known: [...known].join(', ') },
    })
  return all.filter(({ name }) => targets.includes(name))
}

/** Order, shapes and offsets of an adapter's tensors in a flat vector: by module, A before B. */
export function adapterLayout(model: ModelConfig, config: LoraConfig): LayoutEntry[] {
  let offset = 0
  return adapterModules(model, config).flatMap(({ module, shape }) => {
    const [out, width] = shape
    const { a, b } = loraNames(module)
    const shapes: [string, number[]][] = [
      [a, [config.rank, width]],
      [b, [out, config.rank]],
    ]
    return shapes.map(([name, shape]) => {
      const length = sizeOf(shape)
      offset += length
      return { name, shape, offset: offset - length, length }
    })
  })
}

/** A fresh adapter as PEFT starts one: A uniform in ±1/√in, B zero, so that it changes nothing yet. */
export function initialAdapter(model: ModelConfig, config: LoraConfig, seed: string | number): Adapter {
  const tensors = new Map<string, Tensor>()
  for (const { name, shape, length } of adapterLayout(model, config)) {
    const data = new Float32Array(length)
    if (name.endsWith('lora_A.weight')) {
      const rng = createRng(`${seed}/${name}`)
      const bound = 1 / Math.sqrt(shape[1]!)
      for (let i = 0; i < length; i++) data[i] = (2 * rng.float() - 1) * bound
    }
    tensors.set(name, { shape, data })
  }
  return { config, tensors }
}

/**
 * Refuses an adapter that does not fit a model; the model stays usable without it.
 *
 * @throws engine/adapter-tensors, engine/adapter-shape
 */
export function checkAdapter(model: ModelConfig, adapter: Adapter): void {
  const layout = adapterLayout(model, adapter.config)
  const wanted = new Set(layout.map(entry => entry.name))
  const missing = [...wanted].filter(name => !adapter.tensors.has(name))
  const unknown = [...adapter.tensors.keys()].filter(name => !wanted.has(name))
  if (missing.length + unknown.length > 0)
    throw new BaseError('The tensors of an adapter are not those that the model needs.', {
      code: 'engine/adapter-tensors',
      facts: { missing: missing.join(', ') || 'none', unknown: unknown.join(', ') || 'none' },
    })
  for (const { name, shape } of layout) {
    const got = adapter.tensors.get(name)!.shape
    if (`${got}` !== `${shape}`)
      throw new BaseError('A tensor of an adapter has the wrong shape.', {
        code: 'engine/adapter-shape',
        facts: { name, got: `[${got}]`, wanted: `[${shape}]` },
      })
  }
}

/** A copy that shares no memory. */
export function copyAdapter({ config, tensors }: Adapter): Adapter {
  return {
    config,
    tensors: new Map([...tensors].map(([name, { shape, data }]) => [name, { shape, data: data.slice() }])),
  }
}
