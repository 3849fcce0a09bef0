/**
 * What scoring an answer under an audit ensemble costs: one batch of K rows, each with its own adapter, ÷ K plain passes of
 * the same prompt and answer (the base model, no adapter), in turns within one run; beside it the share of the answer's own
 * generation, and the sampling rate at which all answers together pay at most 5 %. The figure is that of the model of 115.6 M
 * parameters; of one of 5.8 M the adapters are a larger part, and so is what they cost.
 *
 * Weights are random; ADAPTERS (24), TOKENS of the answer (64) and ROUNDS (9) make it smaller.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { createRng } from '@openledger/base'
import { copyAdapter } from '@openledger/engine'
import { cases, median, openCase } from './peers/cases.ts'

const name = 'audit-cost'
const adapterCount = Number(process.env.ADAPTERS ?? 24)
const written = Number(process.env.TOKENS ?? 64)
const rounds = Number(process.env.ROUNDS ?? 9)
const rows: { label: string; value: number; unit: string }[] = []
const add = (label: string, value: number, unit: string) => {
  rows.push({ label, value: Number(value.toPrecision(3)), unit })
  console.log(`${label}: ${value.toPrecision(3)} ${unit}`)
}
await measure('small', '5.8 M parameters')
const value = await measure('big', '115.6 M parameters')
const notes = [
  `CPU time of the whole process. Prompt of 64 tokens, answer of ${written}; LoRA rank 8 on all linear layers, float32, one thread, ${cpus()[0]?.model.trim()}. ${rounds} rounds in turns.`,
]
if (process.env.BENCH_JSON)
  writeFileSync(process.env.BENCH_JSON, JSON.stringify({ name, value, unit: 'times plain passes', rows, notes }))
console.log(`${name}: ${value} times plain passes`)

async function measure(size: 'small' | 'big', about: string): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'openledger-audit-cost-'))
  const { engine, initial } = await openCase(cases[size]!, folder, 1)
  const rng = createRng('audit cost')
  const adapters = Array.from({ length: adapterCount }, () => {
    const adapter = copyAdapter(initial)
    for (const [tensor, { data }] of adapter.tensors)
      if (tensor.includes('lora_B')) for (let i = 0; i < data.length; i++) data[i] = 0.02 * rng.normal()
    return adapter
  })
  const { vocabSize } = engine.model.config
  const prompt = Array.from({ length: 64 }, () => rng.int(vocabSize))
  const sample = { ids: [...prompt, ...Array.from({ length: written }, () => rng.int(vocabSize))], promptLength: 64 }
  const ways = {
    together: () => engine.rowLosses({ rows: adapters.map(adapter => ({ adapter, sample })) }),
    plain: async () => {
      for (let i = 0; i < adapterCount; i++) await engine.losses({ samples: [sample] })
    },
    one: async () => {
      for (const adapter of adapters) await engine.losses({ adapter, samples: [sample] })
    },
    generation: () => engine.generate({ ids: prompt, maxTokens: written, ignoreEnd: true }),
  }
  type Way = keyof typeof ways
  const names = Object.keys(ways) as Way[]
  for (const way of names) await ways[way]()
  const spent = Object.fromEntries(names.map(way => [way, []])) as unknown as Record<Way, number[]>
  for (let round = 0; round < rounds; round++)
    for (const way of round % 2 === 0 ? names : names.toReversed()) {
      const begun = process.cpuUsage()
      await ways[way]()
      const { user, system } = process.cpuUsage(begun)
      spent[way].push((user + system) / 1e6)
    }
  await engine.close()
  rmSync(folder, { recursive: true })

  const ratio = (of: Way, to: Way) => spent[of].map((each, round) => each / spent[to][round]!)
  const sorted = ratio('together', 'plain').toSorted((a, b) => a - b)
  const [least, most] = [sorted[0]!, sorted.at(-1)!]
  const labels: Record<Way, string> = {
    together: `one batch of ${adapterCount} rows, each with its adapter`,
    plain: `${adapterCount} plain passes, no adapter`,
    one: `${adapterCount} passes, one adapter each`,
    generation: `writing the answer, ${written} tokens`,
  }
  const told = (label: string, value: number, unit: string) => add(`${about}: ${label}`, value, unit)
  for (const way of names) told(labels[way], 1000 * median(spent[way]), 'CPU-ms')
  told('one batch ÷ plain passes', median(sorted), `times (rounds: ${least.toFixed(2)} to ${most.toFixed(2)})`)
  told('one batch ÷ passes one by one with their adapters', median(ratio('together', 'one')), 'times')
  const share = median(ratio('together', 'generation'))
  told('one batch ÷ writing the answer', share, 'times')
  told('answers to draw so that all together pay at most 5 % for it', Math.min(1, 0.05 / share), 'of all')
  return Number(median(sorted).toFixed(3))
}
