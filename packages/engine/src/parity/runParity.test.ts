import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { failures, near, same } from './Outcome.ts'
import { runParity } from './runParity.ts'

const fixtures = path.join(import.meta.dirname, '../../fixtures/models')

/** A fixture whose configuration says something else than what its expectations were made with. */
function altered(name: string, changes: Record<string, unknown>): string {
  const dir = path.join(mkdtempSync(path.join(tmpdir(), 'openledger-parity-')), name)
  cpSync(path.join(fixtures, name), dir, { recursive: true })
  const file = path.join(dir, 'config.json')
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), ...changes }))
  return dir
}

describe('a feature that is left out is found', () => {
  test.each<[string, Record<string, unknown>]>([
    ['llama', { rope_scaling: null }],
    ['mistral', { sliding_window: null }],
    ['mistral', { sliding_window: 9 }],
    ['smollm3', { no_rope_layer_interval: 3 }],
    ['qwen2', { max_window_layers: 0 }],
    ['gemma2', { attn_logit_softcapping: null }],
    ['gemma2', { final_logit_softcapping: null }],
    ['gemma3', { rope_local_base_freq: 1000 }],
    ['gemma3', { query_pre_attn_scalar: 8 }],
    ['phi3', { partial_rotary_factor: 1 }],
    ['olmo2', { rms_norm_eps: 1e-3 }],
    ['gpt2', { activation_function: 'gelu' }],
  ])('%s with %j', async (name, changes) => {
    const [report] = await runParity(altered(name, changes))
    expect(failures(report!.outcomes)).toContainEqual(expect.stringMatching(/^logits: long: off by/))
  })
})

test('what the engine cannot read is a comparison that failed, and the other models go on', async () => {
  const broken = altered('gpt2', { model_type: 'talaria' })
  cpSync(path.join(fixtures, 'qwen3'), path.join(broken, '../qwen3'), { recursive: true })
  const reports = await runParity(path.join(broken, '..'))
  expect(reports.map(({ outcomes }) => failures(outcomes).length)).toEqual([1, 0])
  expect(failures(reports[0]!.outcomes)[0]).toContain("'talaria' is not known")
})

test('a distance is held against what is allowed; NaN and another length are too far', () => {
  const compare = (got: number[], wanted: number[]) => near('logits', 'x', { got, wanted, allowed: 0.5 })
  expect(compare([1, 2], [1.5, 2])).toMatchObject({ passed: true, distance: 0.5 })
  expect(compare([1, 2], [1.75, 2])).toMatchObject({ passed: false, distance: 0.75 })
  expect(compare([Number.NaN, 2], [1, 2]).passed).toBe(false)
  expect(compare([1], [1, 2]).passed).toBe(false)
  expect(failures([same('tokens', 'x', [1, 2], [1, 3])])).toEqual(['tokens: x: got [1,2], wanted [1,3]'])
})
