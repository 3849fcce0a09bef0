import type { Adapter } from '../adapters/Adapter.ts'
import { adapterTargets } from '../adapters/targets.ts'
import { mergeWeight } from '../export/mergeWeight.ts'
import { createRuntime, type Runtime } from '../runtime/Runtime.ts'

/** The model with an adapter folded into its weights. */
export function mergedRuntime({ model }: Runtime, adapter: Adapter): Runtime {
  const weights = new Map(model.weights)
  for (const target of adapterTargets(model.config, adapter.config)) {
    const name = `${target.linear.module}.weight`
    const stored = weights.get(name)!
    weights.set(name, { ...stored, data: mergeWeight(stored.data, target, adapter) })
  }
  return createRuntime({ model: { ...model, weights }, threads: 1 })
}
