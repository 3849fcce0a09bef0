import { type Adapter, loraNames } from '../adapters/Adapter.ts'
import { adapterTargets } from '../adapters/targets.ts'
import { createRuntime, type Runtime } from '../runtime/Runtime.ts'

/** The model with an adapter folded into its weights: W + s B A. */
export function mergedRuntime({ model }: Runtime, adapter: Adapter): Runtime {
  const weights = new Map(model.weights)
  for (const { linear, rank, scaling } of adapterTargets(model.config, adapter.config)) {
    const { module, shape, transposed } = linear
    const [out, width] = shape
    const names = loraNames(module)
    const a = adapter.tensors.get(names.a)!.data
    const b = adapter.tensors.get(names.b)!.data
    const stored = weights.get(`${module}.weight`)!
    const data = stored.data.slice()
    for (let o = 0; o < out; o++)
      for (let i = 0; i < width; i++) {
        let update = 0
        for (let k = 0; k < rank; k++) update += b[o * rank + k]! * a[k * width + i]!
        data[transposed ? i * out + o : o * width + i]! += scaling * update
      }
    weights.set(`${module}.weight`, { ...stored, data })
  }
  return createRuntime({ model: { ...model, weights }, threads: 1 })
}
