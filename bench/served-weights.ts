/**
 * What it costs to answer from weights in 8 or 4 bits: the loss of the base model on conversations that its training left
 * out, by what its linear layers are rounded to, and how many greedy answers stay the same. Beside it the processor time of
 * a decoded token on a model of SmolLM-135M's widths, 12 blocks deep, with random weights. Peer: the same in float32.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { createEngine, type Engine, servedKinds } from '@openledger/engine'
import { createTinyModel } from '@openledger/engine/testing'
import { heldOut, readConversations } from '../models/make/conversations.ts'

const name = 'served-weights'
const rows: { label: string; value: number; unit: string }[] = []
const report = (label: string, value: number, unit: string) => {
  rows.push({ label, value, unit })
  console.log(`${label}: ${value} ${unit}`)
}

const base = path.join(import.meta.dirname, '..', 'models', 'base')
const conversations = readConversations().slice(0, heldOut / 3)
let whole = Number.NaN
let worst = 0
let greedy: number[][] = []
for (const weights of servedKinds) {
  const engine = await createEngine({ modelDir: base, weights })
  const { tokenizer, config } = engine.model
  const samples = conversations
    .map(messages => tokenizer.encodeRecord({ messages }, Number.POSITIVE_INFINITY).ids.slice(0, config.maxPositions))
    .map(ids => ({ ids, promptLength: 1 }))
  const losses = await engine.losses({ samples, served: true })
  const total = (key: 'sum' | 'tokens') => losses.reduce((sum, each) => sum + each[key], 0)
  const loss = total('sum') / total('tokens')
  report(`base model, ${weights}: loss on ${total('tokens')} held-out tokens`, Number(loss.toFixed(5)), 'nats')
  const answers: number[][] = []
  for (const [question] of conversations.slice(0, 20))
    answers.push((await engine.generate({ ids: tokenizer.chatPrompt([question!]), maxTokens: 24 })).ids)
  if (weights === 'float32') [whole, greedy] = [loss, answers]
  else {
    report(`base model, ${weights}: loss added`, Number((loss - whole).toFixed(5)), 'nats')
    worst = Math.max(worst, (loss - whole) / whole)
    const same = answers.filter((ids, i) => `${ids}` === `${greedy[i]}`).length
    report(`base model, ${weights}: greedy answers unchanged, of ${answers.length}`, same, 'answers')
  }
  await engine.close()
}

const dir = mkdtempSync(path.join(tmpdir(), 'openledger-served-'))
createTinyModel(dir, {
  config: {
    ...{ vocab_size: 8192, hidden_size: 576, intermediate_size: 1536, num_hidden_layers: 12, head_dim: 64 },
    ...{ num_attention_heads: 9, num_key_value_heads: 3, max_position_embeddings: 2048 },
  },
})
const engines: [string, Engine][] = []
for (const weights of servedKinds) engines.push([weights, await createEngine({ modelDir: dir, weights })])
const decode = async (engine: Engine, maxTokens: number) => {
  const start = process.cpuUsage()
  await engine.generate({ ids: [1, 2, 3, 4], maxTokens, endTokens: [] })
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}
for (const [, engine] of engines) await decode(engine, 2)
// What a prompt costs is the same in both runs, so their difference is that of 24 tokens.
const costs = new Map(engines.map(([weights]) => [weights, [] as number[]]))
for (let round = 0; round < 5; round++)
  for (const [weights, engine] of round % 2 === 0 ? engines : engines.toReversed())
    costs.get(weights)!.push(((await decode(engine, 28)) - (await decode(engine, 4))) / 24)
for (const [weights, list] of costs) {
  const [, , median] = list.toSorted((a, b) => a - b)
  report(`47 M parameters, ${weights}: processor time of a decoded token`, Number(median!.toFixed(2)), 'ms')
}
for (const [, engine] of engines) await engine.close()
rmSync(dir, { recursive: true })

const result = {
  ...{ name, value: Number((100 * worst).toFixed(3)), unit: '% loss added by 4 bits', rows },
  notes: [
    `One thread; medians of 5 interleaved rounds; load of the machine ${loadavg()[0]!.toFixed(1)}.`,
    'Blocks of 32; with 4 bits the output projection keeps 8. Training, losses and gradients are float32 in any case.',
  ],
}
if (process.env.BENCH_JSON) writeFileSync(process.env.BENCH_JSON, JSON.stringify(result))
console.log(`${name}: ${result.value} ${result.unit}`)
