import { BaseError } from '@openledger/base'
import { type Adapter, checkAdapter, loraNames, rowNorms } from '../adapters/Adapter.ts'
import type { LoraConfig } from '../adapters/LoraConfig.ts'
import { adapterTargets } from '../adapters/targets.ts'
import type { Tensor } from '../formats/safetensors.ts'
import { type Linear, linearGroups, pathInBlock } from '../model/linears.ts'
import type { ModelConfig } from '../model/ModelConfig.ts'

/**
 * An adapter as the kernels want it: one block, so that it is stored, checked, moved and counted in one piece.
 * `digest` is the SHA-256 of its PEFT weights file, by which the chain knows it: two adapters of one name never meet.
 */
export type PackedAdapter = {
  digest: string
  config: LoraConfig
  /** The largest rank of its modules. */
  rank: number
  /** Module by module as `packedParts` says. */
  data: Float32Array
}

/**
 * Where a module's part stands in a block, offsets in elements. Layers that read the same x have their Aᵀ side by side,
 * [in, stride], as the kernels read them (see `AdapterSlab`): column `a` − `start` on is this module's, `rank` wide. Then
 * (s B)ᵀ [rank, out] with the factor s folded in, then with DoRA what its rows are multiplied with, m / ‖W + s B A‖ [out].
 */
export type PackedPart = {
  linear: Linear
  rank: number
  scaling: number
  /** Where the Aᵀ's of the group begin, and how many columns they have together. */
  start: number
  stride: number
  a: number
  b: number
  gain?: number
}

/** The parts of an adapter's block, in the order in which the model meets its layers, and the block's length. */
export function packedParts(model: ModelConfig, config: LoraConfig): { parts: PackedPart[]; length: number } {
  let length = 0
  const take = (size: number) => {
    length += size
    return length - size
  }
  const groups = linearGroups(model)
  const groupOf = ({ layer, ...linear }: Linear) =>
    `${layer}/${groups.findIndex(names => names.includes(pathInBlock(model, { layer, ...linear })))}`
  const parts: PackedPart[] = []
  for (const members of Map.groupBy(adapterTargets(model, config), ({ linear }) => groupOf(linear)).values()) {
    const stride = members.reduce((sum, { rank }) => sum + rank, 0)
    const start = take(stride * members[0]!.linear.shape[1])
    let a = start
    for (const { linear, rank, scaling } of members) {
      const [out] = linear.shape
      const part: PackedPart = { linear, rank, scaling, start, stride, a, b: take(rank * out) }
      parts.push(config.dora ? { ...part, gain: take(out) } : part)
      a += rank
    }
  }
  return { parts, length }
}

/**
 * Lays an adapter out for the kernels. `weights` are the model's, which DoRA's norms are made from.
 *
 * @throws engine/adapter-tensors, engine/adapter-shape, engine/adapter-target; engine/adapter-weights for DoRA without weights
 * @example packAdapter(model.config, readAdapter(dir), digest)
 */
export function packAdapter(
  model: ModelConfig,
  adapter: Adapter,
  digest: string,
  weights?: ReadonlyMap<string, Tensor>,
): PackedAdapter {
  checkAdapter(model, adapter)
  const { config } = adapter
  const { parts, length } = packedParts(model, config)
  const data = new Float32Array(length)
  for (const { linear, rank, scaling, stride, ...at } of parts) {
    const [out, width] = linear.shape
    const names = loraNames(linear.module)
    const [a, b] = [adapter.tensors.get(names.a)!.data, adapter.tensors.get(names.b)!.data]
    for (let k = 0; k < rank; k++) for (let i = 0; i < width; i++) data[at.a + i * stride + k] = a[k * width + i]!
    for (let o = 0; o < out; o++) for (let k = 0; k < rank; k++) data[at.b + k * out + o] = scaling * b[o * rank + k]!
    if (at.gain === undefined) continue
    const weight = weights?.get(`${linear.module}.weight`)
    if (!weight)
      throw new BaseError('DoRA needs the weights that it changes.', {
        code: 'engine/adapter-weights',
        facts: { module: linear.module },
      })
    const update = data.subarray(at.b, at.b + rank * out)
    const norms = rowNorms(added(weight.data, linear, a, update), linear)
    const magnitude = adapter.tensors.get(names.magnitude)!.data
    for (let o = 0; o < out; o++) data[at.gain + o] = magnitude[o]! / norms[o]!
  }
  return { digest, config, rank: Math.max(...parts.map(part => part.rank)), data }
}

/** W + s B A, stored as W is. a [rank, in], b [rank, out] with s folded in. */
function added(w: Float32Array, { shape, transposed }: Linear, a: Float32Array, b: Float32Array): Float32Array {
  const [out, width] = shape
  const rank = a.length / width
  const sum = w.slice()
  for (let k = 0; k < rank; k++)
    for (let o = 0; o < out; o++) {
      const factor = b[k * out + o]!
      for (let i = 0; i < width; i++) sum[transposed ? i * out + o : o * width + i]! += factor * a[k * width + i]!
    }
  return sum
}
