import type { ModelConfig } from './ModelConfig.ts'

/** A linear layer that can carry an adapter. */
export type Linear = {
  /** Where it stands in Hugging Face's names, without `.weight`. */
  module: string
  /** The last part of `module`. */
  name: string
  layer: number
  /** [out, in], also where the weight is stored the other way round. */
  shape: [number, number]
  /** The weight is stored [in, out], what PEFT calls `fan_in_fan_out`. */
  transposed: boolean
  bias: boolean
}

/** The linear layers of every block, in the order in which the model meets them. */
export function linears(config: ModelConfig): Linear[] {
  return Array.from({ length: config.layers }, (_, layer) => blockLinears(config, layer)).flat()
}

/** Their names, each once: what an adapter on all of a model targets. */
export function linearNames(config: ModelConfig): string[] {
  return [...new Set(blockLinears(config, 0).map(({ name }) => name))]
}

/** Those of one block: what makes queries, keys and values, the output of attention, the feed-forward. */
export function blockLinears(config: ModelConfig, layer: number): Linear[] {
  const { names, hiddenSize: d, intermediateSize: inner, heads, keyValueHeads, headSize, bias, transposed } = config
  const { attention, mlp } = names
  const widths = [heads * headSize, keyValueHeads * headSize, keyValueHeads * headSize]
  const innerWidths = mlp.gated ? [inner, inner] : [inner]
  const linear = (path: string, shape: [number, number], hasBias: boolean): Linear => ({
    module: `${names.blocks}.${layer}.${path}`,
    name: path.slice(path.lastIndexOf('.') + 1),
    layer,
    shape,
    transposed,
    bias: hasBias,
  })
  return [
    ...spread(attention.inputs, widths).map(([path, out]) => linear(path, [out, d], bias.attention)),
    linear(attention.output, [d, heads * headSize], bias.attentionOutput),
    ...spread(mlp.inputs, innerWidths).map(([path, out]) => linear(path, [out, d], bias.mlp)),
    linear(mlp.output, [d, inner], bias.mlp),
  ]
}

/** Where a linear layer stands in its block: its name alone can stand twice in one. */
export function pathInBlock({ names }: ModelConfig, { module, layer }: Linear): string {
  return module.slice(`${names.blocks}.${layer}.`.length)
}

/** The linear layers of a block that read the same x, by their paths in it. */
export function linearGroups(config: ModelConfig): string[][] {
  const names = blockLinears(config, 0).map(linear => pathInBlock(config, linear))
  const [attention, mlp] = [config.names.attention.inputs.length, config.names.mlp.inputs.length]
  const ends = [attention, attention + 1, attention + 1 + mlp, names.length]
  return ends.map((end, i) => names.slice(ends[i - 1] ?? 0, end))
}

/** A module for each width, or one module for them all. */
function spread(paths: readonly string[], widths: readonly number[]): [string, number][] {
  if (paths.length === widths.length) return paths.map((path, i) => [path, widths[i]!])
  return [[paths[0]!, widths.reduce((sum, width) => sum + width, 0)]]
}
