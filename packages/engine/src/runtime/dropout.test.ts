import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { adapterDigest } from '../adapters/peft.ts'
import { loadModel } from '../model/Model.ts'
import { createTinyModel } from '../testing.ts'
import { fineTune } from '../training/fineTune.ts'
import { defaultHyper } from '../training/Hyper.ts'
import { feedDropout, maskName } from './dropout.ts'
import { createRuntime, type Feeds } from './Runtime.ts'

const dir = mkdtempSync(path.join(tmpdir(), 'openledger-engine-'))
createTinyModel(dir)
const runtime = createRuntime({ model: loadModel(dir), threads: 1 })
const { config } = runtime.model
const lora = { rank: 2, alpha: 4, targets: ['q_proj', 'down_proj'], dropout: 0.25 }
const module = 'model.layers.1.mlp.down_proj'
const draws = { seed: 1, step: 3, samples: [[{ index: 5, tokens: 9 }]], rows: 1, length: 32 }
const maskOf = (changes: Partial<feedDropout.Draws>, name = module) => {
  const feeds: Feeds = {}
  feedDropout(feeds, config, lora, { ...draws, ...changes })
  return feeds[maskName(name)] as Float32Array
}

describe('dropout', () => {
  test('drops its share and keeps the mean', () => {
    const mask = maskOf({ samples: [[{ index: 0, tokens: 500 }]], length: 500 })
    const dropped = mask.filter(each => each === 0).length / mask.length
    // 24,000 draws: a standard error of 0.0028.
    expect(Math.abs(dropped - 0.25)).toBeLessThan(0.012)
    expect(new Set(mask)).toEqual(new Set([0, Math.fround(4 / 3)]))
  })

  test('a sample’s mask does not depend on what stands beside or behind it', () => {
    const width = config.intermediateSize
    const alone = maskOf({}).subarray(0, 9 * width)
    const second = maskOf({ rows: 2, length: 64, samples: [[{ index: 1, tokens: 20 }], [{ index: 5, tokens: 9 }]] })
    expect(second.subarray(64 * width, 73 * width)).toEqual(alone)
    const packed = maskOf({
      samples: [
        [
          { index: 1, tokens: 20 },
          { index: 5, tokens: 9 },
        ],
      ],
    })
    expect(packed.subarray(20 * width, 29 * width)).toEqual(alone)
  })

  test('seed, step, sample and module each draw anew', () => {
    const changed = [{ seed: 2 }, { step: 4 }, { samples: [[{ index: 6, tokens: 9 }]] }]
    for (const change of changed) expect(maskOf(change)).not.toEqual(maskOf({}))
    expect(maskOf({}, 'model.layers.0.mlp.down_proj')).not.toEqual(maskOf({}))
  })

  test.each([false, true])('a run with it repeats itself, and is another run (DoRA %s)', async dora => {
    const samples = ['a table for two', 'the phone number', 'it is the east'].map(completion =>
      runtime.model.tokenizer.encodeRecord({ prompt: 'What?', completion }, 64),
    )
    const hyper = { ...defaultHyper, rank: 2, batchSize: 2, epochs: 6, learningRate: 1e-2, dora, dropout: 0.3 }
    const run = async (changes: Partial<typeof hyper>) => {
      const { adapter, losses } = await fineTune(runtime, { samples, hyper: { ...hyper, ...changes }, seed: 1 })
      return { digest: adapterDigest(adapter), losses }
    }
    const first = await run({})
    expect(await run({})).toEqual(first)
    const without = await run({ dropout: 0 })
    expect(without.losses).not.toEqual(first.losses)
    expect(first.losses.at(-1)!).toBeLessThan(first.losses[0]!)
  })
})
