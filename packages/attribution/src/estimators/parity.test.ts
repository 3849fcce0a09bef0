import { readFileSync } from 'node:fs'
import { createEngine } from '@openledger/engine'
import { describe, expect, it } from 'vitest'
import { spearman } from '../audit/spearman.ts'
import { createKernels } from '../kernels/Kernels.ts'
import { readLdsFixture } from '../testing/ldsFixture.ts'
import { adamDot, secondMoment } from './adamDot.ts'
import { dataInf } from './dataInf.ts'
import { gradientDot } from './gradientDot.ts'
import { gradientEstimator } from './gradientEstimator.ts'
import { gradientCosine } from './relatIf.ts'

const folder = new URL('../../../../../shared/fixtures/lds-a', import.meta.url).pathname
const fixture = readLdsFixture(folder)
if (!fixture) console.warn('SKIPPED 1 test: ../shared/fixtures/lds-a is not beside the repository.')

describe.skipIf(!fixture)('published scores', () => {
  it('come out of our methods on our own engine', async () => {
    const { modelDir, samples, queries, checkpoints, baseline } = fixture!
    const engine = await createEngine({ modelDir })
    try {
      const kept = samples.flatMap((_, r) => (r % 5 === 0 ? [r] : []))
      const { step, ...last } = checkpoints.at(-1)!
      const file = readFileSync(`${folder}/full-run/step-${step}/optimizer.safetensors`)
      const layout = engine.layout(last.adapter.config)
      const run = {
        engine,
        kernels: createKernels(),
        points: [{ step, ...last, secondMoment: secondMoment({ file, layout, step }) }],
        samples: kept.map(r => samples[r]!),
        seed: 0,
        batch: 16,
      }
      // DataInf is fitted on every fifth record only, where the published one had all.
      for (const [method, name, least] of [
        [gradientDot(), 'gradient dot, final', 0.999],
        [gradientCosine(gradientDot()), 'gradient cosine, final', 0.999],
        [adamDot(), 'Adam-diagonal dot, final', 0.999],
        [dataInf(), 'DataInf, final', 0.95],
      ] as const) {
        const scores = await (await gradientEstimator(method).prepare(run)).scores(queries.slice(0, 5))
        for (const [q, row] of scores.entries()) {
          const theirs = kept.map(r => baseline(name)[q]![r]!)
          expect(spearman(row, theirs), `${name}, query ${q}`).toBeGreaterThan(least)
        }
      }
    } finally {
      await engine.close()
    }
  }, 120_000)
})
