import { createRng } from '@openledger/base'
import { loadModel } from '../model/Model.ts'
import { createRuntime } from '../runtime/Runtime.ts'
import { fineTune } from '../training/fineTune.ts'
import { defaultHyper } from '../training/Hyper.ts'

// A run in a process of its own, which tells the most memory that it ever held: what a plan must bound.
const [modelDir, options] = process.argv.slice(2) as [string, string]
const { hyper, lengths, memoryBytes } = JSON.parse(options)
const runtime = createRuntime({ model: loadModel(modelDir), threads: 1, ...(memoryBytes && { memoryBytes }) })
const rng = createRng('peak')
const samples = lengths.map((length: number) => ({
  ids: Array.from({ length }, () => rng.int(runtime.model.config.vocabSize)),
  promptLength: 1,
}))
await fineTune(runtime, { samples, hyper: { ...defaultHyper, ...hyper }, seed: 1 })
process.stdout.write(`${process.resourceUsage().maxRSS * 1024}\n`)
