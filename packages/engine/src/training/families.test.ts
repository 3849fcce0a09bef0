import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { initialAdapter } from '../adapters/Adapter.ts'
import { linears } from '../model/linears.ts'
import { loadModel } from '../model/Model.ts'
import { createRuntime } from '../runtime/Runtime.ts'
import { defaultHyper, type Hyper } from './Hyper.ts'
import { stepGradient } from './stepGradient.ts'

// Windows, caps, learned positions: packed rows and blocks computed anew must agree with the plain path in every family.
const folder =
  process.env.OPENLEDGER_FIXTURES ?? path.join(import.meta.dirname, '../../../../../shared/fixtures/models')
const families = existsSync(folder) ? readdirSync(folder) : []
if (families.length === 0) {
  console.warn(`packing and checkpointing by family: SKIPPED, no fixtures at ${folder}`)
  test.skip('packing and checkpointing by family', () => {})
}

const Expected = z.object({
  train_batch: z.object({
    input_ids: z.array(z.array(z.number())),
    labels: z.array(z.array(z.number())),
    lengths: z.array(z.number()),
  }),
})

describe.skipIf(families.length === 0).each(families)('%s', name => {
  const dir = path.join(folder, name)
  const { train_batch } = Expected.parse(JSON.parse(readFileSync(path.join(dir, 'expected.json'), 'utf8')))
  const samples = train_batch.input_ids.map((ids, i) => ({
    ids: ids.slice(0, train_batch.lengths[i]),
    promptLength: train_batch.labels[i]!.findIndex(label => label !== -100),
  }))
  const runtime = createRuntime({ model: loadModel(dir), threads: 1 })
  const { config } = runtime.model
  const targets = [...new Set(linears(config).map(linear => linear.name))]
  const adapter = initialAdapter(config, { rank: 2, alpha: 4, targets }, 1)
  // B moved away from zero, so that every tensor has a gradient.
  for (const { data } of adapter.tensors.values()) for (let i = 0; i < data.length; i++) data[i]! += 0.02 * Math.sin(i)
  const total = samples.reduce((sum, each) => sum + each.ids.length, 0)
  const base: Hyper = { ...defaultHyper, maxLength: total, microBatchSize: 3 }
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
      // What float32 rounding alone does to the gradients of these models, five times over, as their README measures it.
      expect(worst, tensor).toBeLessThan(5e-5)
    }
  })
})
