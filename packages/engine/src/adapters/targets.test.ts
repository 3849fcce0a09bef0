import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadWeights } from '../model/Model.ts'
import { createTinyModel } from '../testing.ts'
import { adapterLayout, checkAdapter, initialAdapter } from './Adapter.ts'
import type { LoraConfig } from './LoraConfig.ts'
import { adapterTargets } from './targets.ts'

const dir = mkdtempSync(path.join(tmpdir(), 'openledger-engine-'))
const model = createTinyModel(dir)
const lora = (changes: Partial<LoraConfig>): LoraConfig => ({ rank: 4, alpha: 8, targets: ['q_proj'], ...changes })
const modules = (changes: Partial<LoraConfig>) =>
  adapterTargets(model, lora(changes)).map(({ linear }) => linear.module.replace('model.layers.', ''))
const refusal = expect.objectContaining({ code: 'engine/adapter-target' })

describe('the targets of an adapter', () => {
  test('names match the end of a path behind a dot, in the order of the model', () => {
    expect(modules({ targets: ['down_proj', 'q_proj'] })).toEqual([
      '0.self_attn.q_proj',
      '0.mlp.down_proj',
      '1.self_attn.q_proj',
      '1.mlp.down_proj',
    ])
    expect(modules({ targets: ['self_attn.q_proj', 'model.layers.1.mlp.up_proj'] })).toHaveLength(3)
    expect(() => modules({ targets: ['_proj'] })).toThrow(refusal)
  })

  test('a string matches whole paths, and all-linear every linear layer of the blocks', () => {
    expect(modules({ targets: '.*1.*_proj' })).toHaveLength(7)
    expect(() => modules({ targets: 'q_proj' })).toThrow(refusal)
    expect(modules({ targets: 'All-Linear' })).toHaveLength(14)
  })

  test('what is excluded stays as it is', () => {
    expect(modules({ targets: 'all-linear', exclude: ['mlp.up_proj', 'q_proj'] })).toHaveLength(10)
    expect(modules({ targets: 'all-linear', exclude: '.*\\.0\\..*' })).toHaveLength(7)
  })

  test('layers are chosen by number, but not against a whole path', () => {
    expect(modules({ layers: [1] })).toEqual(['1.self_attn.q_proj'])
    expect(modules({ layers: 0, layersPattern: 'layers' })).toEqual(['0.self_attn.q_proj'])
    expect(modules({ layers: [1], targets: ['q_proj', 'model.layers.0.mlp.up_proj'] })).toHaveLength(2)
    expect(() => modules({ layers: [1], layersPattern: 'h' })).toThrow(refusal)
    expect(() => modules({ layers: [1], targets: '.*q_proj' })).toThrow(refusal)
  })

  test('what is no linear layer of a block is refused by name', () => {
    for (const target of ['lm_head', 'embed_tokens', 'mlp', 'input_layernorm'])
      expect(() => modules({ targets: ['q_proj', target] })).toThrow(
        expect.objectContaining({ facts: expect.objectContaining({ target: expect.stringContaining(target) }) }),
      )
    expect(() => modules({ targets: '.*' })).toThrow(refusal)
  })

  test('the first pattern that fits gives the rank, another the alpha', () => {
    const config = lora({
      targets: ['q_proj', 'k_proj', 'down_proj'],
      rankPattern: { 'layers.0.self_attn.q_proj': 1, '(q|k)_proj': 2, '^down_proj': 3 },
      alphaPattern: { down_proj: 2 },
    })
    const found = adapterTargets(model, config).map(({ linear, rank, scaling }) => [linear.name, rank, scaling])
    expect(found).toEqual([
      ['q_proj', 1, 8],
      ['k_proj', 2, 4],
      ['down_proj', 4, 0.5],
      ['q_proj', 2, 4],
      ['k_proj', 2, 4],
      ['down_proj', 4, 0.5],
    ])
    const stabilised = adapterTargets(model, { ...config, rankStabilised: true })
    expect(stabilised.map(({ scaling }) => scaling)).toEqual([8, 8 / Math.SQRT2, 1, 8 / Math.SQRT2, 8 / Math.SQRT2, 1])
  })
})

describe('a fresh adapter', () => {
  test('holds a matrix pair of its own rank for every target, and fits', () => {
    const config = lora({ targets: 'all-linear', rankPattern: { q_proj: 2 } })
    const adapter = initialAdapter(model, config, 1)
    expect(() => checkAdapter(model, adapter)).not.toThrow()
    expect(adapter.config.targets).toEqual([
      'down_proj',
      'gate_proj',
      'k_proj',
      'o_proj',
      'q_proj',
      'up_proj',
      'v_proj',
    ])
    expect(adapterLayout(model, adapter.config)).toEqual(adapterLayout(model, config))
    expect([...adapter.tensors.values()].some(({ shape }) => shape[0] === 2)).toBe(true)
  })

  test('with DoRA starts at the norms of the rows, and needs the weights for that', () => {
    const weights = loadWeights(dir)
    const config = lora({ dora: true })
    const adapter = initialAdapter(model, config, 1, weights)
    const name = 'model.layers.0.self_attn.q_proj'
    const { data } = weights.get(`${name}.weight`)!
    const first = Math.hypot(...data.subarray(0, model.hiddenSize))
    const magnitude = adapter.tensors.get(`base_model.model.${name}.lora_magnitude_vector`)!
    expect(magnitude.shape).toEqual([model.heads * model.headSize])
    expect(magnitude.data[0]).toBeCloseTo(first, 5)
    expect(() => initialAdapter(model, config, 1)).toThrow(expect.objectContaining({ code: 'engine/adapter-weights' }))
  })

  test('is refused where a name matches nothing, though PEFT would overlook it', () => {
    expect(() => initialAdapter(model, lora({ targets: ['q_proj', 'c_attn'] }), 1)).toThrow(refusal)
    expect(modules({ targets: ['q_proj', 'c_attn'] })).toHaveLength(2)
  })
})
