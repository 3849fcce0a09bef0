import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createRng } from '@openledger/base'
import { input, output } from '@openledger/tensor'
import { afterAll, expect, test } from 'vitest'
import { decoder } from '../model/decoder.ts'
import { loadModel } from '../model/Model.ts'
import { causalMask, countedPositions } from '../model/masks.ts'
import { createTinyModel } from '../testing.ts'
import { embed, toUnitLength } from './embed.ts'
import { createRuntime } from './Runtime.ts'

const dir = mkdtempSync(path.join(tmpdir(), 'openledger-embed-'))
createTinyModel(dir)
const model = loadModel(dir)
const runtime = createRuntime({ model, threads: 1 })
afterAll(async () => {
  await runtime.close()
  rmSync(dir, { recursive: true })
})
const rng = createRng('embed')
const texts = [3, 1, 40, 17].map(length => Array.from({ length }, () => rng.int(model.config.vocabSize)))
const { hiddenSize } = model.config

test('an embedding is the mean of the hidden states of its text, of length 1', async () => {
  const found = await embed(runtime, { texts })
  for (const [at, ids] of texts.entries()) {
    const { length } = ids
    const session = await runtime.session(`hidden ${length}`, graph => {
      const { hidden } = decoder(graph, {
        config: model.config,
        ids: input(graph, 'ids', [1, length], 'int64'),
        positions: countedPositions(graph, [1, length]),
        mask: window => causalMask(graph, length, window),
        weight: runtime.weight(graph),
      })
      output(hidden, 'hidden')
    })
    const { hidden } = await session.run({ ids: BigInt64Array.from(ids, BigInt) })
    const states = hidden as Float32Array
    const mean = Float32Array.from({ length: hiddenSize }, (_, d) => {
      let sum = 0
      for (let t = 0; t < length; t++) sum += states[t * hiddenSize + d]!
      return sum / length
    })
    const expected = toUnitLength(mean)
    // Sums of up to 40 float32 numbers in another order.
    found[at]!.forEach((each, d) => {
      expect(Math.abs(each - expected[d]!)).toBeLessThan(1e-5)
    })
    expect(found[at]!.reduce((sum, each) => sum + each * each, 0)).toBeCloseTo(1, 5)
  }
})

test('an embedding is the same whatever it was asked with', async () => {
  const together = await embed(runtime, { texts })
  const [alone] = await embed(runtime, { texts: [texts[2]!] })
  expect(alone).toEqual(together[2])
})
