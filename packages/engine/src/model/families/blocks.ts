import type { Block } from '../ModelConfig.ts'
import { demand, type Source, unsupported } from './RawConfig.ts'

const layerTypes = ['full_attention', 'sliding_attention'] as const
export type LayerType = (typeof layerTypes)[number]

/** What each block sees: `layer_types` where the configuration has it, else what the family's own fields say. */
export function readLayerTypes(
  { raw, file }: Source,
  layers: number,
  otherwise: (layer: number) => LayerType,
): LayerType[] {
  const listed = raw.layer_types
  if (!listed) return Array.from({ length: layers }, (_, layer) => otherwise(layer))
  demand(listed.length === layers, file, `layer_types has ${listed.length} entries for ${layers} layers`)
  return listed.map(each => {
    const known = layerTypes.find(type => type === each)
    if (!known) throw unsupported(file, 'layer_types', each, layerTypes)
    return known
  })
}

/** The window of a block. One that is as long as the longest sequence is none. */
export function windowOf(
  type: LayerType,
  window: number | null | undefined,
  { raw, file }: Source,
): Pick<Block, 'window'> {
  if (type === 'full_attention') return {}
  demand(typeof window === 'number', file, 'a layer is sliding_attention, but no sliding_window is in use')
  return window! < (raw.max_position_embeddings ?? Number.POSITIVE_INFINITY) ? { window: window! } : {}
}
