import { BaseError, createRng } from '@openledger/base'
import { sizeOf } from '@openledger/tensor'
import type { FloatDType } from '../formats/elements.ts'
import type { Tensor } from '../formats/safetensors.ts'
import type { Linear } from '../model/linears.ts'
import type { ModelConfig } from '../model/ModelConfig.ts'
import type { LoraConfig } from './LoraConfig.ts'
import { adapterTargets, checkTargets, writtenTargets } from './targets.ts'

/**
 * A LoRA adapter; tensors by PEFT name, lora_A [rank, in], lora_B [out, rank] and, with DoRA, a magnitude [out].
 *
 * `source` says how the files were written that it was read from, where that is not as this engine writes them, so that
 * they are written again as the same bytes.
 */
export type Adapter = {
  config: LoraConfig
  tensors: Map<string, Tensor>
  source?: { config: string; dtype: FloatDType } | undefined
}

/** One tensor's place in a flat vector over all tensors of an adapter. */
export type LayoutEntry = { name: string; shape: number[]; offset: number; length: number }

/** PEFT's names of a module's matrices, and of DoRA's magnitude. */
export function loraNames(module: string): { a: string; b: string; magnitude: string } {
  const name = (part: string) => `base_model.model.${module}.${part}`
  return { a: name('lora_A.weight'), b: name('lora_B.weight'), magnitude: name('lora_magnitude_vector') }
}

/** Order, shapes and offsets of an adapter's tensors in a flat vector: by module, A, B and the magnitude of DoRA. */
export function adapterLayout(model: ModelConfig, config: LoraConfig): LayoutEntry[] {
  let offset = 0
  return adapterTargets(model, config).flatMap(({ linear: { module, shape: size }, rank }) => {
    const [out, width] = size
    const { a, b, magnitude } = loraNames(module)
    const shapes: [string, number[]][] = [
      [a, [rank, width]],
      [b, [out, rank]],
      ...(config.dora ? [[magnitude, [out]] as [string, number[]]] : []),
    ]
    return shapes.map(([name, shape]) => {
      const length = sizeOf(shape)
      offset += length
      return { name, shape, offset: offset - length, length }
    })
  })
}

/**
 * A fresh adapter as PEFT starts one: A uniform in ±1/√in, B zero, DoRA's magnitudes the norms of the weight's rows, so
 * that it changes nothing yet.
 *
 * @throws engine/adapter-target when a target matches no layer
 */
export function initialAdapter(
  model: ModelConfig,
  config: LoraConfig,
  seed: string | number,
  weights?: ReadonlyMap<string, Tensor>,
): Adapter {
  checkTargets(model, config)
  const targets = adapterTargets(model, config)
  const tensors = new Map<string, Tensor>()
  for (const { linear, rank } of targets) {
    const [out, width] = linear.shape
    const { a, b, magnitude } = loraNames(linear.module)
    const rng = createRng(`${seed}/${a}`)
    const bound = 1 / Math.sqrt(width)
    const data = new Float32Array(rank * width)
    for (let i = 0; i < data.length; i++) data[i] = (2 * rng.float() - 1) * bound
    tensors.set(a, { shape: [rank, width], data })
    tensors.set(b, { shape: [out, rank], data: new Float32Array(out * rank) })
    if (!config.dora) continue
    const weight = weights?.get(`${linear.module}.weight`)
    if (!weight)
      throw new BaseError('A fresh DoRA adapter needs the weights that it starts from.', {
        code: 'engine/adapter-weights',
        facts: { module: linear.module },
      })
    tensors.set(magnitude, { shape: [out], data: rowNorms(weight.data, linear) })
  }
  const { transposed } = targets[0]!.linear
  return {
    config: { ...config, targets: writtenTargets(model, config), ...(transposed && { fanInFanOut: true }) },
    tensors,
  }
}

/** L2 norm of each row of a weight as the layer applies it, [out], whichever way round it is stored. */
export function rowNorms(weight: Float32Array, { shape, transposed }: Linear): Float32Array {
  const [out, width] = shape
  return Float32Array.from({ length: out }, (_, row) => {
    let sum = 0
    for (let i = 0; i < width; i++) sum += (transposed ? weight[i * out + row]! : weight[row * width + i]!) ** 2
    return Math.sqrt(sum)
  })
}

/**
 * Refuses an adapter that does not fit a model; the model stays usable without it.
 *
 * @throws engine/adapter-tensors, engine/adapter-shape, engine/adapter-target
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

/** A copy that shares no memory, and that is another adapter: its files are written anew. */
export function copyAdapter({ config, tensors }: Adapter): Adapter {
  return {
    config,
    tensors: new Map([...tensors].map(([name, { shape, data }]) => [name, { shape, data: data.slice() }])),
  }
}
