/**
 * Builds a toy index into a folder in a process of its own, and kills that process at an event: a call for gradients, a
 * file brought to the disk, a rename. `node writeIndexProcess.ts DIR EVENT`; prints the number of events where it lives.
 */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { productSource, scaledCheckpoint } from './productSource.ts'

const [dir, killAt] = [process.argv[2]!, Number(process.argv[3])]
let events = 0
const event = () => {
  if (++events === killAt) process.kill(process.pid, 'SIGKILL')
}
for (const name of ['fsyncSync', 'renameSync'] as const) {
  const original = fs[name] as (...all: unknown[]) => void
  Object.assign(fs, {
    [name]: (...all: unknown[]) => {
      event()
      original(...all)
      event()
    },
  })
}
syncBuiltinESMExports()
const { writeIndex } = await import('../index/writeIndex.ts')

const toy = productSource({ inputs: 10, outputs: 8, shapes: [[3, 8]], seed: 2 })
const { gradients } = toy.source
toy.source.gradients = async options => {
  event()
  return gradients(options)
}
async function* records() {
  for (const [r, sample] of toy.samples.entries())
    yield { sample, account: `0x${(1 + (r % 3)).toString(16).padStart(40, '0')}` as const }
}
await writeIndex({
  ...{ dir, engine: toy.source, records: records(), seed: 5, k: 64, batch: 2, curvatureSamples: 20 },
  checkpoints: [scaledCheckpoint(1, 1), scaledCheckpoint(2, 0.5)],
})
console.log(events)
