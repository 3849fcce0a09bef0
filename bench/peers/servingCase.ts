import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createRng } from '@openledger/base'
import {
  type Adapter,
  adapterDigest,
  createEngine,
  type Engine,
  initialAdapter,
  type LoraConfig,
  type ServedKind,
  writeAdapter,
} from '@openledger/engine'
import { createTinyModel } from '@openledger/engine/testing'
import { shapes } from './cases.ts'

/** Which layers adapters change; rank 8 either way. */
export const adapterKinds: Record<'attention' | 'all-linear', LoraConfig> = {
  attention: { rank: 8, alpha: 8, targets: ['q_proj', 'k_proj', 'v_proj', 'o_proj'] },
  'all-linear': { rank: 8, alpha: 8, targets: 'all-linear' },
}
export type AdapterKind = keyof typeof adapterKinds

/** One question: a prompt in tokens, and the adapter that answers it. */
export type Asked = { ids: number[]; digest?: string | undefined }

/** Writes a model of a shape of `shapes` with random weights. */
export function writeModel(folder: string, model: keyof typeof shapes): string {
  const modelDir = path.join(folder, model)
  createTinyModel(modelDir, { config: shapes[model] })
  return modelDir
}

/** Tokens that a row can hold. */
export const positions = 256

/** An engine that serves it, with a bank of adapters. */
export function openServing(options: openServing.Options): Promise<Engine> {
  const { modelDir, adaptersDir, threads, rows, bytes, weights = 'float32' } = options
  const serving = { rows, positions, bytes, adaptersDir, maxWaiting: 100_000 }
  return createEngine({ modelDir, threads, weights, serving })
}

export declare namespace openServing {
  type Options = {
    modelDir: string
    adaptersDir: string
    threads: number
    rows: number
    /** Memory for keys, values and adapters. */
    bytes: number
    weights?: ServedKind
  }
}

/** Writes adapters with both matrices drawn as PEFT keeps them, and registers each. */
export async function writeAdapters(options: writeAdapters.Options): Promise<WrittenAdapter[]> {
  const { engine, folder, kind, count } = options
  const written: WrittenAdapter[] = []
  for (let i = 0; i < count; i++) {
    const adapter = initialAdapter(engine.model.config, adapterKinds[kind], `${kind}/${i}`)
    const rng = createRng(`adapters/${kind}/${i}`)
    for (const [name, { data }] of adapter.tensors)
      if (name.includes('lora_B')) for (let j = 0; j < data.length; j++) data[j] = 0.05 * (2 * rng.float() - 1)
    const dir = path.join(folder, `${kind}-${i}`)
    writeAdapter(dir, adapter)
    const { digest } = await engine.adapters.add({ digest: adapterDigest(adapter), dir })
    written.push({ adapter, dir, digest })
  }
  return written
}

export declare namespace writeAdapters {
  type Options = { engine: Engine; folder: string; kind: AdapterKind; count: number }
}
export type WrittenAdapter = { adapter: Adapter; dir: string; digest: string }

/** Prompts of one length, of tokens drawn evenly. */
export function drawPrompts(engine: Engine, count: number, length: number): number[][] {
  const rng = createRng('prompts')
  const { vocabSize } = engine.model.config
  return Array.from({ length: count }, () => Array.from({ length }, () => rng.int(vocabSize)))
}

/** Asks everything at once, each for exactly so many tokens. */
export async function askAll(engine: Engine, asked: readonly Asked[], tokens: number): Promise<Served> {
  const started = performance.now()
  const answers = await Promise.all(
    asked.map(({ ids, digest }) =>
      engine.generate({ ids, maxTokens: tokens, ignoreEnd: true, ...(digest && { adapter: { digest } }) }),
    ),
  )
  return { seconds: (performance.now() - started) / 1000, tokens: answers.map(({ ids }) => ids) }
}

/** What a run of ours or of a peer gives: seconds, and the tokens of each answer. */
export type Served = { seconds: number; tokens: number[][] }

/** Tells a peer's process what it works on: more than a command line holds. */
export function writeOptions(folder: string, name: string, options: object): string {
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, `${name}.json`)
  writeFileSync(file, JSON.stringify(options))
  return file
}

/** How many of the answers' tokens are the same in two runs, as a share: an answer counts up to where it first differs. */
export function agreement(a: readonly number[][], b: readonly number[][]): number {
  let same = 0
  let all = 0
  a.forEach((tokens, row) => {
    all += tokens.length
    const at = tokens.findIndex((token, i) => token !== b[row]?.[i])
    same += at === -1 ? tokens.length : at
  })
  return same / all
}
