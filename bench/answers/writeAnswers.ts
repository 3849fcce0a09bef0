import { createRng } from '@openledger/base'
import type { Adapter, Engine, Generation } from '@openledger/engine'

/** Clients that ask one answer after the other, each with a prompt of its own. */
export type Load = { clients: number; answers: number; promptTokens: number; tokens: number }

/** What is done with an answer once it is written, before its client asks again. */
export type After = (answer: { prompt: number[]; written: Generation }) => Promise<unknown>

/** Lets clients ask at once; gives tokens a second, prompts not counted. Every answer has its full length. */
export async function writeAnswers(engine: Engine, { load, adapter, after }: writeAnswers.Options): Promise<number> {
  const { clients, answers, promptTokens, tokens } = load
  const rng = createRng('answers')
  const { vocabSize } = engine.model.config
  const drawPrompt = () => Array.from({ length: promptTokens }, () => rng.int(vocabSize))
  const prompts = Array.from({ length: clients }, () => Array.from({ length: answers }, drawPrompt))
  const begun = performance.now()
  let total = 0
  await Promise.all(
    prompts.map(async mine => {
      for (const prompt of mine) {
        const written = await engine.generate({ ids: prompt, maxTokens: tokens, ignoreEnd: true, adapter })
        total += written.ids.length
        await after?.({ prompt, written })
      }
    }),
  )
  if (total !== clients * answers * tokens) throw new Error('an answer ended early')
  return total / ((performance.now() - begun) / 1000)
}

export declare namespace writeAnswers {
  type Options = { load: Load; adapter: Adapter; after?: After | undefined }
}

/** Runs two ways of the same in turns, each first in half of the rounds; gives what each came to. */
export async function inTurns<T>(rounds: number, a: () => Promise<T>, b: () => Promise<T>): Promise<[T[], T[]]> {
  const [as, bs]: [T[], T[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    if (round % 2 === 0) as.push(await a())
    bs.push(await b())
    if (round % 2 === 1) as.push(await a())
  }
  return [as, bs]
}
