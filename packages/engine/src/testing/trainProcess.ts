import { once } from 'node:events'
import { adapterDigest } from '../adapters/peft.ts'
import { loadModel } from '../model/Model.ts'
import { createRuntime } from '../runtime/Runtime.ts'
import { fineTune } from '../training/fineTune.ts'
import { defaultHyper } from '../training/Hyper.ts'

// A run in a process of its own, to be killed: every fourth step is kept, every step is told as it ends.
const [modelDir, checkpointDir] = process.argv.slice(2) as [string, string]
const runtime = createRuntime({ model: loadModel(modelDir), threads: 1 })
const answers = ['a table for two', 'the phone number', 'it is the east', 'what light', 'anything else']
const samples = answers.map(completion => runtime.model.tokenizer.encodeRecord({ prompt: 'What?', completion }, 64))
const hyper = { ...defaultHyper, rank: 2, batchSize: 2, epochs: 20, learningRate: 1e-2, checkpoints: 15 }
const { adapter } = await fineTune(
  runtime,
  { samples, hyper, seed: 7, checkpointDir },
  { onStep: ({ step }) => process.stdout.write(`step ${step}\n`) },
)
// It ends once its input does.
process.stdin.resume()
await once(process.stdin, 'end')
process.stdout.write(`digest ${adapterDigest(adapter)}\n`)
