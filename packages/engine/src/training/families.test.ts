import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createRng } from '@openledger/base'
import { describe, expect, test } from 'vitest'
import { initialAdapter } from '../adapters/Adapter.ts'
import { linears } from '../model/linears.ts'
import { loadModel } from '../model/Model.ts'
import { listFixtures, openFixture } from '../parity/Fixture.ts'
import { createRuntime, type Runtime } from '../runtime/Runtime.ts'
import { createTinyModel } from '../testing.ts'
import type { Sample } from '../tokenizer/Tokenizer.ts'
import { defaultHyper, type Hyper } from './Hyper.ts'
import { stepGradient } from './stepGradient.ts'

// Windows, caps, learned positions: packed rows and blocks computed anew must agree with the plain path in every family.
type Case = { name: string; runtime: Runtime; samples: Sample[] }
const fixtures = path.join(import.meta.dirname, '../../fixtures/models')
const cases: Case[] = [...listFixtures(fixtures).map(openFixture), twoRotations()]

/** A model that turns long texts otherwise than short ones, and some of each. */
function twoRotations(): Case {
  const dir = mkdtempSync(path.join(tmpdir(), 'openledger-families-'))
  const rope_scaling = { type: 'longrope', short_factor: [1, 1, 1, 1], long_factor: [1, 2, 4, 8] }
  createTinyModel(dir, { config: { model_type: 'phi3', original_max_position_embeddings: 32, rope_scaling } })
  const rng = createRng('rotations')
  const samples = [48, 20, 40, 31].map(length => ({
    ids: Array.from({ length }, () => rng.int(320)),
    promptLength: 1,
  }))
  return { name: 'longrope', runtime: createRuntime({ model: loadModel(dir), threads: 1 }), samples }
}

describe.each(cases)('$name', ({ runtime, samples }) => {
  const { config } = runtime.model
  const targets = [...new Set(linears(config).map(linear => linear.name))]
  const adapter = initialAdapter(config, { rank: 2, alpha: 4, targets }, 1)
  // B moved away from zero, so that every tensor has a gradient.
  for (const { data } of adapter.tensors.values()) for (let i = 0; i < data.length; i++) data[i]! += 0.02 * Math.sin(i)
  const total = samples.reduce((sum, each) => sum + each.ids.length, 0)
  const base: Hyper = { ...defaultHyper, maxLength: total, microBatchSize: samples.length }
  const of = (changes: Partial<Hyper>) => stepGradient(runtime, { adapter, samples, hyper: { ...base, ...changes } })

  test('computing blocks anew changes no bit', async () => {
    expect(await of({ gradientCheckpointing: true })).toEqual(await of({}))
  })

  test('packed samples have the losses and gradients that they have alone', async () => {
    const [alone, packed] = [await of({}), await of({ packing: true })]
    expect(packed.loss).toBeCloseTo(alone.loss, 5)
    for (const [tensor, gradient] of alone.gradients) {
      const got = packed.gradients.get(tensor)!
      const worst = gradient.reduce((most, each, i) => Math.max(most, Math.abs(got[i]! - each)), 0)
      // Gradients reach about 5; a hundred-thousandth of that is what sums in another order do to float32.
      expect(worst, tensor).toBeLessThan(5e-5)
    }
  })
})
