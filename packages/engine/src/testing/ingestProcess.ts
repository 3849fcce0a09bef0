import { initialAdapter } from '../adapters/Adapter.ts'
import { adapterDigest, encodeAdapter } from '../adapters/peft.ts'
import { readModelCard } from '../model/Model.ts'
import { createAdapterBank } from '../serving/createAdapterBank.ts'
import { createMemoryBudget } from '../serving/MemoryBudget.ts'

// Registers one adapter after the other in a process of its own, to be killed: each is told once it is registered.
const [dir, modelDir] = process.argv.slice(2) as [string, string]
const model = readModelCard(modelDir)
const bank = createAdapterBank({ dir, model, budget: createMemoryBudget({ bytes: 1e9 }) })
for (let seed = 0; ; seed++) {
  const adapter = initialAdapter(model.config, { rank: 512, alpha: 1, targets: 'all-linear' }, `${process.pid}/${seed}`)
  const files = encodeAdapter(adapter)
  const { digest } = await bank.add({
    digest: adapterDigest(adapter),
    config: files['adapter_config.json'],
    weights: files['adapter_model.safetensors'],
  })
  process.stdout.write(`${digest}\n`)
}
