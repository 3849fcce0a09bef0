/**
 * What it costs to hold answers to a JSON Schema: tokens a second of 32 rows, each with its own answer, constrained ÷ free,
 * interleaved in one run. The model has SmolLM-135M's widths and a vocabulary of 49,152 (pieces of this repository's own
 * files) with random weights, so that nothing but the mask keeps an answer in form; the schemas demand more items than are
 * written, so that both sides write the same number of tokens. Beside it, how many schemas are compiled a second, and what
 * the first mask of a string costs, which all strings of a schema then share.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { constraintsOf, createEngine, createTokenizer, type Grammar, readGrammar } from '@openledger/engine'
import { createTinyModel, realSchemas } from '@openledger/engine/testing'

const name = 'grammar'
const number = (variable: string, usual: number) => Number(process.env[variable] ?? usual)
const layers = number('GRAMMAR_LAYERS', 30)
const rounds = number('GRAMMAR_ROUNDS', 5)
const tokens = number('GRAMMAR_TOKENS', 24)
const [vocabulary, together] = [49_152, 32]

const rows: { label: string; value: number; unit: string }[] = []
const report = (label: string, value: number, unit: string) => {
  rows.push({ label, value: Number(value.toPrecision(4)), unit })
  console.log(`${label}: ${Number(value.toPrecision(4))} ${unit}`)
}
const median = (list: readonly number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]!

const dir = mkdtempSync(path.join(tmpdir(), 'openledger-grammar-'))
createTinyModel(dir, {
  config: {
    ...{ vocab_size: vocabulary, hidden_size: 576, intermediate_size: 1536, num_hidden_layers: layers, head_dim: 64 },
    ...{ num_attention_heads: 9, num_key_value_heads: 3, max_position_embeddings: 2048 },
  },
})
growVocabulary(path.join(dir, 'tokenizer.json'))

const files = (file: string) => readFileSync(path.join(dir, file), 'utf8')
const tokenizerFiles = { tokenizerJson: files('tokenizer.json'), configJson: files('tokenizer_config.json') }
const cpu = () => process.cpuUsage().user / 1000

// Compiling, in this process: the reader alone, then with all masks of a first answer's first token.
const compiled: number[] = []
for (let round = 0; round < rounds; round++)
  for (const { schema } of realSchemas) {
    const start = cpu()
    readGrammar({ kind: 'schema', schema })
    compiled.push(cpu() - start)
  }
report(
  `schemas compiled a second (${realSchemas.length} kinds)`,
  1000 / (compiled.reduce((a, b) => a + b) / compiled.length),
  '/s',
)
const tokenizer = createTokenizer(tokenizerFiles)
const grown = cpu()
constraintsOf(tokenizer).create({ kind: 'choice', choices: ['yes'] }, [])
report('the tree of the vocabulary, once a model', cpu() - grown, 'ms')
const firsts: number[] = []
for (const { schema } of realSchemas) {
  const start = cpu()
  constraintsOf(tokenizer).create({ kind: 'schema', schema }, []).mask(new Float32Array(vocabulary))
  firsts.push(cpu() - start)
}
report('a new schema up to its first mask, median', median(firsts), 'ms')

const engine = await createEngine({ modelDir: dir, threads: 2, serving: { rows: together } })
const list = (schema: unknown): Grammar => ({
  kind: 'schema',
  schema: { type: 'array', minItems: 1000, items: schema },
})
// Definitions would stand in the wrong place inside of a list.
const kinds = realSchemas.map(({ schema }) => schema).filter(schema => !JSON.stringify(schema).includes('$ref'))
const modes: [string, (row: number) => Grammar | undefined][] = [
  ['free', () => undefined],
  ['one schema', () => list(kinds[0])],
  [`${kinds.length} schemas`, row => list(kinds[row % kinds.length])],
]
let seed = 0
const run = async (grammarOf: (row: number) => Grammar | undefined) => {
  const start = performance.now()
  const answers = await Promise.all(
    Array.from({ length: together }, (_, row) =>
      engine.generate({
        ...{ ids: [10, 11, 12, 13], maxTokens: tokens, temperature: 1, seed: seed++, ignoreEnd: true },
        grammar: grammarOf(row),
      }),
    ),
  )
  const written = answers.reduce((sum, { ids }) => sum + ids.length, 0)
  if (written !== together * tokens) throw new Error(`${written} tokens were written, not ${together * tokens}`)
  return (1000 * written) / (performance.now() - start)
}
const speeds = new Map(modes.map(([mode]) => [mode, [] as number[]]))
for (const [mode, grammarOf] of modes) report(`${mode}: the first ${together} answers`, await run(grammarOf), 'tok/s')
for (let round = 0; round < rounds; round++)
  for (const [mode, grammarOf] of round % 2 === 0 ? modes : modes.toReversed())
    speeds.get(mode)!.push(await run(grammarOf))
for (const [mode, list] of speeds) report(`${mode}: ${together} rows`, median(list), 'tok/s')
const ratio = (mode: string) => median(speeds.get(mode)!.map((speed, round) => speed / speeds.get('free')![round]!))
for (const [mode] of modes.slice(1)) report(`${mode} ÷ free`, ratio(mode), '')
await engine.close()
rmSync(dir, { recursive: true })

const result = {
  ...{
    name,
    value: Number(ratio(modes[2]![0]).toFixed(3)),
    unit: `× the speed of free answers (${modes[2]![0]})`,
    rows,
  },
  notes: [
    `${layers} blocks, ${tokens} tokens an answer at temperature 1, two threads, medians of ${rounds} interleaved rounds; load of the machine ${loadavg()[0]!.toFixed(1)}.`,
    'Above 1 is possible: a mask leaves fewer tokens to draw from, and drawing from 49,152 is a part of the time.',
  ],
}
if (process.env.BENCH_JSON) writeFileSync(process.env.BENCH_JSON, JSON.stringify(result))
console.log(`${name}: ${result.value} ${result.unit}`)

/** Fills a vocabulary up with pieces of words, spaces and signs, the most frequent first. */
function growVocabulary(file: string): void {
  const json = JSON.parse(readFileSync(file, 'utf8'))
  const { vocab } = json.model as { vocab: Record<string, number> }
  const counts = new Map<string, number>()
  const root = path.join(import.meta.dirname, '..')
  for (const folder of ['docs', 'packages'])
    for (const each of readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).sort()) {
      if (each.includes('node_modules') || !/\.(md|ts|tsx|sol)$/.test(each)) continue
      for (const [word] of readFileSync(path.join(root, folder, each), 'utf8').matchAll(
        / ?[A-Za-z]+| ?\d{1,3}|[!-/:-@[-`{-~]+| +/g,
      ))
        for (let length = 2; length <= Math.min(16, word.length); length++)
          counts.set(word.slice(0, length), (counts.get(word.slice(0, length)) ?? 0) + 1)
    }
  let next = Object.values(vocab).length
  for (const [piece] of [...counts].sort((a, b) => b[1] - a[1])) {
    if (next === vocabulary) break
    const token = piece.replaceAll(' ', 'Ġ')
    if (!(token in vocab)) vocab[token] = next++
  }
  if (next < vocabulary) throw new Error(`only ${next} pieces were found`)
  writeFileSync(file, JSON.stringify(json))
}
