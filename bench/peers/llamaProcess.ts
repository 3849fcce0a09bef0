import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

/**
 * llama.cpp with one context an adapter, through node-llama-cpp: it answers for each line {"tokens": n, "way": …} all
 * prompts greedily, together (every context at its own pace, as they share the threads) or in turn.
 */
type Options = {
  package: string
  model: string
  adapters: string[]
  prompts: number[][]
  threads: number
  tokens: number
}
type Sequence = {
  evaluate: (tokens: number[], options: { temperature: 0; yieldEogToken: true }) => AsyncIterable<number>
  clearHistory: () => Promise<void>
}
type Context = { getSequence: () => Sequence }
type Library = {
  getLlama: (options: object) => Promise<{
    loadModel: (options: object) => Promise<{ createContext: (options: object) => Promise<Context> }>
  }>
}

const options = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as Options
const { prompts, threads, tokens: most } = options
const { getLlama } = (await import(pathToFileURL(options.package).href)) as Library
const llama = await getLlama({ gpu: false, build: 'never', maxThreads: threads, logLevel: 'error' })
const model = await llama.loadModel({ modelPath: options.model })
const sequences: Sequence[] = []
for (const filePath of options.adapters) {
  const context = await model.createContext({
    contextSize: Math.ceil((prompts[0]!.length + most + 1) / 256) * 256,
    batchSize: 256,
    threads,
    experimentalKvCacheKeyType: 'F32',
    experimentalKvCacheValueType: 'F32',
    lora: { adapters: [{ filePath, scale: 1 }] },
  })
  sequences.push(context.getSequence())
}

const answer = async (sequence: Sequence, prompt: number[], count: number): Promise<number[]> => {
  const written: number[] = []
  for await (const token of sequence.evaluate(prompt, { temperature: 0, yieldEogToken: true })) {
    written.push(token)
    if (written.length === count) break
  }
  return written
}

process.stdout.write('{"version":"node-llama-cpp"}\n')
process.stdin.setEncoding('utf8')
let text = ''
for await (const piece of process.stdin) {
  text += piece
  if (!text.endsWith('\n')) continue
  const { tokens, way } = JSON.parse(text) as { tokens: number; way: 'together' | 'in turn' }
  text = ''
  for (const sequence of sequences) await sequence.clearHistory()
  const started = performance.now()
  const written: number[][] = []
  if (way === 'together')
    written.push(...(await Promise.all(sequences.map((sequence, i) => answer(sequence, prompts[i]!, tokens)))))
  else for (const [i, sequence] of sequences.entries()) written.push(await answer(sequence, prompts[i]!, tokens))
  process.stdout.write(`${JSON.stringify({ seconds: (performance.now() - started) / 1000, tokens: written })}\n`)
}
process.exit(0)
