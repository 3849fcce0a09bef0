import { blockLinears } from './linears.ts'
import type { ModelConfig } from './ModelConfig.ts'

/** Every weight of a model with the shape in which it is stored, by Hugging Face name. */
export function weightShapes(config: ModelConfig): Map<string, number[]> {
  const { names, vocabSize, hiddenSize: d, layers, tied, norm, maxPositions } = config
  const shapes = new Map<string, number[]>([[`${names.embedding}.weight`, [vocabSize, d]]])
  if (names.positions) shapes.set(`${names.positions}.weight`, [maxPositions, d])
  const setNorm = (module: string, width: number) => {
    shapes.set(`${module}.weight`, [width])
    if (norm.kind === 'layer') shapes.set(`${module}.bias`, [width])
  }
  const { norms, attention } = names
  for (let layer = 0; layer < layers; layer++) {
    const block = `${names.blocks}.${layer}`
    for (const path of [norms.beforeAttention, norms.afterAttention, norms.beforeMlp, norms.afterMlp])
      if (path) setNorm(`${block}.${path}`, d)
    const [queryWidth, keyWidth] = queryKeyWidths(config)
    if (attention.queryNorm) setNorm(`${block}.${attention.queryNorm}`, queryWidth)
    if (attention.keyNorm) setNorm(`${block}.${attention.keyNorm}`, keyWidth)
    for (const { module, shape, transposed, bias } of blockLinears(config, layer)) {
      shapes.set(`${module}.weight`, transposed ? shape.toReversed() : shape)
      if (bias) shapes.set(`${module}.bias`, [shape[0]])
    }
  }
  setNorm(names.lastNorm, d)
  if (!tied) shapes.set(`${names.head}.weight`, [vocabSize, d])
  return shapes
}

/** Widths of the weights that norm queries and keys. */
function queryKeyWidths({ queryKeyNorm, heads, keyValueHeads, headSize }: ModelConfig): [number, number] {
  return queryKeyNorm === 'full' ? [heads * headSize, keyValueHeads * headSize] : [headSize, headSize]
}
