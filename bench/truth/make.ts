/// <reference lib="esnext.float16" />
/**
 * Retrains the small classifiers on the truth's subsets and keeps the losses of the 500 test pictures: `node
 * bench/truth/make.ts lr 0-9`. A file that is there is left as it is. One run of the logistic regression takes about 0.15
 * CPU-seconds, one of the perceptron 1.5.
 */
import { existsSync, writeFileSync } from 'node:fs'
import { createTrainer } from './createTrainer.ts'
import { type ProblemName, problemOf, repeatedCount, rowsOf, subsetCount, truthSeed } from './problems.ts'
import { readMnist } from './readMnist.ts'
import { lossScale, queriesOf, truthFile } from './readTruth.ts'

const [name, range = '0'] = process.argv.slice(2) as [ProblemName, string?]
const [first, last = first] = range.split('-').map(Number) as [number, number?]
const digits = readMnist()
if (!digits) throw new Error('MNIST is not there: ../shared/data/mnist.')
const problem = problemOf(name, digits.train)
const trainer = await createTrainer({ architecture: problem.architecture, ...digits })
for (let seed = first; seed <= last!; seed++) {
  const file = truthFile(name, seed)
  if (existsSync(file)) continue
  const runs = seed === 0 ? subsetCount : repeatedCount
  const losses = new Float16Array(runs * queriesOf)
  for (let subset = 0; subset < runs; subset++) {
    const rows = rowsOf(problem, problem.subsets[subset]!)
    const kept = await trainer.train({ rows, seed: truthSeed({ name, seed, subset }) })
    const measured = await trainer.losses(kept.at(-1)!)
    losses.set(
      measured.map(loss => loss * lossScale),
      subset * queriesOf,
    )
  }
  writeFileSync(file, new Uint8Array(losses.buffer))
  console.log(`${name}, seed ${seed}: ${runs} runs, ${Math.round(process.cpuUsage().user / 1e6)} CPU-seconds so far`)
}
await trainer.close()
